using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// What an extension added after the limit. How much was granted stands in no calendar; that it begins where the limit ends is
/// checked with the limit.
/// </summary>
internal static class ExtensionCheck
{
    public static IEnumerable<ExplanationFault> Faults(DeadlineExplanation explanation, Claim claim, DefinedHours hours)
    {
        for (var i = claim.Segments.Length; i < explanation.Segments.Length; i++)
        {
            if (explanation.Segments[i] is { Name: not null } or { IsAssumed: true })
                yield return new(i, "claims an extension with a holiday or an assumption", "an extension has none");
        }
        var due = explanation.Due;
        if (claim.Date is null && !IsOn(due.Date, due.At, hours))
            yield return new(null, $"is extended to {DefinedHours.Text(due.Date)}", $"that is not the date of {hours.Text(due.At)}");
    }

    // A day's end and the close of its business may lie on the next date.
    private static bool IsOn(LocalDate date, Instant due, DefinedHours hours)
    {
        var shown = due.InZone(hours.Zone).Date;
        return date == shown || (date < shown && Period.DaysBetween(date, shown) <= 2 && (hours.StartOf(date.PlusDays(1)) == due || hours.CloseOf(date) == due));
    }
}
