using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What the definition makes of a moment, and over which span around it that does not change.</summary>
/// <param name="Kind">What the moment counts as.</param>
/// <param name="Name">The holiday's name, where a holiday is what it counts as.</param>
/// <param name="IsAssumed">Whether the holidays of the moment are not known.</param>
/// <param name="From">Since when at the latest; exact for counted days.</param>
/// <param name="Until">Until when at the least, exclusive; exact for counted days.</param>
internal readonly record struct Finding(SegmentKind Kind, LocalizedText? Name, bool IsAssumed, Instant From, Instant Until)
{
    /// <summary>Counted days must stand as one segment each: their number is the number of segments.</summary>
    public bool IsCountedDay => Kind is SegmentKind.BusinessDay or SegmentKind.CalendarDay;

    /// <summary>The same moment where the clock may have stood still.</summary>
    public Finding Paused(Instant moment, Interval[] pauses)
    {
        var finding = this;
        foreach (var pause in pauses)
        {
            if (pause.Contains(moment))
                finding = finding with { Kind = SegmentKind.Pause, Name = null, Until = Instant.Min(finding.Until, pause.End) };
            else if (pause.Start > moment)
                finding = finding with { Until = Instant.Min(finding.Until, pause.Start) };
        }
        return finding;
    }

    public override string ToString() => Words(Kind, Name, IsAssumed);

    public static string Words(SegmentKind kind, LocalizedText? name, bool isAssumed) =>
        $"{kind}{(name is null ? "" : $" ({name.En} / {name.Vi})")}{(isAssumed ? ", plain week assumed" : "")}";
}
