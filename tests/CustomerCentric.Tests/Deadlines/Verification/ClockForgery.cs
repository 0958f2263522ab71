using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Verification;

/// <summary>One way to make the explanation of a complaint's due time false, step by step.</summary>
/// <param name="Name">What is forged.</param>
/// <param name="Of">Null where this explanation cannot be forged so.</param>
internal sealed record ClockForgery(string Name, Func<DrawnClock, Random, DrawnClock?> Of)
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    public static readonly ClockForgery[] All =
    [
        new("due moved", (drawn, random) => At(drawn, random, step => true, step => step with { Due = step.Due with { At = step.Due.At + random.Next(2) * 2 * Second - Second } })),
        new("a date of another week", (drawn, random) => At(drawn, random, step => true, step => step with { Due = step.Due with { Date = step.Due.Date.PlusDays(7) } })),
        new("counted from another moment", (drawn, random) => At(drawn, random, step => step.Counted is not null,
            step => step with { Counted = step.Counted! with { Start = step.Counted.Start - Second } })),
        new("another amount", (drawn, random) => At(drawn, random, step => step is { Kind: not DueStepKind.Limit, Counted.Limit: DayLimit and not ScheduledDate },
            step => step with { Counted = step.Counted! with { Limit = (DayLimit)step.Counted.Limit with { Count = ((DayLimit)step.Counted.Limit).Count + 1 } } })),
        new("another kind of step", (drawn, random) => At(drawn, random, step => true,
            step => step with { Kind = (DueStepKind)(((int)step.Kind + random.Next(1, 8)) % 8) })),
        new("an extension that nobody granted", (drawn, random) => At(drawn, random, step => step.Extension is not null, step => step with { Extension = null })),
        new("a step left out", (drawn, random) => drawn.Explanation.Steps.Length == 1 ? null
            : random.Next(1, drawn.Explanation.Steps.Length) is var place && IsNeeded(drawn, place) ? Changed(drawn, drawn.Explanation.Steps.RemoveAt(place)) : null),
        new("an extension told twice", (drawn, random) => drawn.Explanation.Steps is [.., { Extension: not null } last]
            && drawn.Explanation.Steps.Count(step => step.Extension is not null) == drawn.Milestone.Extension!.Maximum ? Changed(drawn, drawn.Explanation.Steps.Add(last)) : null),
        new("no such rule", (drawn, _) => drawn.Explanation.Steps.Any(step => step.Extension is not null)
            ? drawn with { Milestone = drawn.Milestone with { Extension = null } } : null),
        new("started at another moment", (drawn, _) => drawn with
        {
            Explanation = drawn.Explanation with { Start = drawn.Explanation.Start! with { At = drawn.Explanation.Start.At - Second } },
        }),
        new("started by an opening", (drawn, _) => !IsClosed(drawn.Counting.Calendar, drawn.Explanation.StartedAt) ? null : drawn with
        {
            Explanation = drawn.Explanation with { Start = drawn.Explanation.Start! with { Kind = ClockStartKind.NextOpening } },
        }),
        new("started by an expiry long before", (drawn, _) => drawn with
        {
            Explanation = drawn.Explanation with { Start = new(ClockStartKind.Expiry, "reply", drawn.Explanation.StartedAt - Duration.FromDays(3)) },
        }),
        new("no steps", (drawn, _) => Changed(drawn, [])),
        new("nothing counted first", (drawn, _) => Changed(drawn, drawn.Explanation.Steps.SetItem(0, drawn.Explanation.Steps[0] with { Counted = null }))),
    ];

    public override string ToString() => Name;

    private static bool IsClosed(WorkingCalendar calendar, Instant at) => at.InZone(calendar.Zone).Date is var date
        && date > calendar.AnswersFrom.PlusDays(1) && date < calendar.AnswersUntil && !calendar.IsOpen(at);

    // Of agreed dates and recounted limits only the last one shows; where one counts on from another, that one must be there.
    private static bool IsNeeded(DrawnClock drawn, int place) => drawn.Explanation.Steps is var steps
        && (steps[place].Kind == DueStepKind.Capped
            || (steps[place].Due != steps[place - 1].Due && place + 1 < steps.Length && steps[place + 1].Kind == DueStepKind.CountedOn));

    private static DrawnClock? At(DrawnClock drawn, Random random, Func<DueStep, bool> suits, Func<DueStep, DueStep> forge)
    {
        var steps = drawn.Explanation.Steps;
        int[] places = [.. Enumerable.Range(0, steps.Length).Where(place => suits(steps[place]))];
        if (places.Length == 0)
            return null;
        var place = places[random.Next(places.Length)];
        return Changed(drawn, steps.SetItem(place, forge(steps[place])));
    }

    private static DrawnClock Changed(DrawnClock drawn, System.Collections.Immutable.ImmutableArray<DueStep> steps) =>
        drawn with { Explanation = drawn.Explanation with { Steps = steps } };
}
