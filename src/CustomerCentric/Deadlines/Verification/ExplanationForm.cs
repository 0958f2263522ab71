using NodaTime;
using NodaTime.TimeZones;

namespace CustomerCentric.Deadlines;

/// <summary>Whether an explanation has all its parts, within the years in which dates can be counted, and is of this zone.</summary>
internal static class ExplanationForm
{
    private static readonly Instant Earliest = Instant.FromUtc(1, 1, 2, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(9800, 1, 1, 0, 0);

    public static IEnumerable<ExplanationFault> Faults(DeadlineExplanation explanation)
    {
        if (explanation.Limit is null)
            yield return Whole("names no limit", "a due time is counted by one");
        if (explanation.Zone is null)
            yield return Whole("names no zone", "a due time is counted in one");
        if (!IsCountable(explanation.Start) || !IsCountable(explanation.Due.At))
            yield return Whole("starts or falls due at the ends of time", "only the years 1 to 9799 can be counted");
        if (explanation.Segments.IsDefault)
            yield return Whole("has no list of segments", "it needs one, though it may be empty");
        else if (explanation.Segments.Any(segment => segment is null || !IsCountable(segment.From) || !IsCountable(segment.To)))
            yield return Whole("has a segment that is missing or lies at the ends of time", "only the years 1 to 9799 can be counted");
    }

    /// <summary>The first part that a complaint's explanation lacks, so that nothing more can be asked of it; null when it has all.</summary>
    public static ExplanationFault? StepFault(ClockExplanation explanation)
    {
        if (explanation.Steps.IsDefaultOrEmpty || explanation.Steps.Any(step => step is null))
            return Whole("has no list of steps, or one is missing", "it needs one at least");
        if (explanation.Steps[0].Counted is null)
            return Whole("does not say how the limit was counted", "the first step does");
        if (explanation.Steps.Any(step => !IsCountable(step.Due.At) || (step.Counted is { } counted && Faults(counted).Any())))
            return Whole("has a step that lacks a part, or lies at the ends of time", "every step needs a limit, a zone and segments within the years 1 to 9799");
        return explanation.Start is { } start && (start.By is null || !IsCountable(start.At))
            ? Whole("has a start without a name, or at the ends of time", "only the years 1 to 9799 can be counted")
            : null;
    }

    // Two zone objects of one id may hold different rules, when the time zone data came from different releases.
    public static IEnumerable<ExplanationFault> ZoneFaults(DeadlineExplanation explanation, DateTimeZone zone)
    {
        if (explanation.Zone.Id != zone.Id)
        {
            yield return Whole($"was counted in {explanation.Zone.Id}", $"the calendar's zone is {zone.Id}");
            yield break;
        }
        var span = new Interval(Instant.Min(explanation.Start, explanation.Due.At), Instant.Max(explanation.Start, explanation.Due.At));
        if (!ReferenceEquals(explanation.Zone, zone) && !ZoneEqualityComparer.ForInterval(span).Equals(explanation.Zone, zone))
            yield return Whole($"was counted in a zone called {zone.Id}", "the calendar's zone of that name has other offsets then");
    }

    /// <summary>The instant itself, or the nearest within the years in which dates can be counted.</summary>
    public static Instant Countable(Instant instant) => Instant.Max(Earliest, Instant.Min(instant, Latest));

    private static ExplanationFault Whole(string claim, string finding) => new(null, claim, finding);

    private static bool IsCountable(Instant instant) => instant >= Earliest && instant <= Latest;
}
