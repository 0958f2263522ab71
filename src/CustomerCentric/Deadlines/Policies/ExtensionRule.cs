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
        if (By is DayLimit { Count: 0 })
            yield return new($"{path}.by.count", "is 0, which extends nothing: use 1 or more");
        foreach (var fault in By?.Faults($"{path}.by") ?? [])
            yield return fault;
        foreach (var fault in Cap?.Faults($"{path}.cap") ?? [])
            yield return fault;
    }

    /// <summary>Extends a limit once more.</summary>
    /// <param name="chain">The steps so far; what this extension does is added to it.</param>
    /// <param name="whole">The limit with what was added to it before.</param>
    /// <param name="begun">Where the limit began at first, from which a replacement and the cap are counted.</param>
    /// <param name="extension">What was granted.</param>
    /// <param name="counting">What it is counted in.</param>
    /// <returns>The limit with what is added now, where one amount says both; else as it was.</returns>
    /// <exception cref="CalendarRangeException">The answer needs days that the calendar does not know.</exception>
    internal TimeLimit Extend(List<DueCount> chain, TimeLimit whole, Instant begun, Extension extension, Counting counting)
    {
        var start = chain[0].Start;
        if (extension.Until is { } date)
        {
            var agreed = new DueTime(DueTimeOfDay.EndOfDay.On(date, start, counting.Calendar), date);
            chain.Add(new(DueStepKind.Agreed, null, start, agreed, agreed) { Extension = extension });
        }
        else if (By is not null)
        {
            whole = Extend(chain, whole, By, begun, extension, counting);
        }
        if (Cap is not null)
            chain.Add(DueCount.AtMost(DueStepKind.Capped, Cap, begun, Cap.DueAfter(begun, counting), chain[^1].Due));
        return whole;
    }

    private TimeLimit Extend(
        List<DueCount> chain, TimeLimit whole, TimeLimit by, Instant begun, Extension extension, Counting counting)
    {
        var (start, previous) = (From == ExtensionFrom.InPlace ? begun : chain[0].Start, chain[^1].Due);
        var decisive = chain.FindLast(step => step.Due == step.Ends);
        // Amounts of two units have no sum: then there is only one reading.
        var (kind, limit) = From == ExtensionFrom.InPlace ? (DueStepKind.Replaced, by)
            : From != ExtensionFrom.PreviousDue && whole.Plus(by) is { } sum ? (DueStepKind.Added, sum)
            : (DueStepKind.CountedOn, null);
        // The day from which it is counted on was counted already.
        var more = by is DayLimit { CountsStartDay: true } days ? days with { CountsStartDay = false } : by;
        if (limit is null)
        {
            var from = previous.From(more, counting.Calendar.Zone);
            var on = more.DueAfter(from, counting);
            chain.Add(new(kind, more, from, on, on) { Extension = extension });
            return whole;
        }
        var due = limit.DueAfter(start, counting);
        chain.Add(new(kind, limit, start, due, due) { Extension = extension });
        if (kind == DueStepKind.Added && From == ExtensionFrom.EarlierOfBoth)
        {
            var from = Unrolled(decisive, counting).From(more, counting.Calendar.Zone);
            chain.Add(DueCount.AtMost(DueStepKind.OtherReading, more, from, more.DueAfter(from, counting), due));
        }
        return limit;
    }

    // Only the last day of the whole rolls, not where its first part would have ended; that one may have no close of business.
    private static DueTime Unrolled(DueCount step, Counting counting) => step.Limit is DayLimit { FinalRoll: not Roll.None } days
        ? (days with { FinalRoll = Roll.None, TimeOfDay = days.TimeOfDay == DueTimeOfDay.CloseOfBusiness ? default : days.TimeOfDay }).DueAfter(step.Start, counting)
        : step.Due;
}
