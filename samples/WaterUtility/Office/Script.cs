using CustomerCentric;
using CustomerCentric.Complaints;
using WaterUtility.Log;

namespace WaterUtility.Office;

/// <summary>A step that somebody in the office takes.</summary>
internal readonly record struct Step(Actor Actor, ComplaintCommand Command);

/// <summary>
/// What the log does not hold: who did what between receipt and closing. All of it is simulated.
/// <list type="bullet">
/// <item>At receipt: the care agent assesses, acknowledges and takes up.</item>
/// <item>When a limit was missed: whoever works at the next level takes up at once.</item>
/// <item>At the log's closing time, by status. Closed: whoever has it answers, the complainant accepts, the care agent
/// closes. Duplicate and Transferred: the care agent ends it as such. Open, New and others: nothing.</item>
/// <item>Now and then somebody slips, is refused, and does it right: at each 9th, 13th and 17th receipt and each 7th, 10th,
/// 12th and 15th answer.</item>
/// </list>
/// </summary>
internal static class Script
{
    private const string WayOnward = "If this does not settle it, tell us and the next level reviews it; the ombudsman is free of charge.";
    private const string OtherOrganisation = "the organisation named in the letter (the log does not name it)";
    /// <summary>What a duplicate repeats when nothing of its type came before.</summary>
    internal static readonly ComplaintId NotInTheLog = new("not-in-the-log");

    private static readonly LevelRecord s_record = new("Handled as logged.", "not-in-the-log");

    /// <param name="number">The request's number in the log, from 1.</param>
    internal static IEnumerable<Step> AtReceipt(int number)
    {
        if (number % 13 == 0) // sends the caller away for want of proof, and gives no reasons
            yield return new(WaterOffice.HeadOfCare, new Refuse(RefusalGround.MissingEvidence, Reasons: null));
        if (number % 17 == 0) // writes in a language that the caller does not read
            yield return new(WaterOffice.CareAgent, new Acknowledge("vi"));
        yield return new(WaterOffice.CareAgent, new Assess { FirstContact = "Asked on the telephone; somebody has to go there." });
        if (number % 9 == 0) // takes up what nobody has acknowledged
            yield return new(WaterOffice.CareAgent, new TakeUp());
        yield return new(WaterOffice.CareAgent, new Acknowledge());
        yield return new(WaterOffice.CareAgent, new TakeUp());
    }

    internal static IEnumerable<Step> AfterMissedLimit(int level) => [new(WaterOffice.WhoWorksAt(level), new TakeUp())];

    /// <param name="number">The request's number in the log, from 1.</param>
    /// <param name="fate">What the log's status means.</param>
    /// <param name="complaint">The complaint at the log's closing time.</param>
    /// <param name="repeated">The complaint that a duplicate repeats: the one of its type before it, for the log does not name it.</param>
    internal static IEnumerable<Step> AtClosing(int number, RequestFate fate, Complaint complaint, ComplaintId repeated)
    {
        var worker = WaterOffice.WhoWorksAt(complaint.Level);
        return fate switch
        {
            RequestFate.Duplicate => [new(WaterOffice.CareAgent, new MarkDuplicate(repeated))],
            RequestFate.Transferred => [new(WaterOffice.CareAgent, new Transfer(OtherOrganisation))],
            RequestFate.Answered =>
            [
                .. Slips(number, complaint.Level).Select(slip => new Step(worker, slip)),
                new(worker, Right),
                new(new(WaterOffice.Organisation, new(complaint.Draft!.Complainant!.Value.Value), ActorRole.Complainant), new Accept()),
                new(WaterOffice.CareAgent, new Close()),
            ],
            _ => [],
        };
    }

    private static Answer Right => new(Outcome.Upheld, ["Put right."], WayOnward, s_record);

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
