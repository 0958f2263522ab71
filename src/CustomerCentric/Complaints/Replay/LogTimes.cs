using System.Text;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Complaints;

/// <summary>Reads the times of a log: ISO 8601 with offset or without, down to the minute or finer, a date alone being its midnight; or another form that the mapping names. Of the years 1 to 9998.</summary>
internal sealed class LogTimes(DateTimeZone zone, LocalDateTimePattern? pattern)
{
    // Every zone's clocks are within a day of each other, and an instant ends with the year 9999.
    private const int LastYear = 9998;

    private readonly bool _isUtc = ReferenceEquals(zone, DateTimeZone.Utc);

    /// <summary>The instant. A local time that the zone skips is as much later, of one that it repeats the first counts. False when it cannot be read.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out Instant at)
    {
        if (pattern is null)
            return TryReadIso(text, out at);
        var parsed = pattern.Parse(Encoding.UTF8.GetString(text));
        var isRead = parsed.Success && parsed.Value.Year is >= 1 and <= LastYear;
        at = isRead ? InstantOf(parsed.Value) : default;
        return isRead;
    }

    private bool TryReadIso(ReadOnlySpan<byte> text, out Instant at)
    {
        at = default;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !Number(text[..4], out var year) || !Number(text[5..7], out var month) || !Number(text[8..10], out var day)
            || year is < 1 or > LastYear || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return false;
        LocalDate date = new(year, month, day);
        if (text.Length == 10)
        {
            at = InstantOf(date.AtMidnight());
            return true;
        }
        if (text.Length < 16 || text[10] is not ((byte)'T' or (byte)' ' or (byte)'t') || text[13] != ':'
            || !Number(text[11..13], out var hour) || !Number(text[14..16], out var minute) || hour > 23 || minute > 59)
            return false;
        var rest = text[16..];
        var second = 0;
        long nanoseconds = 0;
        if (rest is [(byte)':', _, _, ..])
        {
            if (!Number(rest[1..3], out second) || second > 59)
                return false;
            rest = rest[3..];
            if (rest is [(byte)'.', ..] && !Fraction(ref rest, out nanoseconds))
                return false;
        }
        var local = date.At(new LocalTime(hour, minute, second)).PlusNanoseconds(nanoseconds);
        if (rest.IsEmpty)
            at = InstantOf(local);
        else if (rest is [(byte)'Z'])
            at = local.InUtc().ToInstant();
        else if (OffsetOf(rest) is { } offset)
            at = local.WithOffset(offset).ToInstant();
        else
            return false;
        return true;
    }

    private Instant InstantOf(LocalDateTime local) => _isUtc ? local.InUtc().ToInstant() : local.InZoneLeniently(zone).ToInstant();

    private static Offset? OffsetOf(ReadOnlySpan<byte> text)
    {
        var minutes = 0;
        var isWhole = text.Length == 6 && text[3] == ':' && Number(text[4..], out minutes);
        if ((!isWhole && text.Length != 3) || text[0] is not ((byte)'+' or (byte)'-') || !Number(text[1..3], out var hours) || hours > 18 || minutes > 59)
            return null;
        var seconds = ((hours * 60) + minutes) * 60;
        return seconds > 18 * 3600 ? null : Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    // Finer than a nanosecond nothing is kept.
    private static bool Fraction(ref ReadOnlySpan<byte> text, out long nanoseconds)
    {
        nanoseconds = 0;
        long unit = 100_000_000;
        var i = 1;
        for (; i < text.Length && text[i] is >= (byte)'0' and <= (byte)'9'; i++, unit /= 10)
            nanoseconds += (text[i] - '0') * unit;
        text = text[i..];
        return i > 1;
    }

    private static bool Number(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + (digit - '0');
        }
        return true;
    }
}
