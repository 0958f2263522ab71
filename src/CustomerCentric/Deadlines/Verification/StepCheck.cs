using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Whether the steps to a complaint's due time follow from each other and from the milestone's rule. What each step counted is
/// checked apart, as any other explanation.
/// </summary>
internal sealed class StepCheck(ClockExplanation explanation, ExtensionRule? rule, DefinedHours hours)
{
    /// <summary>Whether the clock runs from where what started it says.</summary>
    public static IEnumerable<ExplanationFault> Start(ClockExplanation explanation, DefinedHours hours)
    {
        if (explanation.Start is not { } start)
            yield break;
        var began = explanation.StartedAt;
        var (isSo, finding) = start.Kind switch
        {
            ClockStartKind.NextOpening => (hours.OpeningFrom(start.At) == began, "that is not the next opening"),
            // Days that follow a day begin in its last nanosecond, and its close may lie on the next date.
            ClockStartKind.Expiry => (start.At == began || (start.At > began && start.At - began <= Duration.FromDays(1) && hours.StartOf(hours.DateOf(began).PlusDays(1)) - Duration.Epsilon == began),
                "that is not when it ran out"),
            _ => (start.At == began, "that is another moment"),
        };
        if (!isSo)
            yield return new(null, $"runs from {hours.Text(began)} by '{start.By}' at {hours.Text(start.At)}", finding);
    }

    public IEnumerable<ExplanationFault> Faults()
    {
        var granted = explanation.Steps.Count(step => step.Extension is not null);
        if (granted > (rule?.Maximum ?? 0))
            yield return new(null, FormattableString.Invariant($"tells of {granted} extensions"), FormattableString.Invariant($"the milestone allows {rule?.Maximum ?? 0}"));
        for (var place = 0; place < explanation.Steps.Length; place++)
        {
            foreach (var (claim, finding) in place == 0 ? First(explanation.Steps[0]) : After(place))
                yield return new(null, claim, finding) { Step = place };
        }
        if (rule?.Cap is not null && granted > 0 && explanation.Steps.Count(step => step.Kind == DueStepKind.Capped) != granted)
            yield return new(null, "leaves out what no extension leads beyond", "the milestone has a cap, and it is looked at after every extension");
    }

    private static IEnumerable<(string, string)> First(DueStep step)
    {
        if (step is not { Kind: DueStepKind.Limit, Extension: null } || step.Due != step.Counted!.Due)
            yield return ($"begins with {step.Kind}", "first the limit is counted, and nothing has moved it yet");
    }

    private IEnumerable<(string, string)> After(int place)
    {
        var (step, before) = (explanation.Steps[place], explanation.Steps[place - 1]);
        var isGrant = step.Kind is DueStepKind.Added or DueStepKind.Replaced or DueStepKind.CountedOn or DueStepKind.Agreed;
        if (step.Kind == DueStepKind.Limit || isGrant != step.Extension is not null)
            yield return ($"is {step.Kind} {(step.Extension is null ? "without" : "with")} an extension", "steps after the first tell of an extension, or of what limits it");
        if (!IsLimitOf(step, place))
            yield return ($"counts {step.Counted?.Limit.ToString() ?? "nothing"}", "the milestone allows something else");
        if (step.Counted is { } counted && !IsStart(step, counted.Start, place))
            yield return ($"is counted from {hours.Text(counted.Start)}", "it begins elsewhere");
        var ends = EndOf(step);
        var isLimiting = step.Kind is DueStepKind.OtherReading or DueStepKind.Capped or DueStepKind.MadeDue;
        var due = isLimiting && ends.At >= before.Due.At ? before.Due : ends;
        if (step.Due != due)
            yield return ($"leads to {hours.Text(step.Due.At)}", $"it leads to {hours.Text(due.At)}");
    }

    // How much was granted stands in the rule; of a sum, both parts.
    private bool IsLimitOf(DueStep step, int place) => step.Kind switch
    {
        DueStepKind.Agreed => step is { Counted: null, Extension.Until: not null } && rule is { By: null },
        DueStepKind.MadeDue => step is { Counted: null, MadeDueAt: not null },
        DueStepKind.Capped => rule?.Cap is { } cap && IsOneOf(cap, step.Counted?.Limit),
        DueStepKind.Added => rule is { By: { } by, From: ExtensionFrom.Start or ExtensionFrom.EarlierOfBoth } && IsSum(step.Counted?.Limit, WholeBefore(place), by),
        DueStepKind.Replaced => rule is { By: { } by, From: ExtensionFrom.InPlace } && IsOneOf(by, step.Counted?.Limit),
        DueStepKind.OtherReading => rule is { By: { } by, From: ExtensionFrom.EarlierOfBoth } && IsOneOf(CountedOn(by), step.Counted?.Limit),
        DueStepKind.CountedOn => rule is { By: { } by, From: not ExtensionFrom.InPlace } && IsOneOf(CountedOn(by), step.Counted?.Limit),
        _ => false,
    };

    private bool IsStart(DueStep step, Instant start, int place) => step.Kind switch
    {
        DueStepKind.CountedOn => IsEndOf(explanation.Steps[place - 1].Due, start),
        DueStepKind.OtherReading => place > 1 && (IsEndOf(explanation.Steps[place - 2].Due, start) || MayHaveRolled(place - 1)),
        // Regrading may have made the clock run from later than where the limit began.
        DueStepKind.Replaced or DueStepKind.Capped when explanation.Start is { Kind: ClockStartKind.Regraded } => start <= explanation.StartedAt,
        _ => start == explanation.StartedAt,
    };

    // It is counted on from where the last day had not been moved yet, and how that was counted stands in no step.
    private bool MayHaveRolled(int place) =>
        explanation.Steps.Take(place).Any(earlier => earlier.Counted?.Limit is DayLimit { FinalRoll: not Roll.None });

    // Where the last day is over, its last nanosecond; else the moment itself.
    private bool IsEndOf(DueTime due, Instant start) =>
        start == due.At || start == hours.StartOf(due.Date.PlusDays(1)) - Duration.Epsilon;

    private DueTime EndOf(DueStep step) => step switch
    {
        { Counted: { } counted } => counted.Due,
        { Extension.Until: { } date } => EndOf(date),
        { MadeDueAt: { } at } => EndOf(at.InZone(hours.Zone).Date),
        _ => step.Due,
    };

    private DueTime EndOf(LocalDate date) => new(hours.StartOf(date.PlusDays(1)), date);

    /// <summary>What had been summed before a step: the last sum or replacement, or the limit itself.</summary>
    private TimeLimit? WholeBefore(int place) => explanation.Steps.Take(place)
        .LastOrDefault(step => step.Kind is DueStepKind.Limit or DueStepKind.Added or DueStepKind.Replaced)?.Counted?.Limit;

    // The day from which it is counted on was counted already.
    private static TimeLimit CountedOn(TimeLimit by) => by is DayLimit { CountsStartDay: true } days ? days with { CountsStartDay = false } : by;

    // A choice of several limits is explained by the one that counts.
    private static bool IsOneOf(TimeLimit allowed, TimeLimit? told) =>
        allowed.Equals(told) || (allowed is CombinedLimit several && several.Limits.Any(each => IsOneOf(each, told)));

    private static bool IsSum(TimeLimit? told, TimeLimit? whole, TimeLimit by) => (told, whole, by) switch
    {
        (BusinessDays a, BusinessDays b, BusinessDays c) => a == b with { Count = b.Count + c.Count },
        (CalendarDays a, CalendarDays b, CalendarDays c) => a == b with { Count = b.Count + c.Count },
        (CalendarPeriod a, CalendarPeriod b, CalendarPeriod c) => b.Unit == c.Unit && a == b with { Count = b.Count + c.Count },
        (WorkingTime a, WorkingTime b, WorkingTime c) => a == b with { Amount = b.Amount + c.Amount },
        (ElapsedTime a, ElapsedTime b, ElapsedTime c) => a == b with { Amount = b.Amount + c.Amount },
        _ => false,
    };
}
