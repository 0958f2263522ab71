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

/// <summary>The rows of a log with which something is wrong: all of them counted, the first ones kept.</summary>
internal sealed class RowFaults
{
    // A log under a wrong mapping has as many faults as rows.
    private const int MostKept = 100;

    private readonly List<RowFault> _kept = [];

    public ImmutableArray<RowFault> Kept => [.. _kept];

    /// <summary>How many there are of every code.</summary>
    public SortedDictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

    public void Add(RowFault fault)
    {
        Counts[fault.Code] = Counts.GetValueOrDefault(fault.Code) + 1;
        if (_kept.Count < MostKept)
            _kept.Add(fault);
    }
}
