using NodaTime.Text;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Instants and dates in ISO-8601, from and to UTF-8 bytes without a string between.</summary>
internal static class InstantText
{
    /// <summary>The most bytes that <see cref="Write(Instant, Span{byte})"/> needs.</summary>
    public const int MostBytes = 40;

    private const int NanosecondDigits = 9;

    /// <summary>Reads <c>yyyy-MM-dd</c>.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryReadDigits(text[..4], out int year) || !TryReadDigits(text[5..7], out int month) || !TryReadDigits(text[8..], out int day)
            || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm</c>, then perhaps <c>:ss</c> and a fraction of up to nine digits, then <c>Z</c>, <c>+HH:mm</c> or <c>+HH</c>.</summary>
    public static bool TryReadInstant(ReadOnlySpan<byte> text, out Instant instant)
    {
        instant = default;
        if (text.Length < 17 || text[10] != 'T' || text[13] != ':'
            || !TryReadDate(text[..10], out LocalDate date)
            || !TryReadDigits(text[11..13], out int hour) || !TryReadDigits(text[14..16], out int minute) || hour > 23 || minute > 59)
            return false;
        ReadOnlySpan<byte> rest = text[16..];
        int second = 0;
        long nanoseconds = 0;
        if (rest[0] == ':')
        {
            if (rest.Length < 4 || !TryReadDigits(rest[1..3], out second) || second > 59)
                return false;
            rest = rest[3..];
            if (rest[0] == '.' && !TryReadFraction(ref rest, out nanoseconds))
                return false;
        }
        if (!TryReadOffset(rest, out Offset offset))
            return false;
        // The last hours of the year 9999 west of Greenwich lie beyond what an Instant can hold.
        if (date.Year == 9999 && offset < Offset.Zero)
            return false;
        instant = new LocalDateTime(date.Year, date.Month, date.Day, hour, minute, second).PlusNanoseconds(nanoseconds)
            .WithOffset(offset).ToInstant();
        return true;
    }

    /// <summary>Writes the instant in UTC with <c>Z</c>, with a fraction only when there is one.</summary>
    public static ReadOnlySpan<byte> Write(Instant instant, Span<byte> into)
    {
        LocalDateTime utc = instant.InUtc().LocalDateTime;
        if (utc.Year is < 0 or > 9999 || utc.NanosecondOfSecond != 0)
            return WriteSlowly(InstantPattern.ExtendedIso.Format(instant), into);
        WriteDate(utc.Year, utc.Month, utc.Day, into);
        into[10] = (byte)'T';
        WriteTwo(utc.Hour, into[11..]);
        into[13] = (byte)':';
        WriteTwo(utc.Minute, into[14..]);
        into[16] = (byte)':';
        WriteTwo(utc.Second, into[17..]);
        into[19] = (byte)'Z';
        return into[..20];
    }

    /// <summary>Writes the date as <c>yyyy-MM-dd</c>.</summary>
    public static ReadOnlySpan<byte> Write(LocalDate date, Span<byte> into)
    {
        if (date.Year is < 0 or > 9999)
            return WriteSlowly(LocalDatePattern.Iso.Format(date), into);
        WriteDate(date.Year, date.Month, date.Day, into);
        return into[..10];
    }

    private static bool TryReadFraction(ref ReadOnlySpan<byte> rest, out long nanoseconds)
    {
        nanoseconds = 0;
        int digits = 0;
        for (; 1 + digits < rest.Length && char.IsAsciiDigit((char)rest[1 + digits]); digits++)
            nanoseconds = digits < NanosecondDigits ? (nanoseconds * 10) + rest[1 + digits] - '0' : nanoseconds;
        for (int missing = digits; missing < NanosecondDigits; missing++)
            nanoseconds *= 10;
        rest = rest[(1 + digits)..];
        return digits is > 0 and <= NanosecondDigits && rest.Length > 0;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out Offset offset)
    {
        offset = Offset.Zero;
        if (text is [(byte)'Z'])
            return true;
        int minutes = 0;
        if (text is not ([(byte)'+' or (byte)'-', _, _] or [(byte)'+' or (byte)'-', _, _, (byte)':', _, _])
            || !TryReadDigits(text[1..3], out int hours)
            || (text.Length > 3 && !TryReadDigits(text[4..], out minutes))
            || hours > 18 || minutes > 59 || (hours * 60) + minutes > 18 * 60)
            return false;
        offset = Offset.FromSeconds(((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60));
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            number = (number * 10) + digit - '0';
        }
        return true;
    }

    private static void WriteDate(int year, int month, int day, Span<byte> into)
    {
        WriteTwo(year / 100, into);
        WriteTwo(year % 100, into[2..]);
        into[4] = (byte)'-';
        WriteTwo(month, into[5..]);
        into[7] = (byte)'-';
        WriteTwo(day, into[8..]);
    }

    private static void WriteTwo(int number, Span<byte> into)
    {
        into[1] = (byte)('0' + (number % 10));
        into[0] = (byte)('0' + (number / 10));
    }

    private static ReadOnlySpan<byte> WriteSlowly(string text, Span<byte> into) =>
        into[..System.Text.Encoding.ASCII.GetBytes(text, into)];
}
