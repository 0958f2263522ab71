using CustomerCentric.Complaints;
using CustomerCentric.Customers;

namespace CustomerCentric.Tests.Complaints.Checks;

/// <summary>Complaints by the few things that audits look at; folded from events, as they come from a store.</summary>
internal static class Histories
{
    internal static readonly Instant Wed2026Jul01 = Instant.FromUtc(2026, 6, 30, 17, 0); // midnight in Ho Chi Minh City

    internal static Complaint Of(
        string id, Instant received, ComplaintDraft? draft = null, Duration? answeredAfter = null, Duration? endedAfter = null,
        Obligations owed = Obligations.None, string? cause = null, ComplaintCommand? endedBy = null)
    {
        List<ComplaintEvent> events = [];
        events.Add(Event(new Receive(draft ?? new("No water.")), received, ComplaintState.Received));
        if (answeredAfter is { } answer)
            events.Add(Event(new Answer(Outcome.Upheld, ["The valve was shut."], "The director.", new("Seen.", cause)), received + answer, ComplaintState.Answered));
        if (endedAfter is { } end)
            events.Add(Event(endedBy ?? new Close(cause), received + end, endedBy is Withdraw ? ComplaintState.Withdrawn : ComplaintState.Closed));
        return Complaint.Fold(events);

        ComplaintEvent Event(ComplaintCommand step, Instant at, ComplaintState to)
        {
            var last = events.LastOrDefault();
            return new()
            {
                Complaint = new(Office.Organisation, new(id)),
                Sequence = (last?.Sequence ?? 0) + 1,
                Step = step,
                Actor = Office.Person(ActorRole.CareAgent),
                OccurredAt = at,
                RecordedAt = at + Duration.FromDays(400), // written down late: audits go by when it happened
                From = last?.To ?? ComplaintState.Draft,
                To = to,
                Level = 1,
                Obligations = owed,
                Remarks = [],
                Deadlines = [],
                Facts = new(null),
            };
        }
    }

    internal static ComplaintDraft From(CustomerKind kind, CustomerRoles roles = CustomerRoles.BuyerAndUser, CustomerPosition position = CustomerPosition.External) =>
        new("No water.") { Customer = new(kind, roles, position) };
}
