using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Complaints on one category or cause, close together and nothing done about them (RES-07).</summary>
internal sealed class RepeatedProblems(AuditFacts facts, DateInterval period) : AuditCount
{
    private readonly Dictionary<(bool IsCause, string Key), List<(LocalDate Day, ComplaintId Id)>> _byKey = [];
    private readonly AuditLimits _limits = facts.Limits;

    public override void Add(Complaint complaint)
    {
        // The same complaint twice is no second problem; a comment is none.
        if (complaint.State is ComplaintState.Draft or ComplaintState.Noted || complaint.Ending is Ending.Duplicate or Ending.Cancelled or Ending.Noted)
            return;
        var day = complaint.ReceivedAt.InZone(facts.Setup.Zone).Date;
        if (day > period.End || day <= period.Start.PlusDays(-_limits.RepeatedWithinDays))
            return;
        var category = complaint.Assessment?.Category ?? complaint.Draft?.Category;
        foreach (var (isCause, key) in new[] { (false, category), (true, complaint.File.Cause) })
        {
            if (string.IsNullOrWhiteSpace(key))
                continue;
            if (!_byKey.TryGetValue((isCause, key), out var days))
                _byKey[(isCause, key)] = days = [];
            days.Add((day, complaint.Key.Id));
        }
    }

    public override IEnumerable<IReadOnlyDictionary<string, string>> Findings() =>
        from each in _byKey.OrderBy(each => each.Key.IsCause).ThenBy(each => each.Key.Key, StringComparer.Ordinal)
        let worst = Worst(each.Key.Key, each.Value)
        where worst.Count > 0
        select Found.Facts(("n", worst.Count), ("key", each.Key.Key), ("days", _limits.RepeatedWithinDays),
            ("complaints", NamedComplaints.Of(worst.Select(complaint => complaint.Id))));

    /// <summary>The most complaints that came within the days and had nothing done about them; none where there were too few.</summary>
    private List<(LocalDate Day, ComplaintId Id)> Worst(string key, List<(LocalDate Day, ComplaintId Id)> complaints)
    {
        // The days alone would leave the names to the order in which complaints came.
        complaints.Sort((one, other) => one.Day != other.Day ? one.Day.CompareTo(other.Day) : string.CompareOrdinal(one.Id.Value, other.Id.Value));
        var (from, most) = (0, 0);
        var first = 0;
        for (var last = 0; last < complaints.Count; last++)
        {
            while (complaints[first].Day <= complaints[last].Day.PlusDays(-_limits.RepeatedWithinDays))
                first++;
            var count = last - first + 1;
            if (count > most && count >= _limits.RepeatedFrom && complaints[last].Day >= period.Start && !IsMended(key, complaints[first].Day))
                (from, most) = (first, count);
        }
        return complaints.GetRange(from, most);
    }

    // An action that ended before the first of them did not help.
    private bool IsMended(string key, LocalDate first) => facts.CorrectiveActions.Any(action =>
        action.Key == key && action.OpenedOn <= period.End && !(action.ClosedOn < first));
}
