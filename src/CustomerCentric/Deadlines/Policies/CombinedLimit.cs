using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Which of several limits counts. Stored by name.</summary>
public enum Combination
{
    /// <summary>The one that ends first: two billing cycles, but at most 90 days. One whose schedule the host does not give is passed over.</summary>
    Earliest,

    /// <summary>The one that ends last: alternatives of which either keeps the promise, such as 24 hours or one business day.</summary>
    Latest,
}

/// <summary>The earliest or the latest of several limits from the same start. Immutable, thread-safe, equal by content.</summary>
/// <param name="Combination">Which of them counts.</param>
/// <param name="Limits">Two or more.</param>
public sealed record CombinedLimit(Combination Combination, ImmutableArray<TimeLimit> Limits) : TimeLimit
{
    internal override string Canonical => $"{Combination}({string.Join(';', Limits.Select(limit => limit.Canonical))})";

    /// <inheritdoc/>
    public override DueTime DueAfter(Instant start, Counting counting) => Decisive(start, counting).Due;

    /// <summary>How the limit that counts came to its answer.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days or a schedule that are not known.</exception>
    public override DeadlineExplanation Explain(Instant start, Counting counting) => Decisive(start, counting).Limit.Explain(start, counting);

    /// <summary>The use of the limit that counts.</summary>
    /// <exception cref="CalendarRangeException">The answer needs days or a schedule that are not known.</exception>
    public override LimitUse UseAt(Instant start, Instant at, Counting counting) => Decisive(start, counting).Limit.UseAt(start, at, counting);

    /// <summary>Whether the other has the same limits in the same order.</summary>
    public bool Equals(CombinedLimit? other) =>
        other is not null && Combination == other.Combination && Limits.SequenceEqual(other.Limits);

    /// <inheritdoc/>
    public override int GetHashCode() => Limits.Aggregate((int)Combination, HashCode.Combine);

    // The latest of several may become another one of them, if that one is moved far enough.
    internal override bool IsMovedBy(Instant pause, Instant start, Counting counting) => Combination == Combination.Latest
        ? Limits.Any(limit => limit.IsMovedBy(pause, start, counting))
        : Decisive(start, counting).Limit.IsMovedBy(pause, start, counting);

    internal override LocalizedText Words => Combination == Combination.Earliest
        ? new($"the earlier of {Joined(" and ", words => words.En)}", $"thời điểm sớm hơn giữa {Joined(" và ", words => words.Vi)}")
        : new(Joined(" or ", words => words.En), Joined(" hoặc ", words => words.Vi));

    internal override IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (Limits.IsDefault || Limits.Length < 2)
            yield return new($"{path}.limits", "has fewer than two limits: there is nothing to choose from");
        if (!Enum.IsDefined(Combination))
            yield return new($"{path}.combination", $"is {Combination}: use one of {string.Join(", ", Enum.GetNames<Combination>())}");
        for (var i = 0; !Limits.IsDefault && i < Limits.Length; i++)
        {
            if (Limits[i] is null)
                yield return new($"{path}.limits[{i}]", "is null");
            else
                foreach (var fault in Limits[i].Faults($"{path}.limits[{i}]"))
                    yield return fault;
        }
    }

    private (TimeLimit Limit, DueTime Due) Decisive(Instant start, Counting counting)
    {
        (TimeLimit Limit, DueTime Due)? best = null;
        CalendarRangeException? missing = null;
        foreach (var limit in Limits)
        {
            try
            {
                var due = limit.DueAfter(start, counting);
                if (best is not { } found || (Combination == Combination.Earliest ? due.At < found.Due.At : due.At > found.Due.At))
                    best = (limit, due);
            }
            catch (CalendarRangeException unknown) when (unknown.Code == FaultCodes.UnknownSchedule && Combination == Combination.Earliest)
            {
                missing = unknown;
            }
        }
        return best ?? throw missing!;
    }

    private string Joined(string separator, Func<LocalizedText, string> language) =>
        string.Join(separator, Limits.Select(limit => language(limit.Words)));
}
