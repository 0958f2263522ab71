using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>
/// One interval of local wall-clock time on a date, half-open. A close that is not after the opening is on the next day,
/// so 24:00 is midnight and needs no form of its own, and <c>09:00-09:00</c> lasts a whole day.
/// </summary>
internal readonly record struct OpeningHours(LocalTime Opens, LocalTime Closes) : IComparable<OpeningHours>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static OpeningHours WholeDay => new(LocalTime.Midnight, LocalTime.Midnight);

    public LocalDateTime OpensOn(LocalDate date) => date.At(Opens);

    public LocalDateTime ClosesOn(LocalDate date) => (Closes > Opens ? date : date.PlusDays(1)).At(Closes);

    /// <summary>Reads <c>HH:mm-HH:mm</c>; the close, not the opening, may be 24:00.</summary>
    public static bool TryParse(string? text, out OpeningHours hours)
    {
        hours = default;
        string[] parts = text?.Split('-') ?? [];
        if (parts.Length != 2)
            return false;
        ParseResult<LocalTime> opens = Minutes.Parse(parts[0].Trim());
        ParseResult<LocalTime> closes = Minutes.Parse(parts[1].Trim() is "24:00" ? "00:00" : parts[1].Trim());
        if (!opens.Success || !closes.Success)
            return false;
        hours = new OpeningHours(opens.Value, closes.Value);
        return true;
    }

    public int CompareTo(OpeningHours other) => (Opens, Closes).CompareTo((other.Opens, other.Closes));

    public override string ToString() =>
        $"{Minutes.Format(Opens)}-{(Closes == LocalTime.Midnight ? "24:00" : Minutes.Format(Closes))}";
}
