using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Complaints that ended more than some days ago and something is still owed on (RES-10, RES-14).</summary>
internal sealed class StillOwed(Obligations flag, int days, AuditFacts facts, DateInterval period) : AuditCount
{
    private readonly List<ComplaintId> _some = [];
    private int _count;

    public override void Add(Complaint complaint)
    {
        if ((complaint.Obligations & flag) == 0 || complaint.EndedAt?.InZone(facts.Setup.Zone).Date.PlusDays(days) is not { } last
            || last >= period.End)
            return;
        _count++;
        if (_some.Count <= NamedComplaints.Most)
            _some.Add(complaint.Key.Id);
    }

    public override IEnumerable<IReadOnlyDictionary<string, string>> Findings() => _count == 0 ? [] :
        [Found.Facts(("n", _count), ("days", days), ("complaints", NamedComplaints.Of(_some)))];
}
