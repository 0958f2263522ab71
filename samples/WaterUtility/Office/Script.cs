using CustomerCentric;
using CustomerCentric.Complaints;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>A step that somebody in the office takes.</summary>
internal readonly record struct Step(Actor Actor, ComplaintCommand Command);

/// <summary>A step for later.</summary>
internal readonly record struct PlannedStep(Instant At, Step Step);

/// <summary>
/// What the log does not hold: who did what between receipt and closing, and afterwards. All of it is simulated; the log's closing
/// stays the last one.
/// <list type="bullet">
/// <item>At receipt: the care agent assesses, acknowledges and takes up; on the telephone a solution on the spot was tried.</item>
/// <item>When a limit was missed: whoever works at the next level takes up at once.</item>
/// <item>At the second level, where the log leaves the time: each 4th limit is extended, each 5th complaint is answered, closed and
/// reopened by the complainant, each 6th waits for the number of the meter.</item>
/// <item>At the log's closing time, by status. Closed: whoever has it answers, each 11th time with a remedy, which is delivered; the complainant accepts,
/// the care agent closes; a letter of thanks follows after a day, the survey of the handling after a week. Duplicate and Transferred: the care agent ends
/// it as such. Open, New and others: nothing.</item>
/// <item>Now and then somebody slips, is refused, and does it right: at each 9th, 13th and 17th receipt, each 8th and 12th at the second
/// level, every closing before the complainant has replied to an answer that is reopened later, each 7th, 10th, 12th and 15th answer
/// and each 22nd closing.</item>
/// </list>
/// </summary>
internal static class Script
{
    private const string WayOnward = "If this does not settle it, tell us and the next level reviews it; the ombudsman is free of charge.";
    private const string OtherOrganisation = "the organisation named in the letter (the log does not name it)";

    private static readonly LevelRecord s_record = new("Handled as logged.", "not-in-the-log");

    private static Answer Right => new(Outcome.Upheld, ["Put right."], WayOnward, s_record);

    /// <param name="number">The request's number in the log, from 1.</param>
    internal static IEnumerable<Step> AtReceipt(int number)
    {
        if (number % 13 == 0) // sends the caller away for want of proof, and gives no reasons
            yield return new(WaterOffice.HeadOfCare, new Refuse(RefusalGround.MissingEvidence, Reasons: null));
        if (number % 17 == 0) // writes in a language that the caller does not read
            yield return new(WaterOffice.CareAgent, new Acknowledge("vi"));
        yield return new(WaterOffice.CareAgent, new Assess());
        if (number % 9 == 0) // takes up what nobody has acknowledged
            yield return new(WaterOffice.CareAgent, new TakeUp());
        yield return new(WaterOffice.CareAgent, new Acknowledge());
        yield return new(WaterOffice.CareAgent, new TakeUp());
    }

    internal static IEnumerable<Step> AfterMissedLimit(int level) => [new(WaterOffice.WhoWorksAt(level), new TakeUp())];

    /// <summary>What the second level does on the way; what would come after the log's closing is left out.</summary>
    /// <param name="number">The request's number in the log, from 1.</param>
    /// <param name="fate">What the log's status means.</param>
    /// <param name="from">When the second level got it.</param>
    /// <param name="closing">The log's closing time; null when it never comes.</param>
    /// <param name="complainant">Who complains.</param>
    internal static IEnumerable<PlannedStep> AtSecondLevel(int number, RequestFate fate, Instant from, Instant? closing, Actor complainant)
    {
        var isReopened = number % 5 == 0 && fate == RequestFate.Answered && closing > from + Duration.FromDays(3);
        return Extending(number, from)
            .Concat(isReopened ? Reopening(from, complainant) : Waiting(number, from))
            .Where(planned => closing is null || planned.At < closing);
    }

    private static IEnumerable<PlannedStep> Extending(int number, Instant from)
    {
        var at = from + Duration.FromHours(2);
        if (number % 8 == 0) // does not tell the complainant why
            yield return new(at, new(WaterOffice.TechnicalHead, new Extend(Reason: null)));
        if (number % 4 == 0)
            yield return new(at, new(WaterOffice.TechnicalHead, new Extend("The street has to be dug up, and the permit takes a week.")));
    }

    private static IEnumerable<PlannedStep> Waiting(int number, Instant from)
    {
        var at = from + Duration.FromHours(3);
        if (number % 12 == 0) // lets the clock wait for a form
            yield return new(at, new(WaterOffice.TechnicalHead, new Pause(PauseGround.AwaitingForm, "The form is missing.")));
        if (number % 6 == 0)
        {
            yield return new(at, new(WaterOffice.TechnicalHead, new Pause(PauseGround.AwaitingComplainant, "We need the number of the meter.")));
            yield return new(at + Duration.FromDays(2), new(WaterOffice.TechnicalHead, new Resume()));
        }
    }

    private static IEnumerable<PlannedStep> Reopening(Instant from, Actor complainant)
    {
        var (answered, accepted, reopened) = (from + Duration.FromHours(20), from + Duration.FromHours(44), from + Duration.FromHours(68));
        yield return new(answered, new(WaterOffice.TechnicalHead, Right));
        // closes what the complainant has not replied to
        yield return new(answered, new(WaterOffice.CareAgent, new Close()));
        yield return new(accepted, new(complainant, new Accept()));
        yield return new(accepted, new(WaterOffice.CareAgent, new Close()));
        yield return new(reopened, new(complainant, new Reopen("It has come back.")));
        yield return new(reopened, new(WaterOffice.TechnicalHead, new TakeUp()));
    }

    /// <param name="number">The request's number in the log, from 1.</param>
    /// <param name="fate">What the log's status means.</param>
    /// <param name="level">The level that has it at the log's closing time.</param>
    /// <param name="complainant">Who complains.</param>
    /// <param name="repeated">The complaint that a duplicate repeats: the one of its type before it, for the log does not name it.</param>
    internal static IEnumerable<Step> AtClosing(int number, RequestFate fate, int level, Actor complainant, ComplaintId repeated)
    {
        var worker = WaterOffice.WhoWorksAt(level);
        var hasRemedy = number % 11 == 0;
        return fate switch
        {
            RequestFate.Duplicate => [new(WaterOffice.CareAgent, new MarkDuplicate(repeated))],
            RequestFate.Transferred => [new(WaterOffice.CareAgent, new Transfer(OtherOrganisation))],
            RequestFate.Answered =>
            [
                .. Slips(number, level).Select(slip => new Step(worker, slip)),
                new(worker, hasRemedy ? Right with { Remedy = new("bill credit", 25) } : Right),
                new(complainant, new Accept()),
                .. hasRemedy ? Delivering(number) : [],
                new(WaterOffice.CareAgent, new Close()),
            ],
            _ => [],
        };
    }

    internal static IEnumerable<PlannedStep> AfterClosing(Instant closed) =>
    [
        new(closed + Duration.FromDays(1), new(WaterOffice.CareAgent, new Thank("letter by hand"))),
        new(closed + Duration.FromDays(7), new(WaterOffice.CareAgent, new AskSatisfaction())),
    ];

    private static IEnumerable<Step> Delivering(int number)
    {
        if (number % 22 == 0) // closes with a promise open
            yield return new(WaterOffice.CareAgent, new Close());
        yield return new(WaterOffice.CareAgent, new DeliverRemedy("the bill"));
    }

    private static IEnumerable<Answer> Slips(int number, int level)
    {
        if (number % 7 == 0)
            yield return Right with { WayOnward = null };
        if (number % 10 == 0 && level == 1)
            yield return Right with { Remedy = new("bill credit", 500) };
        if (number % 12 == 0)
            yield return Right with { Findings = [] };
        if (number % 15 == 0)
            yield return Right with { Record = null };
    }
}
