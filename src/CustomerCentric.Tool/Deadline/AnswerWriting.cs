using System.Collections.Immutable;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Values of answers in the forms of the contract: instants in UTC, durations in seconds.</summary>
internal static class AnswerWriting
{
    public static void WriteInstant(this Utf8JsonWriter answer, ReadOnlySpan<byte> name, Instant instant) =>
        answer.WriteString(name, InstantText.Write(instant, stackalloc byte[InstantText.MostBytes]));

    public static void WriteDate(this Utf8JsonWriter answer, ReadOnlySpan<byte> name, LocalDate date) =>
        answer.WriteString(name, InstantText.Write(date, stackalloc byte[InstantText.MostBytes]));

    /// <summary>Writes whole seconds as a whole number; what is left of one, exactly, as decimals.</summary>
    public static void WriteSeconds(this Utf8JsonWriter answer, ReadOnlySpan<byte> name, Duration duration)
    {
        long nanoseconds = duration.ToInt64Nanoseconds();
        (long seconds, long rest) = Math.DivRem(nanoseconds, NodaConstants.NanosecondsPerSecond);
        if (rest == 0)
            answer.WriteNumber(name, seconds);
        else
            answer.WriteNumber(name, nanoseconds / (decimal)NodaConstants.NanosecondsPerSecond);
    }

    public static void WritePeriods(this Utf8JsonWriter answer, IReadOnlyList<Interval> periods)
    {
        Span<byte> text = stackalloc byte[InstantText.MostBytes];
        answer.WriteStartArray("periods"u8);
        foreach (Interval period in periods)
        {
            answer.WriteStartArray();
            answer.WriteStringValue(InstantText.Write(period.Start, text));
            answer.WriteStringValue(InstantText.Write(period.End, text));
            answer.WriteEndArray();
        }
        answer.WriteEndArray();
    }

    public static void WriteSegments(this Utf8JsonWriter answer, ImmutableArray<ExplanationSegment> segments)
    {
        answer.WriteStartArray("segments"u8);
        foreach (ExplanationSegment segment in segments)
        {
            answer.WriteStartObject();
            answer.WriteString("kind"u8, WordOf(segment.Kind));
            if (segment.Name is not null)
                answer.WriteString("name"u8, segment.Name.En);
            answer.WriteInstant("from"u8, segment.From);
            answer.WriteInstant("to"u8, segment.To);
            answer.WriteSeconds("seconds"u8, segment.Length);
            if (segment.IsAssumed)
                answer.WriteBoolean("assumed"u8, true);
            answer.WriteEndObject();
        }
        answer.WriteEndArray();
    }

    private static ReadOnlySpan<byte> WordOf(SegmentKind kind) => kind switch
    {
        SegmentKind.Working => "working"u8,
        SegmentKind.Closed => "closed"u8,
        SegmentKind.Holiday => "holiday"u8,
        SegmentKind.Break => "break"u8,
        SegmentKind.Pause => "pause"u8,
        SegmentKind.StartDay => "startDay"u8,
        SegmentKind.CalendarDay => "calendarDay"u8,
        SegmentKind.BusinessDay => "businessDay"u8,
        SegmentKind.Roll => "roll"u8,
        SegmentKind.Elapsed => "elapsed"u8,
        SegmentKind.Extension => "extension"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such segment."),
    };
}
