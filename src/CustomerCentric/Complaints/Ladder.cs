using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>One level of the ladder.</summary>
/// <param name="Name">What the organisation calls it.</param>
/// <param name="Roles">The roles that work at this level.</param>
/// <param name="Limit">How long the level has, in place of the policy's escalating milestone; null keeps the policy's.</param>
public sealed record LadderLevel(LocalizedText Name, ImmutableArray<ActorRole> Roles, TimeLimit? Limit = null);

/// <summary>The levels that a complaint can climb, lowest first; a level is known by its ordinal, from 1. Immutable, thread-safe.</summary>
public sealed class Ladder
{
    private const int MaxLevels = 5;

    /// <summary>Checks and freezes a ladder.</summary>
    /// <param name="levels">One to five levels, lowest first.</param>
    /// <exception cref="ConfigurationException">Something is wrong; carries all faults with paths such as <c>levels[1].roles</c>.</exception>
    public Ladder(params ImmutableArray<LadderLevel> levels)
    {
        Levels = levels;
        ConfigurationException.ThrowIfAny("Ladder", [.. Faults(levels)]);
    }

    /// <summary>Care staff, then the technical department, then the director: the three levels of the founding documents.</summary>
    public static Ladder ThreeLevels { get; } = new(
        new LadderLevel(new("Front line", "Cấp độ 1: nhân viên chăm sóc khách hàng"), [ActorRole.CareAgent, ActorRole.HeadOfCare]),
        new LadderLevel(new("Technical", "Cấp độ 2: phòng chuyên môn (kỹ thuật)"), [ActorRole.TechnicalHead]),
        new LadderLevel(new("Director", "Cấp độ 3: giám đốc"), [ActorRole.Director, ActorRole.Delegate]));

    /// <summary>The levels, lowest first.</summary>
    public ImmutableArray<LadderLevel> Levels { get; }

    /// <summary>The ordinal of the highest level.</summary>
    public int Last => Levels.Length;

    /// <summary>
    /// The level with an ordinal, from 1. Ordinals above <see cref="Last"/> mean the last level: complaints that were
    /// higher when a ladder was shortened.
    /// </summary>
    public LadderLevel this[int level] => Levels[Math.Min(level, Last) - 1];

    private static IEnumerable<ConfigurationFault> Faults(ImmutableArray<LadderLevel> levels)
    {
        if (levels.IsDefault || levels.Length is < 1 or > MaxLevels)
        {
            yield return new("levels", $"has {(levels.IsDefault ? 0 : levels.Length)} levels: 1 to {MaxLevels} are possible");
            yield break;
        }
        for (var i = 0; i < levels.Length; i++)
        {
            if (levels[i] is null)
            {
                yield return new($"levels[{i}]", "is null");
                continue;
            }
            if (levels[i].Name is null)
                yield return new($"levels[{i}].name", "is null");
            if (!levels[i].Roles.IsDefault && levels[i].Roles.Any(role => role is ActorRole.Complainant or ActorRole.Representative or ActorRole.System))
                yield return new($"levels[{i}].roles", "has the complainant or the system: staff work at a level");
            if (levels[i].Roles.IsDefaultOrEmpty)
                yield return new($"levels[{i}].roles", "is empty: somebody must work at this level");
            if (levels[i].Limit is not { } limit)
                continue;
            foreach (var fault in limit.Faults($"levels[{i}].limit"))
                yield return fault;
        }
    }
}
