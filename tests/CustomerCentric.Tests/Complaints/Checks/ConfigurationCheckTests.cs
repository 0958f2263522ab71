using CustomerCentric.Complaints;
using static CustomerCentric.Tests.Complaints.Checks.Setups;

namespace CustomerCentric.Tests.Complaints.Checks;

public class ConfigurationCheckTests
{
    private static readonly PolicyDocument Policy = new("P2", "vi", new(2026, 7, 1)) { EffectiveTo = new(2026, 7, 1), ApprovedBy = "director" };

    [Fact]
    public void A_whole_setup_keeps_every_rule() => Check(Whole).ShouldBeEmpty();

    [Fact]
    public void An_empty_setup_breaks_every_rule_that_asks_for_something() =>
        Check(new()).Select(finding => finding.Code).ShouldBe(["COM-01", "COM-03", "COM-03", "COM-03", "ACC-02", "ACC-02"]);

    [Fact]
    public void Every_language_needs_an_approved_policy()
    {
        Check(Whole with { Policies = [Whole.Policies[0]] }).ShouldHaveSingleItem().ToString()
            .ShouldBe("COM-01: No approved complaint policy is in force on 2026-07-01 in language en.");
        Check(Whole with { Policies = [Whole.Policies[0], Whole.Policies[1] with { ApprovedBy = " " }] }).ShouldHaveSingleItem().Code.ShouldBe("COM-01");
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-02", false)]
    public void A_policy_is_in_force_from_its_first_to_its_last_day(string on, bool isInForce)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        Check(Whole with { Policies = [Policy], Languages = ["vi-VN"] }, on: date).IsEmpty.ShouldBe(isInForce);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_level_needs_an_owner_and_somebody_else_as_deputy(int level)
    {
        var roster = Whole.Roster;
        foreach (var broken in new[]
        {
            roster with { Owners = roster.Owners.Remove(level) },
            roster with { Deputies = roster.Deputies.Remove(level) },
            roster with { Deputies = roster.Deputies.SetItem(level, roster.Owners[level]) },
        })
        {
            var finding = Check(Whole with { Roster = broken }).ShouldHaveSingleItem();
            (finding.Code, finding.Severity, finding.Facts["level"]).ShouldBe(("COM-03", Severity.Block, $"{level}"));
        }
    }

    [Fact]
    public void Levels_that_the_ladder_does_not_have_need_nobody() =>
        Check(Whole with { Roster = Whole.Roster with { Owners = Whole.Roster.Owners.Remove(3) } }, Office.WithLevels(2)).ShouldBeEmpty();

    [Fact]
    public void A_fee_may_not_be_set()
    {
        var finding = Check(Whole with { FeeForComplaining = 0.01m }).ShouldHaveSingleItem();
        (finding.Code, finding.Facts["fee"]).ShouldBe(("ACC-01", "0.01"));
    }

    [Theory]
    [InlineData(Channel.Telephone, "writing")]
    [InlineData(Channel.InPerson, "writing")]
    [InlineData(Channel.Letter, "speech")]
    [InlineData(Channel.Fax, "speech")]
    [InlineData(Channel.Email, "speech")]
    [InlineData(Channel.Online, "speech")]
    [InlineData(Channel.Other, "speech", "writing")]
    public void Channels_cover_speech_and_writing(Channel only, params string[] missing)
    {
        var findings = Check(Whole with { Channels = [only] });
        findings.ShouldAllBe(finding => finding.Code == "ACC-02");
        findings.Select(finding => finding.Facts["kind"]).ShouldBe(missing);
    }

    [Theory]
    [InlineData(ComplaintTrigger.Object)]
    [InlineData(ComplaintTrigger.AcceptInPart)]
    public void A_rule_that_asks_for_a_reason_to_go_further_is_found(ComplaintTrigger trigger)
    {
        ComplaintRule asks = new("HOST-1", null, "Say why", new("Say why.", "Hãy nêu lý do."), "A host")
        {
            On = [ComplaintTrigger.Object, ComplaintTrigger.AcceptInPart],
            Judge = moment => moment.Command switch
            {
                RaiseObjection { Statement: null } when trigger == ComplaintTrigger.Object => Found.NothingMore,
                AcceptInPart { Statement: null } when trigger == ComplaintTrigger.AcceptInPart && moment.Before.Level == 3 => Found.NothingMore,
                _ => null,
            },
        };
        var finding = Check(Whole, new(Ladder.ThreeLevels, new() { Rules = [asks] })).ShouldHaveSingleItem();
        (finding.Code, finding.Facts["rule"], finding.Facts["step"]).ShouldBe(("FAI-06", "HOST-1", $"{trigger}"));
    }

    [Fact]
    public void A_rule_that_minds_something_else_of_an_objection_is_not()
    {
        ComplaintRule minds = new("HOST-1", null, "Never mind", new("Never mind.", "Không sao."), "A host")
        {
            On = [ComplaintTrigger.Object],
            Judge = _ => Found.NothingMore,
        };
        Check(Whole, new(Ladder.ThreeLevels, new() { Rules = [minds] })).ShouldBeEmpty();
    }

    [Fact]
    public void A_host_adds_rules_of_its_own_and_lowers_others_with_a_reason()
    {
        ConfigurationRule own = new("HOST-2", Principle.Accessibility, "Open on Saturday", new("Closed on {day}.", "Đóng cửa {day}."), "A host")
        {
            Judge = (_, _, day) => [Found.Fact("day", day.DayOfWeek)],
            Severity = Severity.Warning,
        };
        ComplaintWorkflow workflow = new(Ladder.ThreeLevels, new() { ConfigurationRules = [own], Lowered = [new("ACC-02", Severity.Warning, "By post only for now.")] });
        var findings = Check(Whole with { Channels = [Channel.Letter] }, workflow);
        findings.Select(finding => (finding.Code, finding.Severity)).ShouldBe([("ACC-02", Severity.Warning), ("HOST-2", Severity.Warning)]);
        findings[0].Facts["lowered"].ShouldBe("By post only for now.");
        findings[1].Text().ShouldBe("Closed on Wednesday.");
    }

    [Fact]
    public void Settings_refuse_codes_used_twice_and_what_an_audit_cannot_do()
    {
        ConfigurationRule twice = new("RES-13", null, "x", new("x", "y"), "A host") { Judge = (_, _, _) => [] };
        AuditRule blocks = new("HOST-3", null, "x", new("x", "y"), "A host") { Begin = (_, _) => throw new InvalidOperationException(), Severity = Severity.Block };
        Should.Throw<ConfigurationException>(() => new ComplaintWorkflow(Ladder.ThreeLevels, new()
        {
            ConfigurationRules = [twice],
            AuditRules = [blocks, blocks with { Severity = Severity.Breach }],
            Lowered = [new("COM-07", Severity.Block, "why"), new("RES-10", Severity.Warning, "why"), new("COM-05", Severity.Warning, ""), new("TEC-02", Severity.Warning, "why")],
        })).Faults.Select(fault => fault.Path)
            .ShouldBe(["configurationRules[0].code", "auditRules[1].code", "auditRules[0].severity", "lowered[0].to", "lowered[1].to", "lowered[2].reason", "lowered[3].code"]);
    }

    [Fact]
    public void Settings_with_holes_are_told_with_the_place_of_each()
    {
        Places(new() { Rules = [null!], Lowered = [null!], AuditRules = [null!], ConfigurationRules = [null!] })
            .ShouldBe(["rules[0]", "configurationRules[0]", "auditRules[0]", "lowered[0]"]);
        Places(new() { Rules = default, Lowered = default, AuditRules = default, ConfigurationRules = default, Permissions = null! }).ShouldBeEmpty();
        var rule = new ComplaintRule("TEC-02", null, "Taken", null!, "The host") { On = [(ComplaintTrigger)99], Judge = static moment => null, Severity = (Severity)99 };
        Places(new() { Rules = [rule, rule with { Code = "UPG-01", Message = new("A.", "A."), On = [ComplaintTrigger.Assess], Severity = Severity.Warning }] })
            .ShouldBe(["rules[0].code", "rules[0].message", "rules[0].severity", "rules[1].code", "rules[0].on"]);
        Places(new() { Lowered = [new("COM-02", Severity.Warning, "Small."), new("COM-02", Severity.Warning, "Small."), new("COM-03", (Severity)(-5), "Small.")] })
            .ShouldBe(["lowered[1].code", "lowered[2].to"]);
        Places(new() { Permissions = System.Collections.Immutable.ImmutableDictionary<ComplaintTrigger, PermittedActors>.Empty.Add((ComplaintTrigger)99, PermittedActors.LevelStaff) })
            .ShouldBe(["permissions.99"]);

        static IEnumerable<string> Places(WorkflowSettings settings)
        {
            try
            {
                _ = new ComplaintWorkflow(Ladder.ThreeLevels, settings);
                return [];
            }
            catch (ConfigurationException faulty)
            {
                return faulty.Faults.Select(fault => fault.Path);
            }
        }
    }

    [Fact]
    public void A_rule_that_asks_for_a_long_reason_asks_for_a_reason()
    {
        var rule = new ComplaintRule("HOST-1", null, "Long", new("Say more.", "Nói thêm."), "The host")
        {
            Severity = Severity.Warning,
            On = [ComplaintTrigger.Object],
            Judge = static moment => moment.Command is RaiseObjection { Statement.Length: >= 200 } ? null : Found.NothingMore,
        };
        var workflow = new ComplaintWorkflow(Ladder.ThreeLevels, new() { Rules = [rule] });
        EscalationProbe.Demands(workflow, Roster.Of()).ShouldBe([(ComplaintTrigger.Object, "HOST-1")]);
    }
}
