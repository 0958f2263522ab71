using CustomerCentric.Customers;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Whether one kind of customer waits longer for an answer than another (FAI-08): the median elapsed time from receipt to first answer.</summary>
internal sealed class UnequalWaits(AuditFacts facts, DateInterval period) : AuditCount
{
    private readonly (Waits One, Waits Other)[] _axes =
    [
        (new(CheckWords.Individuals, customer => customer.Kind == CustomerKind.Individual),
            new(CheckWords.Organisations, customer => customer.Kind == CustomerKind.Organisation)),
        // Who is both waits as a buyer and as a user.
        (new(CheckWords.Buyers, customer => customer.Roles.HasFlag(CustomerRoles.Buyer)),
            new(CheckWords.Users, customer => customer.Roles.HasFlag(CustomerRoles.User))),
        (new(CheckWords.Internal, customer => customer.Position == CustomerPosition.Internal),
            new(CheckWords.External, customer => customer.Position == CustomerPosition.External)),
    ];

    public override void Add(Complaint complaint)
    {
        if (complaint.Draft?.Customer is not { } customer || complaint.AnsweredAt is not { } answered
            || !period.Contains(answered.InZone(facts.Setup.Zone).Date))
            return;
        foreach (var (one, other) in _axes)
        {
            one.Add(customer, answered - complaint.ReceivedAt, complaint.Key.Id);
            other.Add(customer, answered - complaint.ReceivedAt, complaint.Key.Id);
        }
    }

    public override IEnumerable<IReadOnlyDictionary<string, string>> Findings() =>
        from axis in _axes
        where axis.One.Count >= facts.Limits.ComparedFrom && axis.Other.Count >= facts.Limits.ComparedFrom
        let medians = (One: axis.One.Median(), Other: axis.Other.Median())
        let slow = medians.One > medians.Other ? axis.One : axis.Other
        let fast = medians.One > medians.Other ? axis.Other : axis.One
        let longer = Duration.Max(medians.One, medians.Other)
        let shorter = Duration.Min(medians.One, medians.Other)
        where longer.TotalHours > facts.Limits.WaitFactor * shorter.TotalHours
        select Found.Facts(("kindA", slow.Name.En), ("kindAVi", slow.Name.Vi), ("hoursA", Hours(longer)), ("nA", slow.Count),
            ("kindB", fast.Name.En), ("kindBVi", fast.Name.Vi), ("hoursB", Hours(shorter)), ("nB", fast.Count),
            ("factor", facts.Limits.WaitFactor), ("complaints", NamedComplaints.Of(slow.Longest())));

    private static string Hours(Duration time) => FormattableString.Invariant($"{time.TotalHours:0.#}");

    /// <summary>How long one kind of customer waited.</summary>
    private sealed class Waits(LocalizedText name, Func<CustomerClassification, bool> isOfKind)
    {
        private static readonly Comparer<(Duration Time, string Id)> s_longestLast = Comparer<(Duration Time, string Id)>.Create(static (one, other) =>
            one.Time != other.Time ? one.Time.CompareTo(other.Time) : string.CompareOrdinal(other.Id, one.Id));

        private readonly List<Duration> _times = [];
        private readonly PriorityQueue<ComplaintId, (Duration Time, string Id)> _longest = new(s_longestLast);

        public LocalizedText Name => name;

        public int Count => _times.Count;

        public void Add(CustomerClassification customer, Duration time, ComplaintId id)
        {
            if (!isOfKind(customer))
                return;
            _times.Add(time);
            _longest.Enqueue(id, (time, id.Value));
            if (_longest.Count > NamedComplaints.Most + 1)
                _longest.Dequeue();
        }

        // Of an even number of times the middle of the two in the middle.
        public Duration Median()
        {
            _times.Sort();
            return (_times[(_times.Count - 1) / 2] + _times[_times.Count / 2]) / 2;
        }

        public IEnumerable<ComplaintId> Longest() =>
            _longest.UnorderedItems.OrderByDescending(each => each.Priority, s_longestLast).Select(each => each.Element);
    }
}
