using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>What a span of time counts as in an explanation. Stored by name.</summary>
public enum SegmentKind
{
    /// <summary>The rest of the day of the start, which is not counted.</summary>
    StartDay,

    /// <summary>A counted day of a limit in calendar days.</summary>
    CalendarDay,

    /// <summary>A counted day of a limit in business days.</summary>
    BusinessDay,

    /// <summary>Counted working time.</summary>
    Working,

    /// <summary>Not counted: the calendar is closed.</summary>
    Closed,

    /// <summary>Not counted: a holiday, with its name.</summary>
    Holiday,
}

/// <summary>A span of an explanation, from its start (inclusive) to its end (exclusive).</summary>
/// <param name="Kind">What the span counts as.</param>
/// <param name="From">The start.</param>
/// <param name="To">The end.</param>
/// <param name="Name">The holiday's name; null for the other kinds.</param>
public sealed record ExplanationSegment(SegmentKind Kind, Instant From, Instant To, string? Name = null)
{
    /// <summary>Elapsed time of the span.</summary>
    public Duration Length => To - From;
}

/// <summary>
/// How a due time came about. The segments follow each other from <see cref="Start"/> to the due instant without gap
/// or overlap, so that their lengths add up to the elapsed time between the two.
/// </summary>
/// <param name="Limit">The time limit that was counted.</param>
/// <param name="Zone">The zone in which it was counted.</param>
/// <param name="Start">When the clock started.</param>
/// <param name="Due">When it runs out.</param>
/// <param name="Segments">The spans, in order; empty only when start and due instant are the same.</param>
public sealed record DeadlineExplanation(
    TimeLimit Limit, DateTimeZone Zone, Instant Start, DueTime Due, ImmutableArray<ExplanationSegment> Segments)
{
    private static readonly ZonedDateTimePattern s_localTime = ZonedDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm:ss o<m>", null);

    /// <summary>The explanation in English, a line a run of like segments.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"starts {Local(Start)}, {Limit} ({Zone.Id})").Append('\n');
        foreach (var run in Runs())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Local(run.From)} to {Local(run.To)}: {Words(run.Kind, run.Count, run.Length)}");
            text.Append(run.Name is null ? "\n" : $" ({run.Name})\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"due    {DueText()}, {Amount(Due.At - Start)} after the start");
        return text.ToString();
    }

    private IEnumerable<(SegmentKind Kind, string? Name, Instant From, Instant To, Duration Length, int Count)> Runs()
    {
        for (var i = 0; i < Segments.Length;)
        {
            var first = Segments[i];
            var count = 1;
            while (i + count < Segments.Length && IsLike(first, Segments[i + count]))
                count++;
            yield return (first.Kind, first.Name, first.From, Segments[i + count - 1].To, first.Length, count);
            i += count;
        }
    }

    // A day of 23 or 25 hours stands on a line of its own, so that the clock change is seen.
    private static bool IsLike(ExplanationSegment a, ExplanationSegment b) => a.Kind == b.Kind && a.Name == b.Name && a.Length == b.Length;

    private static string Words(SegmentKind kind, int count, Duration length) => kind switch
    {
        SegmentKind.StartDay => "rest of the first day, not counted",
        SegmentKind.Closed => "closed, not counted",
        SegmentKind.Holiday => "holiday, not counted",
        SegmentKind.Working => $"{Amount(length * count)} worked",
        SegmentKind.BusinessDay => count == 1 ? "1 business day" : $"{count} business days",
        _ => count == 1 ? $"1 day of {Amount(length)}" : $"{count} days of {Amount(length)}",
    };

    private static string Amount(Duration length) => length.TotalHours.ToString("0.## h", CultureInfo.InvariantCulture);

    private string DueText() => Due.IsEndOfDay(Zone)
        ? string.Create(CultureInfo.InvariantCulture, $"at the end of {Due.Date:ddd uuuu-MM-dd}")
        : Local(Due.At);

    private string Local(Instant instant) => s_localTime.Format(instant.InZone(Zone));
}
