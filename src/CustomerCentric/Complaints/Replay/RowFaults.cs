using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>Something that is wrong with a row of a log.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Code">One of <see cref="FaultCodes"/>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Complaint">The complaint; null where the row does not tell it.</param>
public sealed record RowFault(long Line, string Code, string Message, string? Complaint)
{
    /// <summary>Whether the row was left out; one that is <see cref="FaultCodes.OutOfOrder"/> counts all the same.</summary>
    public bool IsRefused => Code != FaultCodes.OutOfOrder;
}

/// <summary>The rows of a log with which something is wrong: all of them counted and told, the first ones kept.</summary>
/// <param name="told">Told of every one; null tells nobody.</param>
internal sealed class RowFaults(IProgress<RowFault>? told)
{
    // A log under a wrong mapping has as many faults as rows.
    private const int MostKept = 100;

    private readonly List<RowFault> _refused = [];
    private readonly List<RowFault> _counted = [];

    /// <summary>The first that were refused and the first that count all the same, by line.</summary>
    public ImmutableArray<RowFault> Kept => [.. _refused.Concat(_counted).OrderBy(fault => fault.Line)];

    /// <summary>How many there are of every code.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    public void Add(RowFault fault)
    {
        Counts[fault.Code] = Counts.GetValueOrDefault(fault.Code) + 1;
        told?.Report(fault);
        // Neither kind takes the place of the other.
        var kept = fault.IsRefused ? _refused : _counted;
        if (kept.Count < MostKept)
            kept.Add(fault);
    }
}
