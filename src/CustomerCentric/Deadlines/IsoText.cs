using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Dates as texts, for files, hashes and messages.</summary>
internal static class IsoText
{
    /// <summary>A date in ISO form, whatever the machine's culture.</summary>
    public static string Iso(this LocalDate date) => LocalDatePattern.Iso.Format(date);
}
