using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tool;

/// <summary>An option for the number of levels of a ladder, and the ladder that is meant.</summary>
internal static class LadderOption
{
    internal const int MostLevels = 5;

    /// <summary>An option whose default is the ladder of the founding documents.</summary>
    internal static Option<int> Create(string name, string description) => new(name)
    {
        HelpName = "LEVELS",
        Description = description,
        DefaultValueFactory = _ => Ladder.ThreeLevels.Last,
        CustomParser = result => Read(result) ?? 0,
    };

    /// <summary>An option that may be left out.</summary>
    internal static Option<int?> CreateOptional(string name, string description) => new(name)
    {
        HelpName = "LEVELS",
        Description = description,
        CustomParser = Read,
    };

    // Everywhere else the levels bear the names of the founding documents; here only their number matters.
    internal static ComplaintWorkflow WorkflowOf(int levels) => levels == Ladder.ThreeLevels.Last
        ? ComplaintWorkflow.Standard
        : new(new Ladder([.. Enumerable.Range(1, levels).Select(level => new LadderLevel(
            new(FormattableString.Invariant($"Level {level}"), FormattableString.Invariant($"Cấp độ {level}")), RolesAt(level, levels)))]));

    private static int? Read(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int levels) && levels is >= 1 and <= MostLevels)
            return levels;
        result.AddError(FormattableString.Invariant($"'{result.Tokens[0].Value}' levels are no ladder: 1 to {MostLevels} are possible."));
        return null;
    }

    private static ImmutableArray<ActorRole> RolesAt(int level, int levels) =>
        level == levels ? [ActorRole.Director, ActorRole.Delegate]
        : level == 1 ? [ActorRole.CareAgent, ActorRole.HeadOfCare]
        : [ActorRole.TechnicalHead];
}
