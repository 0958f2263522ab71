using CustomerCentric.Complaints;
using CustomerCentric.Customers;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Complaints.Checks.AuditBench;

namespace CustomerCentric.Tests.Complaints.Checks;

/// <summary>Audit rules that count complaints.</summary>
public class ComplaintAuditTests
{
    private static readonly Instant Start = Histories.Wed2026Jul01;
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Day = Duration.FromDays(1);

    [Theory]
    [InlineData(15, null)]
    [InlineData(16, "FAI-08: Half of the 10 answered organisations waited more than 16 hours, half of the 10 individual customers only 10: more than 1.5 times"
        + " as long (slow-9, slow-8, slow-7, slow-6, slow-5, …).")]
    public async Task One_kind_of_customer_waits_no_longer_than_the_factor(int slowHours, string? said)
    {
        var slow = Waited("slow", 10, CustomerKind.Organisation, i => (slowHours * Hour) + Duration.FromSeconds(i - 4.5));
        var fast = Waited("fast", 10, CustomerKind.Individual, i => (10 * Hour) + Duration.FromSeconds(i - 4.5));
        (await RunAsync(InOrder, [.. fast, .. slow])).Select(finding => finding.ToString()).ShouldBe(said is null ? [] : [said]);
        (await RunAsync(InOrder, [.. fast, .. slow.Skip(1)])).ShouldBeEmpty("nine are too few");
    }

    [Fact]
    public async Task Every_axis_is_compared_and_who_buys_and_uses_counts_as_both()
    {
        var slow = Enumerable.Range(0, 10).Select(i => Answered($"slow-{i}", 3 * Day, Histories.From(CustomerKind.Individual, CustomerRoles.User, CustomerPosition.Internal)));
        var fast = Enumerable.Range(0, 10).Select(i => Answered($"fast-{i}", 1 * Day, Histories.From(CustomerKind.Individual, CustomerRoles.Buyer)));
        (await RunAsync(InOrder, [.. slow, .. fast])).Select(finding => (finding.Facts["kindA"], finding.Facts["kindB"]))
            .ShouldBe([("users", "buyers"), ("internal customers", "external customers")]);
        var both = Enumerable.Range(0, 30).Select(i => Answered($"both-{i}", 1 * Day, Histories.From(CustomerKind.Individual, CustomerRoles.BuyerAndUser)));
        (await RunAsync(InOrder, [.. slow, .. both])).Select(finding => finding.Facts["kindA"]).ShouldBe(["internal customers"]);
    }

    [Fact]
    public async Task Only_first_answers_of_the_period_are_compared()
    {
        var fast = Waited("fast", 10, CustomerKind.Individual, _ => Hour);
        var before = Enumerable.Range(0, 20).Select(i => Histories.Of($"old-{i}", Start - (30 * Day), Histories.From(CustomerKind.Organisation), answeredAfter: (30 * Day) - Duration.Epsilon));
        var after = Enumerable.Range(0, 20).Select(i => Histories.Of($"new-{i}", Start, Histories.From(CustomerKind.Organisation), answeredAfter: 31 * Day));
        (await RunAsync(InOrder, [.. fast, .. before, .. after])).ShouldBeEmpty();
        var within = after.Select((_, i) => Histories.Of($"x-{i}", Start, Histories.From(CustomerKind.Organisation), answeredAfter: (31 * Day) - Duration.Epsilon));
        (await RunAsync(InOrder, [.. fast, .. within])).ShouldHaveSingleItem().Code.ShouldBe("FAI-08");
    }

    [Fact]
    public async Task Whoever_is_answered_at_once_makes_others_wait_longer_not_forever()
    {
        var atOnce = Waited("fast", 10, CustomerKind.Individual, _ => Duration.Zero);
        (await RunAsync(InOrder, [.. atOnce, .. Waited("slow", 10, CustomerKind.Organisation, _ => Duration.Zero)])).ShouldBeEmpty();
        (await RunAsync(InOrder, [.. atOnce, .. Waited("slow", 10, CustomerKind.Organisation, _ => Hour)])).ShouldHaveSingleItem().Facts["hoursB"].ShouldBe("0");
    }

    [Theory]
    [InlineData(5, 29, true)]
    [InlineData(5, 30, false)]
    [InlineData(4, 29, false)]
    public async Task So_many_complaints_in_so_many_days_are_one_problem(int count, int lastDay, bool isFound)
    {
        var complaints = Enumerable.Range(0, count).Select(i => Repeated($"C-{i}", i == count - 1 ? lastDay : 0));
        (await RunAsync(InOrder, complaints, null)).Select(finding => finding.ToString()).ShouldBe(isFound
            ? ["RES-07: 5 complaints on leak within 30 days and no corrective action (C-0, C-1, C-2, C-3, C-4)."] : []);
    }

    [Theory]
    [InlineData(-25, true)] // the fifth on the first day of the audit
    [InlineData(-40, false)] // all before it
    [InlineData(31, false)] // all after it
    public async Task Problems_are_those_that_go_on_in_the_period(int firstDay, bool isFound)
    {
        var complaints = Enumerable.Range(0, 5).Select(i => Repeated($"C-{i}", i == 4 && firstDay == -25 ? 0 : firstDay));
        (await RunAsync(InOrder, complaints, null)).Length.ShouldBe(isFound ? 1 : 0);
    }

    [Theory]
    [InlineData("leak", "2026-07-31", null, false)]
    [InlineData("leak", "2026-06-01", "2026-07-01", false)]
    [InlineData("leak", "2026-06-01", "2026-06-30", true)] // over before the first of them
    [InlineData("leak", "2026-08-01", null, true)]
    [InlineData("noise", "2026-07-02", null, true)]
    public async Task A_corrective_action_on_the_same_problem_answers_it(string key, string opened, string? closed, bool isFound)
    {
        CorrectiveAction action = new(key, Date(opened), closed is null ? null : Date(closed));
        var complaints = Enumerable.Range(0, 5).Select(i => Repeated($"C-{i}", i));
        (await RunAsync(InOrder with { CorrectiveActions = [action] }, complaints, null)).Length.ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public async Task Causes_repeat_as_categories_do_and_what_was_no_problem_of_its_own_does_not_count()
    {
        var byCause = Enumerable.Range(0, 6).Select(i => Histories.Of($"C-{i}", Start + (i * Day), endedAfter: Day, cause: "old pipe")).ToList();
        var finding = (await RunAsync(InOrder, byCause, null)).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Facts["key"], finding.Facts["n"], finding.Facts["complaints"])
            .ShouldBe(("RES-07", Severity.Warning, "old pipe", "6", "C-0, C-1, C-2, C-3, C-4, …"));

        foreach (var no in new ComplaintCommand[] { new MarkDuplicate(new("C-0")), new Cancel("A test.") })
        {
            var none = Enumerable.Range(0, 6).Select(i => Histories.Of($"N-{i}", Start, new("Leak") { Category = "leak" }, endedAfter: Day, endedBy: no));
            (await RunAsync(InOrder, none, null)).ShouldBeEmpty();
        }
        var withdrawn = Enumerable.Range(0, 6).Select(i => Histories.Of($"W-{i}", Start, new("Leak") { Category = "leak" }, endedAfter: Day, endedBy: new Withdraw()));
        (await RunAsync(InOrder, withdrawn, null)).ShouldHaveSingleItem().Facts["key"].ShouldBe("leak");
    }

    [Theory]
    [InlineData(Obligations.Thank, "RES-10", 30)]
    [InlineData(Obligations.AskSatisfaction, "RES-14", 30)]
    [InlineData(Obligations.Thank, "RES-10", 3)]
    [InlineData(Obligations.AskSatisfaction, "RES-14", 3)]
    public async Task Thanks_and_questions_are_owed_for_so_many_days_after_the_end(Obligations owed, string code, int days)
    {
        var facts = InOrder with { Limits = owed == Obligations.Thank ? new() { DaysToThank = days } : new() { DaysToAskSatisfaction = days } };
        var lastDay = InOrder.Setup.Zone.AtStartOfDay(July.End.PlusDays(-days)).ToInstant();
        (await RunAsync(facts, Ended("C-1", lastDay, owed), Ended("C-2", lastDay, Obligations.None), Histories.Of("C-3", Start, owed: owed))).ShouldBeEmpty();

        var finding = (await RunAsync(facts, Ended("C-1", lastDay - Duration.Epsilon, owed), Ended("C-2", lastDay, owed))).ShouldHaveSingleItem();
        (finding.Code, finding.Severity, finding.Facts["n"], finding.Facts["days"], finding.Facts["complaints"]).ShouldBe((code, Severity.Warning, "1", $"{days}", "C-1"));
    }

    [Fact]
    public void An_audit_in_shards_finds_what_the_whole_finds() => Properties.Hold(30, random =>
    {
        var complaints = Enumerable.Range(0, random.Next(60)).Select(i => Ended($"C-{i}", Start - (random.Next(40) * Day),
            random.Pick(Obligations.None, Obligations.Thank, Obligations.AskSatisfaction, Obligations.Thank | Obligations.AskSatisfaction))).ToArray();
        var cut = random.Next(complaints.Length + 1);
        var whole = Counts(complaints);
        var shards = Counts(complaints[..cut]).Concat(Counts(complaints[cut..])).GroupBy(each => each.Key, each => each.Value)
            .ToDictionary(each => each.Key, each => each.Sum());
        shards.ShouldBe(whole, ignoreOrder: true);

        random.Shuffle(complaints);
        Counts(complaints).ShouldBe(whole, ignoreOrder: true);
    });

    [Fact]
    public void The_order_of_complaints_does_not_matter() => Properties.Hold(20, random =>
    {
        var complaints = Enumerable.Range(0, 60).Select(i => Histories.Of($"C-{i}", Start + (random.Next(20) * Day),
            Histories.From(random.Pick(CustomerKind.Individual, CustomerKind.Organisation)) with { Category = random.Pick("leak", "bill", "noise", "") },
            answeredAfter: random.Next(200) * Hour)).ToArray();
        var findings = Texts(complaints);
        random.Shuffle(complaints);
        Texts(complaints).ShouldBe(findings);
    });

    [Fact]
    public async Task A_host_adds_audit_rules_and_lowers_others_with_a_reason()
    {
        AuditRule own = new("HOST-1", Principle.Efficiency, "At most one", new("{n} complaints.", "{n} khiếu nại."), "A host") { Begin = (_, _) => new AtMostOne() };
        ComplaintWorkflow workflow = new(Ladder.ThreeLevels, new() { AuditRules = [own], Lowered = [new("RES-09", Severity.Warning, "The first year.")] });
        var complaints = new[] { Histories.Of("C-1", Start), Histories.Of("C-2", Start) };
        var findings = await RunAsync(InOrder with { SystemChecks = [] }, complaints, workflow: workflow);
        findings.Select(finding => (finding.Code, finding.Severity)).ShouldBe([("RES-09", Severity.Warning), ("HOST-1", Severity.Warning)]);
        findings[0].Facts["lowered"].ShouldBe("The first year.");
        (await RunAsync(InOrder, complaints[..1], workflow: workflow)).ShouldBeEmpty("each run counts anew");
    }

    [Fact]
    public async Task Progress_is_told_and_a_cancelled_audit_reads_no_further()
    {
        Told told = new();
        var complaint = Histories.Of("C-1", Start);
        await ComplaintWorkflow.Standard.AuditAsync(Enumerable.Repeat(complaint, 2500).ToAsyncEnumerable(), InOrder, July, told);
        told.Counts.ShouldBe([1000, 2000, 2500]);

        using CancellationTokenSource stop = new();
        var read = 0;
        await Should.ThrowAsync<OperationCanceledException>(() => ComplaintWorkflow.Standard.AuditAsync(Deaf(), InOrder, July, cancellationToken: stop.Token));
        read.ShouldBe(10);

        // A source that does not listen to the token.
        async IAsyncEnumerable<Complaint> Deaf()
        {
            for (; read < 20; await Task.CompletedTask)
            {
                if (++read == 10)
                    await stop.CancelAsync();
                yield return complaint;
            }
        }
    }

    [Fact]
    public async Task Limits_that_make_no_sense_are_refused_all_at_once()
    {
        AuditLimits limits = new()
        {
            MonthsBetweenPolicyReviews = 0,
            MonthsBetweenSystemReviews = 0,
            WaitFactor = double.NaN,
            ComparedFrom = 0,
            RepeatedFrom = 1,
            RepeatedWithinDays = 0,
            DaysToReport = -1,
            DaysToThank = -1,
            DaysToAskSatisfaction = -1,
        };
        var faults = (await Should.ThrowAsync<ConfigurationException>(() => RunAsync(InOrder with { Limits = limits }))).Faults;
        faults.Count.ShouldBe(9);
        faults[2].ToString().ShouldBe("waitFactor: is NaN: use 1 to 36525");
        AuditLimits least = new()
        {
            MonthsBetweenPolicyReviews = 1,
            MonthsBetweenSystemReviews = 1,
            WaitFactor = 1,
            ComparedFrom = 1,
            RepeatedFrom = 2,
            RepeatedWithinDays = 1,
            DaysToReport = 0,
            DaysToThank = 0,
            DaysToAskSatisfaction = 0,
        };
        await RunAsync(InOrder with { Limits = least });
    }

    private static Complaint[] Waited(string name, int count, CustomerKind kind, Func<int, Duration> time) =>
        [.. Enumerable.Range(0, count).Select(i => Answered($"{name}-{i}", time(i), Histories.From(kind)))];

    private static Complaint Answered(string id, Duration after, ComplaintDraft draft) => Histories.Of(id, Start, draft, answeredAfter: after);

    private static Complaint Repeated(string id, int day) => Histories.Of(id, Start + (day * Day), new("It leaks.") { Category = "leak" });

    private static Complaint Ended(string id, Instant at, Obligations owed) => Histories.Of(id, at - Day, endedAfter: Day, owed: owed);

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static Dictionary<string, int> Counts(IEnumerable<Complaint> complaints) =>
        RunAsync(InOrder, complaints, null).GetAwaiter().GetResult().ToDictionary(finding => finding.Code, finding => int.Parse(finding.Facts["n"]));

    private static string[] Texts(IEnumerable<Complaint> complaints) =>
        [.. RunAsync(InOrder, complaints, null).GetAwaiter().GetResult().Select(finding => finding.ToString())];

    private sealed class AtMostOne : AuditCount
    {
        private int _count;

        public override void Add(Complaint complaint) => _count++;

        public override IEnumerable<IReadOnlyDictionary<string, string>> Findings() => _count > 1 ? [Found.Fact("n", _count)] : [];
    }

    private sealed class Told : IProgress<long>
    {
        public List<long> Counts { get; } = [];

        public void Report(long value) => Counts.Add(value);
    }
}
