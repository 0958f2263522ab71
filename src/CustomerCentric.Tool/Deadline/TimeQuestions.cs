using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Questions about working time.</summary>
internal static class TimeQuestions
{
    // What 64 bits hold in nanoseconds; calendars count no further.
    private const long MostSeconds = long.MaxValue / NodaConstants.NanosecondsPerSecond;

    private static readonly (string, Landing)[] Landings = [("close", Landing.Close), ("open", Landing.Opening)];

    public static void Add(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer)
    {
        Instant start = request.Instant(Member.Start);
        Duration amount = Duration.FromSeconds(request.Whole(Member.Seconds, MostSeconds, 3600));
        Landing landing = request.OneOf(Member.Landing, Landings);
        if (!request.IsTrue(Member.Explain))
        {
            answer.WriteInstant("instant"u8, calendar.Add(start, amount, landing));
            return;
        }
        DeadlineExplanation explanation = calendar.Explain(start, amount, landing);
        answer.WriteInstant("instant"u8, explanation.Due.At);
        answer.WriteSegments(explanation.Segments);
    }

    public static void Between(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteSeconds("seconds"u8, calendar.Between(request.Instant(Member.Start), request.Instant(Member.End)));

    public static void IsOpen(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteBoolean("open"u8, calendar.IsOpen(request.Instant(Member.At)));

    public static void NextOpen(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteInstant("instant"u8, calendar.NextOpening(request.Instant(Member.At)));

    public static void PreviousClose(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteInstant("instant"u8, calendar.PreviousClose(request.Instant(Member.At)));

    public static void Periods(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer)
    {
        bool isOfDate = request.Given.Contains(Member.Date);
        bool isOfRange = request.Given.Contains(Member.Start) && request.Given.Contains(Member.End);
        bool isOfPartOfRange = request.Given.Contains(Member.Start) || request.Given.Contains(Member.End);
        if (isOfDate ? isOfPartOfRange : !isOfRange)
        {
            string code = isOfDate ? ErrorCodes.UnknownMember : ErrorCodes.MissingMember;
            throw new RefusedException(code, "'periods' takes either date, or start and end.");
        }
        if (isOfDate)
        {
            answer.WritePeriods(calendar.Periods(request.Date(Member.Date)));
            return;
        }
        Instant start = request.Instant(Member.Start);
        Instant end = request.Instant(Member.End);
        if (end < start)
            throw new RefusedException(FaultCodes.Invalid, "'end' must not be before 'start'.");
        answer.WritePeriods(calendar.Periods(start, end));
    }
}
