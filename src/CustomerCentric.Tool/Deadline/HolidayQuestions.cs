using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Questions about holiday sets.</summary>
internal static class HolidayQuestions
{
    public static void Holidays(ref RequestLine request, Utf8JsonWriter answer)
    {
        HolidaySet set = SetOf(ref request);
        int year = (int)request.Whole(Member.Year, int.MaxValue, 2026);
        answer.WriteStartArray("holidays"u8);
        foreach (Holiday holiday in set.InYear(year))
        {
            answer.WriteStartObject();
            answer.WriteDate("date"u8, holiday.Date);
            answer.WriteString("key"u8, holiday.Key);
            answer.WriteString("name"u8, holiday.Name.En);
            if (holiday.SubstituteFor is not null)
                answer.WriteString("substituteFor"u8, holiday.SubstituteFor);
            answer.WriteEndObject();
        }
        answer.WriteEndArray();
    }

    private static HolidaySet SetOf(ref RequestLine request)
    {
        string known = $"a holiday set, one of {string.Join(", ", HolidaySet.All)}";
        if (!request.TryText(Member.Set, out ReadOnlySpan<byte> id))
            throw request.Malformed(Member.Set, known);
        return HolidaySet.Find(Encoding.UTF8.GetString(id))
            ?? throw new RefusedException(FaultCodes.UnknownHolidaySet, request.Malformed(Member.Set, known).Message);
    }
}
