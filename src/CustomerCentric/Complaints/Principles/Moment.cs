using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What a rule judges: a step that is about to be taken.</summary>
/// <param name="Before">The complaint before the step.</param>
/// <param name="Command">The step.</param>
/// <param name="Context">Actor, present instant and facts.</param>
/// <param name="ClaimedAt">When the step is said to have happened.</param>
/// <param name="Level">The level that will be responsible afterwards.</param>
/// <param name="Deadlines">What the step does to the deadlines.</param>
internal readonly record struct Moment(
    Complaint Before, ComplaintCommand Command, DecisionContext Context, Instant ClaimedAt, int Level, DeadlineChanges Deadlines)
{
    internal ComplaintDraft? Draft => (Command as Receive)?.Draft ?? Before.Draft;
}

/// <summary>Judges a step: null when the rule is kept, otherwise what was found, by the names of the rule's message.</summary>
internal delegate IReadOnlyDictionary<string, string>? Judgement(in Moment moment);

/// <summary>What a broken rule found.</summary>
internal static class Found
{
    internal static readonly IReadOnlyDictionary<string, string> NothingMore = new Dictionary<string, string>();

    internal static IReadOnlyDictionary<string, string> Fact(string name, object value) =>
        new Dictionary<string, string> { [name] = Text(value) };

    internal static IReadOnlyDictionary<string, string> Facts(params ReadOnlySpan<(string Name, object Value)> facts)
    {
        var found = new Dictionary<string, string>(facts.Length);
        foreach (var (name, value) in facts)
            found[name] = Text(value);
        return found;
    }

    /// <summary>Broken when any of the named fields is empty; the names are the fact <c>fields</c>.</summary>
    internal static IReadOnlyDictionary<string, string>? Missing(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        List<string>? missing = null;
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
                (missing ??= []).Add(name);
        }
        return missing is null ? null : Fact("fields", string.Join(", ", missing));
    }

    private static string Text(object value) => FormattableString.Invariant($"{value}");
}
