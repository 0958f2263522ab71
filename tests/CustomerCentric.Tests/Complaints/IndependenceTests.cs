using System.Collections.Immutable;
using CustomerCentric.Complaints;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>
/// Who may review: every reporting tree of up to five people (each person after the first reports to one before, which is every
/// tree up to symmetry), with every choice of earlier deciders, of the person complained about and of the actor.
/// </summary>
public class IndependenceTests
{
    private static readonly Trigger[] s_reviewing = [Trigger.TakeUp, Trigger.Propose, Trigger.Approve, Trigger.Answer, Trigger.DelegateTo];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whoever_decided_is_complained_about_or_reports_to_either_may_not_review(int people) => EveryOffice(people, office =>
    {
        foreach (var trigger in s_reviewing)
        {
            for (var actor = 0; actor < people; actor++)
                office.IsRefused(trigger, actor).ShouldBe(office.IsBarred(actor), $"{trigger} by {actor}: {office}");
        }
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void They_may_not_after_a_reopening_either_but_whoever_reviewed_may_go_on(int people) => EveryOffice(people, office =>
    {
        for (var reviewer = 0; reviewer < people; reviewer++)
        {
            var reopened = office.Reopened(by: reviewer);
            foreach (var trigger in s_reviewing)
            {
                for (var actor = 0; actor < people; actor++)
                    office.IsRefused(trigger, actor, reopened).ShouldBe(office.IsBarred(actor), $"{trigger} by {actor} after {reviewer}: {office}");
            }
        }
    });

    [Theory]
    [InlineData(4)]
    public void Handing_back_and_ending_stay_open_to_all_but_ending_to_the_person_complained_about(int people) => EveryOffice(people, office =>
    {
        for (var actor = 0; actor < people; actor++)
        {
            office.IsRefused(Trigger.HandBack, actor).ShouldBeFalse($"{office}");
            foreach (var ending in new[] { Trigger.Close, Trigger.Cancel, Trigger.MarkDuplicate, Trigger.Transfer })
                office.IsRefused(ending, actor).ShouldBe(office.Subject == actor, $"{ending}: {office}");
        }
    });

    [Theory]
    [InlineData(3)]
    public void Where_nobody_may_review_the_objection_goes_on_as_a_breach_and_the_way_outside_is_owed(int people) => EveryOffice(people, office =>
    {
        var everybody = Enumerable.Range(0, people).ToArray();
        var objected = office.Object(everybody);
        objected.IsAccepted.ShouldBeTrue();
        var isHopeless = everybody.All(office.IsBarred);
        objected.Events[0].Remarks.Count(remark => remark is { Code: "FAI-01", Severity: Severity.Breach }).ShouldBe(isHopeless ? 1 : 0, $"{office}");
        objected.State.Obligations.HasFlag(Obligations.OfferReferral).ShouldBe(isHopeless);
        Letters.For(objected.State, objected.Events).Any(letter => letter is { Kind: MessageKind.ReferralOffer, ToComplainant: true }).ShouldBe(isHopeless);
    });

    [Fact]
    public void Lines_that_run_in_a_circle_end_where_they_began()
    {
        var circle = ReportingLines.Of((new("a"), new("b")), (new("b"), new("a")));
        circle.ReportsTo(new("a"), new("b")).ShouldBeTrue();
        circle.ReportsTo(new("a"), new("c")).ShouldBeFalse();
    }

    private static void EveryOffice(int people, Action<ReviewOffice> check)
    {
        foreach (var managers in Trees(people))
        {
            for (var deciders = 0; deciders < 1 << people; deciders++)
            {
                for (var subject = -1; subject < people; subject++)
                    check(new(managers, [.. Enumerable.Range(0, people).Where(person => (deciders >> person & 1) == 1)], subject));
            }
        }
    }

    // The manager of person 1, 2, ...: one of those before.
    private static IEnumerable<int[]> Trees(int people) => Enumerable.Range(1, people - 1)
        .Aggregate<int, IEnumerable<int[]>>([[]], (trees, person) => trees.SelectMany(tree => Enumerable.Range(0, person).Select(manager => (int[])[.. tree, manager])));

    /// <summary>An office in which a complaint was answered by the deciders and objected to.</summary>
    private sealed class ReviewOffice
    {
        private readonly int[] _managers;
        private readonly int[] _deciders;
        private readonly RuleFacts _facts;
        private readonly Complaint _answered;
        private readonly Complaint _reviewed;

        internal ReviewOffice(int[] managers, int[] deciders, int subject)
        {
            (_managers, _deciders, Subject) = (managers, deciders, subject);
            _facts = Office.Facts with
            {
                Office = new() { Lines = ReportingLines.Of(managers.Select((manager, i) => (Person(i + 1), Person(manager)))) },
            };
            var draft = WellFormed.Draft with { SubjectStaff = subject < 0 ? [] : [Person(subject)] };
            _answered = After(Complaint.Unreceived(Office.Key), new Receive(draft), ComplaintState.Received, Person(0));
            if (subject >= 0)
                _answered = After(_answered, new Hear(Person(subject), "I was polite."), ComplaintState.Received, Person(0));
            foreach (var decider in deciders)
                _answered = After(_answered, WellFormed.Command(Trigger.Answer, _answered), ComplaintState.Answered, Person(decider));
            _answered = After(_answered, new AskSatisfaction(), ComplaintState.Answered, Person(0));
            _reviewed = After(_answered, new RaiseObjection(), ComplaintState.InProgress, Person(0));
        }

        internal int Subject { get; }

        /// <summary>By going up the tree step by step, another way than the library's.</summary>
        internal bool IsBarred(int actor) => actor == Subject || _deciders.Contains(actor)
            || Above(actor).Any(manager => manager == Subject || _deciders.Contains(manager));

        /// <summary>Answered in the review by the reviewer, which is nobody's objection, and reopened.</summary>
        internal Complaint Reopened(int by)
        {
            var answered = After(_reviewed, WellFormed.Command(Trigger.Answer, _reviewed), ComplaintState.Answered, Person(by));
            return After(answered, new Reopen("The answer turned out wrong."), ComplaintState.InProgress, Person(by));
        }

        internal bool IsRefused(Trigger trigger, int actor, Complaint? reviewed = null)
        {
            reviewed ??= _reviewed;
            var command = trigger == Trigger.DelegateTo ? new DelegateTo(Person(actor), "Knows the matter.") : WellFormed.Command(trigger, reviewed);
            var role = trigger == Trigger.Cancel ? ActorRole.HeadOfCare : ActorRole.TechnicalHead;
            var by = trigger == Trigger.DelegateTo ? new ActorId("somebody-else") : Person(actor);
            var before = trigger switch
            {
                Trigger.Approve => Owing(reviewed, Obligations.Approve),
                Trigger.Close => After(reviewed, new Accept(), ComplaintState.Accepted, Person(0)),
                _ => reviewed,
            };
            return Decide(before, command, new(Office.Organisation, by, role)).Refusals.Any(refusal => refusal.Code == "FAI-01");
        }

        internal Decision<Complaint, ComplaintEvent> Object(int[] staff)
        {
            var roster = Roster.Of(new ActorId("first"), new ActorId("second")) with
            {
                Members = ImmutableSortedDictionary<int, ImmutableArray<ActorId>>.Empty.Add(3, [.. staff.Select(Person)]),
            };
            return _answered.Decide(new RaiseObjection(), new(ComplaintWorkflow.Standard, Office.Person(ActorRole.Complainant), Office.Mon2026Jun01At9, _facts with { Roster = roster }));
        }

        public override string ToString() =>
            $"managers {string.Join(',', _managers)}, deciders {string.Join(',', _deciders)}, complained about {Subject}";

        private IEnumerable<int> Above(int person)
        {
            while (person > 0)
                yield return person = _managers[person - 1];
        }

        private Decision<Complaint, ComplaintEvent> Decide(Complaint before, ComplaintCommand command, Actor actor) =>
            before.Decide(command, new(ComplaintWorkflow.Standard, actor, Office.Mon2026Jun01At9, _facts));

        private static ActorId Person(int number) => new($"p{number}");

        private static Complaint Owing(Complaint before, Obligations more) => After(before, new AskSatisfaction(), before.State, Person(0), before.Obligations | more);

        private static Complaint After(Complaint before, ComplaintCommand step, ComplaintState to, ActorId by, Obligations? owed = null) => before.Apply(new ComplaintEvent
        {
            Complaint = before.Key,
            Sequence = before.Version + 1,
            Step = step,
            Actor = new(Office.Organisation, by, ActorRole.TechnicalHead),
            OccurredAt = Office.Mon2026Jun01At9,
            RecordedAt = Office.Mon2026Jun01At9,
            From = before.State,
            To = to,
            Level = 2,
            Obligations = owed ?? before.Obligations,
            Remarks = [],
            Deadlines = [],
            Facts = new EventFacts(null),
        });
    }
}
