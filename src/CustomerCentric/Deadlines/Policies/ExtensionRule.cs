using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>From where the time of an extension is counted. Stored by name.</summary>
public enum ExtensionFrom
{
    /// <summary>From where the limit itself began: the two amounts are added and counted once.</summary>
    Start,

    /// <summary>From the due date that is extended.</summary>
    PreviousDue,

    /// <summary>Whichever of the two ends first, where the law can be read both ways.</summary>
    EarlierOfBoth,

    /// <summary>The extension's own amount replaces the limit's, from where the limit began.</summary>
    InPlace,
}

/// <summary>How a milestone's limit may be extended. Immutable.</summary>
/// <param name="By">By how much; null where a new date is agreed upon, which the event then names.</param>
/// <param name="From">From where it is counted; by default the two amounts are added.</param>
public sealed record ExtensionRule(TimeLimit? By, ExtensionFrom From = ExtensionFrom.Start)
{
    /// <summary>How often at most, from 1. Default: once.</summary>
    public int Maximum { get; init; } = 1;

    /// <summary>Whether a reason must be given. Default: yes.</summary>
    public bool NeedsReason { get; init; } = true;

    /// <summary>Whether the complainant must be told by the due instant. Default: yes. The extension itself never comes later than that.</summary>
    public bool NeedsNoticeBeforeExpiry { get; init; } = true;

    /// <summary>A fact without which the limit cannot be extended; null for none.</summary>
    public string? Condition { get; init; }

    /// <summary>No extension leads beyond this, counted from where the limit began; null for no cap.</summary>
    public TimeLimit? Cap { get; init; }

    internal string Canonical =>
        $"{By?.Canonical}|{From}|{Maximum}|{NeedsReason}|{NeedsNoticeBeforeExpiry}|{ContentHash.Text(Condition ?? "")}|{Cap?.Canonical}";

    internal IEnumerable<ConfigurationFault> Faults(string path)
    {
        if (Maximum < 1)
            yield return new($"{path}.maximum", $"is {Maximum}: an extension is possible once at least");
        if (!Enum.IsDefined(From))
            yield return new($"{path}.from", $"is {From}: use one of {string.Join(", ", Enum.GetNames<ExtensionFrom>())}");
        foreach (var fault in By?.Faults($"{path}.by") ?? [])
            yield return fault;
        foreach (var fault in Cap?.Faults($"{path}.cap") ?? [])
            yield return fault;
    }

    /// <summary>When a limit ends that was extended once more.</summary>
    /// <param name="limit">The limit with what was added to it before.</param>
    /// <param name="previous">When that ended.</param>
    /// <param name="start">Where the limit began.</param>
    /// <param name="agreed">The new date that was agreed upon; null where the rule says how much.</param>
    /// <param name="counting">What it is counted in.</param>
    /// <returns>The extended limit where one amount says it, else the limit as it was, and the new due time.</returns>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know.</exception>
    internal (TimeLimit Limit, DueTime Due) Extend(TimeLimit limit, DueTime previous, Instant start, LocalDate? agreed, Counting counting)
    {
        var (extended, due) = Uncapped(limit, previous, start, agreed, counting);
        return Cap?.DueAfter(start, counting) is { } cap && cap.At < due.At ? (Cap, cap) : (extended, due);
    }

    private (TimeLimit, DueTime) Uncapped(TimeLimit limit, DueTime previous, Instant start, LocalDate? agreed, Counting counting)
    {
        if (agreed is { } date)
            return (limit, new(DueTimeOfDay.EndOfDay.On(date, start, counting.Calendar), date));
        if (By is null)
            return (limit, previous);
        if (From == ExtensionFrom.InPlace)
            return (By, By.DueAfter(start, counting));
        // Amounts of two units have no sum: then there is only one reading.
        var summed = From == ExtensionFrom.PreviousDue ? null : limit.Plus(By);
        if (summed is null)
            return (limit, Beyond(previous, start, counting));
        var fromStart = summed.DueAfter(start, counting);
        return From == ExtensionFrom.EarlierOfBoth && Beyond(Unrolled(limit, previous, start, counting), start, counting) is var beyond && beyond.At < fromStart.At
            ? (limit, beyond)
            : (summed, fromStart);
    }

    // Only the last day of the whole rolls, not where its first part would have ended.
    private static DueTime Unrolled(TimeLimit limit, DueTime previous, Instant start, Counting counting) => limit is DayLimit days
        ? (days with { FinalRoll = Roll.None }).DueAfter(start, counting)
        : previous;

    private DueTime Beyond(DueTime previous, Instant start, Counting counting) => By is DayLimit days
        ? days.DueAfter(previous.Date, start, counting)
        : By!.DueAfter(previous.At, counting);
}
