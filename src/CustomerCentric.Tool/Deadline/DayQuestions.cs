using System.Buffers.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Questions about dates.</summary>
internal static class DayQuestions
{
    private static readonly (string, Roll)[] Rolls =
    [
        ("none", Roll.None), ("following", Roll.Following), ("preceding", Roll.Preceding),
        ("modifiedFollowing", Roll.ModifiedFollowing), ("modifiedPreceding", Roll.ModifiedPreceding),
    ];

    public static void AddDays(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteDate("date"u8, calendar.AddBusinessDays(request.Date(Member.Date), Days(ref request), request.OneOf(Member.Roll, Rolls)));

    public static void AddBusinessDays(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteInstant("instant"u8, calendar.AddBusinessDays(request.Instant(Member.Start), Days(ref request), TimeOfDay(ref request)));

    public static void AddMonths(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer)
    {
        Period months = Period.FromMonths((int)request.Whole(Member.Months, int.MaxValue, 3));
        answer.WriteDate("date"u8, calendar.Add(request.Date(Member.Date), months, request.OneOf(Member.Roll, Rolls)));
    }

    public static void CountDays(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer) =>
        answer.WriteNumber("days"u8, calendar.CountBusinessDays(request.Date(Member.From), request.Date(Member.To)));

    private static int Days(ref RequestLine request) => (int)request.Whole(Member.Days, int.MaxValue, 5);

    private static DueTimeOfDay TimeOfDay(ref RequestLine request)
    {
        request.TryText(Member.Time, out ReadOnlySpan<byte> text);
        if (text.SequenceEqual("keep"u8))
            return DueTimeOfDay.SameClockTime;
        if (text.SequenceEqual("open"u8))
            return DueTimeOfDay.WhenOpen;
        if (text.SequenceEqual("close"u8))
            return DueTimeOfDay.CloseOfBusiness;
        if (text.SequenceEqual("endOfDay"u8))
            return DueTimeOfDay.EndOfDay;
        if (text is [_, _, (byte)':', _, _]
            && Utf8Parser.TryParse(text[..2], out byte hour, out int hourDigits) && hourDigits == 2 && hour < 24
            && Utf8Parser.TryParse(text[3..], out byte minute, out int minuteDigits) && minuteDigits == 2 && minute < 60)
            return DueTimeOfDay.At(new LocalTime(hour, minute));
        throw request.Malformed(Member.Time, "\"keep\", \"open\", \"close\", \"endOfDay\" or a time of day, e.g. \"16:30\"");
    }
}
