using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints.Checks;
using CustomerCentric.Tests.Support;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints;

/// <summary>What a host may vary, and what it is told where it may not.</summary>
public class WorkflowSettingsTests
{
    private static readonly ComplaintRule s_own = new("HOST-1", null, "x", new("x", "y"), "A host") { On = [Trigger.Answer], Judge = _ => null };
    private static readonly ConfigurationRule s_setup = new("HOST-2", null, "x", new("x", "y"), "A host") { Judge = (_, _, _) => [] };
    private static readonly AuditRule s_audit = new("HOST-3", null, "x", new("x", "y"), "A host") { Begin = (_, _) => throw new InvalidOperationException(), Severity = Severity.Breach };

    [Fact]
    public void Every_fault_of_the_settings_reads_like_this()
    {
        var thrown = Should.Throw<ConfigurationException>(() => new ComplaintWorkflow(Ladder.ThreeLevels, new()
        {
            Rules = [s_own, s_own with { Code = "RES-06" }, s_own with { Code = "HOST-4", Judge = null }, s_own with { Code = "HOST-5", On = [] }, s_own with { Code = "HOST-6", On = default },
                s_own with { Code = "HOST-9", On = [Trigger.Answer, (Trigger)99] }, s_own with { Code = "TEC-07" }, s_own with { Code = "HOST-10", Message = null!, Severity = (Severity)9 }],
            ConfigurationRules = [s_setup, s_setup with { Code = " " }],
            AuditRules = [s_audit, s_audit with { Code = "HOST-1" }, s_audit with { Code = "HOST-7", Severity = Severity.Block }],
            Lowered =
            [
                new("HOST-8", Severity.Warning, "There is no such rule."),
                new("TEC-02", Severity.Warning, "No rule of a step."),
                new("ACC-08", Severity.Block, "As severe as ever."),
                new("ACC-08", Severity.Breach, " "),
                new("ACC-05", (Severity)9, "No such severity."),
            ],
            Permissions = ImmutableDictionary<Trigger, PermittedActors>.Empty
                .Add(Trigger.Accept, PermittedActors.Staff).Add(Trigger.MilestonePassed, PermittedActors.Director).Add(Trigger.Thank, PermittedActors.System)
                .Add((Trigger)99, PermittedActors.Staff),
            ClockTolerance = Duration.FromNanoseconds(-1),
        }));
        thrown.Message.ShouldStartWith("Workflow: rules[1].code: ");
        Snapshot.Match(string.Concat(thrown.Faults.Select(fault => $"{fault}\n").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void An_entry_that_is_missing_is_named_before_the_others_are_looked_at() =>
        Should.Throw<ConfigurationException>(() => new ComplaintWorkflow(Ladder.ThreeLevels, new() { Rules = [s_own, null!], AuditRules = [null!], Lowered = [null!], ClockTolerance = Duration.MinValue }))
            .Message.ShouldBe("Workflow: rules[1]: is null | auditRules[0]: is null | lowered[0]: is null");

    [Fact]
    public void A_host_lowers_its_own_rules_too_and_may_ask_for_clocks_that_agree()
    {
        ComplaintWorkflow workflow = new(Ladder.ThreeLevels, new()
        {
            Rules = [s_own],
            ConfigurationRules = [s_setup],
            AuditRules = [s_audit],
            Lowered = [new("HOST-1", Severity.Warning, "why"), new("HOST-2", Severity.Breach, "why"), new("HOST-3", Severity.Warning, "why")],
            Permissions = ImmutableDictionary<Trigger, PermittedActors>.Empty.Add(Trigger.Refuse, PermittedActors.Director),
            ClockTolerance = Duration.Zero,
        });
        var walk = new Walk { Workflow = workflow }.Take(Trigger.Receive);
        walk.Decide(new Acknowledge { OccurredAt = walk.Now - Duration.Epsilon }).Refusals.ShouldHaveSingleItem().Code.ShouldBe("RES-11");
        walk.Decide(Trigger.Refuse).Refusals.ShouldHaveSingleItem().Code.ShouldBe("TEC-03");
    }

    [Fact]
    public void Nothing_is_built_without_a_ladder() =>
        Should.Throw<ArgumentNullException>(() => new ComplaintWorkflow(null!)).ParamName.ShouldBe("ladder");

    [Fact]
    public void A_clock_needs_the_history_and_the_terms()
    {
        Should.Throw<ArgumentNullException>(() => ComplaintWorkflow.Standard.ClockAfter(null!, Office.Facts.Terms!)).ParamName.ShouldBe("history");
        Should.Throw<ArgumentNullException>(() => ComplaintWorkflow.Standard.ClockAfter(new Walk().Take(Trigger.Receive).Events, null!)).ParamName.ShouldBe("terms");
    }

    [Fact]
    public void A_lowered_rule_gives_the_reason_only_where_it_was_more_severe()
    {
        ComplaintWorkflow lenient = new(Ladder.ThreeLevels, new() { Lowered = [new("ACC-01", Severity.Breach, "Until the new tariff.")] });
        var charged = Setups.Whole with { FeeForComplaining = 1 };
        Setups.Check(charged).ShouldHaveSingleItem().Facts.Keys.ShouldBe(["fee"]);
        var finding = Setups.Check(charged, lenient).ShouldHaveSingleItem();
        (finding.Severity, finding.Facts["lowered"]).ShouldBe((Severity.Breach, "Until the new tariff."));

        var remark = new Walk { Workflow = lenient }.Take(new Receive(WellFormed.Draft with { FeeCharged = 1 })).Events[^1].Remarks.ShouldHaveSingleItem();
        (remark.Code, remark.Severity, remark.Facts.Count).ShouldBe(("ACC-01", Severity.Breach, 0));
    }

    [Fact]
    public void What_is_only_a_warning_here_is_not_owed_afterwards()
    {
        ComplaintWorkflow lenient = new(Ladder.ThreeLevels, new() { Lowered = [new("RES-06", Severity.Warning, "Files are in the archive.")] });
        var walk = new Walk { Workflow = lenient }.Take(Trigger.Receive)
            .Take((Answer)WellFormed.Command(Trigger.Answer, Complaint.Unreceived(Office.Key)) with { Record = null });
        walk.Events[^1].Remarks.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        walk.Complaint.Obligations.HasFlag(Obligations.FileLevelRecord).ShouldBeFalse();
    }
}
