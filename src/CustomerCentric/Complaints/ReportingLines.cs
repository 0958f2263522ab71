using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Who reports to whom. Immutable.</summary>
/// <param name="Managers">The direct manager of each member of staff; nobody above those without an entry.</param>
public sealed record ReportingLines(ImmutableSortedDictionary<string, ActorId> Managers)
{
    /// <summary>The direct manager of each member of staff.</summary>
    public ImmutableSortedDictionary<string, ActorId> Managers { get; } = Composed(Managers);

    /// <summary>No lines are known.</summary>
    public static ReportingLines None { get; } = new(ImmutableSortedDictionary.Create<string, ActorId>(StringComparer.Ordinal));

    /// <summary>Lines from pairs of a member of staff and their direct manager.</summary>
    public static ReportingLines Of(params IEnumerable<(ActorId Staff, ActorId Manager)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new(lines.ToImmutableSortedDictionary(line => line.Staff.Value, line => line.Manager, StringComparer.Ordinal));
    }

    /// <summary>Whether somebody reports to another, directly or through others. Lines that run in a circle end where they began.</summary>
    public bool ReportsTo(ActorId staff, ActorId other)
    {
        var above = staff;
        for (var steps = 0; steps < Managers.Count && Managers.TryGetValue(above.Value, out var manager); steps++)
        {
            if (manager == other)
                return true;
            above = manager;
        }
        return false;
    }

    private static ImmutableSortedDictionary<string, ActorId> Composed(ImmutableSortedDictionary<string, ActorId> managers)
    {
        ArgumentNullException.ThrowIfNull(managers);
        return managers.ToImmutableSortedDictionary(line => Composition.Of(line.Key), line => line.Value, StringComparer.Ordinal);
    }
}
