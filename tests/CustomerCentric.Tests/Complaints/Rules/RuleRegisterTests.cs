using System.Globalization;
using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>What is stored, cited and read aloud: a change here is a decision.</summary>
public class RuleRegisterTests
{
    [Fact]
    public void The_register_of_rules()
    {
        var text = new StringBuilder("code | principle | kind | steps | severity | title\n");
        foreach (var rule in RuleCatalogue.All)
        {
            var kind = string.Join(" + ", new[] { rule.Judge is null ? null : "judgement", rule.Obligation is null ? null : "obligation" }.OfType<string>());
            text.Append(CultureInfo.InvariantCulture, $"{rule.Code} | {rule.Principle?.ToString() ?? "-"} | {kind} | {Steps(rule)} | {Severity(rule)} | {rule.Title}\n");
        }
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void What_the_rules_say_in_both_languages()
    {
        var text = new StringBuilder();
        foreach (var rule in Everything)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Code} {rule.Kind}\n");
            foreach (var message in rule.Messages)
                text.Append(CultureInfo.InvariantCulture, $"  en: {message.En}\n  vi: {message.Vi}\n");
            text.Append(CultureInfo.InvariantCulture, $"  source: {rule.Source}\n");
        }
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void The_register_of_codes()
    {
        var text = new StringBuilder("code | principle | judges | severity outside steps | titles\n");
        foreach (var code in RuleRegister.Of(ComplaintWorkflow.Standard))
        {
            var severities = code.Select(each => each.Rule).OfType<CatalogueRule>().Where(rule => rule is not ComplaintRule).Select(Severities.OutsideSteps);
            text.Append(CultureInfo.InvariantCulture, $"{code.Key} | {code.First().Rule?.Principle?.ToString() ?? "-"} | {string.Join(", ", code.Select(each => each.Kind))}")
                .Append(CultureInfo.InvariantCulture, $" | {string.Join(", ", severities)} | {string.Join("; ", code.Select(each => each.Title).Distinct())}\n");
        }
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void The_51_rules_of_the_principles_are_all_there_and_nothing_else_is_but_technical_grounds() =>
        RuleRegister.Of(ComplaintWorkflow.Standard).Select(code => code.Key).ShouldBe(
        [
            "COM-01", "COM-02", "COM-03", "COM-04", "COM-05", "COM-06", "COM-07", "COM-08",
            "FAI-01", "FAI-02", "FAI-03", "FAI-04", "FAI-05", "FAI-06", "FAI-07", "FAI-08", "FAI-09", "FAI-10",
            "EFF-01", "EFF-02", "EFF-03", "EFF-04", "EFF-05", "EFF-06", "EFF-07", "EFF-08", "EFF-09", "EFF-10",
            "ACC-01", "ACC-02", "ACC-03", "ACC-04", "ACC-05", "ACC-06", "ACC-07", "ACC-08", "ACC-09",
            "RES-01", "RES-02", "RES-03", "RES-04", "RES-05", "RES-06", "RES-07", "RES-08", "RES-09", "RES-10", "RES-11", "RES-12", "RES-13", "RES-14",
            "TEC-01", "TEC-02", "TEC-03", "TEC-04", "TEC-05", "TEC-06", "TEC-07", "TEC-08", "TEC-09", "TEC-10", "TEC-11", "TEC-12", "TEC-13", "TEC-14", "TEC-15", "TEC-16", "TEC-17",
            "UPG-01", "UPG-02", "UPG-03", "UPG-04", "UPG-05", "UPG-06", "UPG-07", "UPG-08", "UPG-09", "UPG-10", "UPG-11", "UPG-12", "UPG-13",
        ]);

    [Fact]
    public void The_parts_of_a_code_belong_to_one_principle_and_judge_different_things()
    {
        foreach (var code in RuleRegister.Of(ComplaintWorkflow.Standard))
        {
            code.Select(each => each.Rule?.Principle).Distinct().ShouldHaveSingleItem(code.Key);
            code.Select(each => each.Kind).ShouldBeUnique(code.Key);
        }
    }

    [Fact]
    public void Every_rule_says_what_mends_it_and_where_it_comes_from() =>
        Everything.ShouldAllBe(rule => rule.Mend.EndsWith('.') && rule.Source.Length > 0 && rule.Title.Length > 0);

    [Fact]
    public void Every_principle_has_at_least_two_rules() =>
        Enum.GetValues<Principle>().ShouldAllBe(principle => RuleCatalogue.All.Count(rule => rule.Principle == principle) >= 2);

    [Fact]
    public void Every_rule_has_a_severity_and_every_severity_a_rule() =>
        Severities.Codes.Concat(Severities.CodesOutsideSteps).ShouldBe(
            RuleCatalogue.All.Concat<CatalogueRule>(RuleCatalogue.Configuration).Concat(RuleCatalogue.Audits).Concat(RuleCatalogue.Hooks).Select(rule => rule.Code), ignoreOrder: true);

    private static IEnumerable<RegisteredRule> Everything => RuleRegister.Of(ComplaintWorkflow.Standard).SelectMany(code => code);

    private static string Steps(ComplaintRule rule) =>
        rule.Moments.Count() > Enum.GetValues<ComplaintTrigger>().Length / 2
            ? "all but " + string.Join(", ", Enum.GetValues<ComplaintTrigger>().Except(rule.Moments))
            : string.Join(", ", rule.Moments);

    // At a member of staff's step; the complainant's and the sweep's are never refused.
    private static string Severity(ComplaintRule rule) =>
        string.Join("; ", rule.Moments.GroupBy(trigger => Severities.For(Severities.AtStaffStep(rule, trigger), rule.Code, trigger, ActorRole.HeadOfCare))
            .OrderByDescending(group => group.Count())
            .Select((group, i) => i == 0 ? $"{group.Key}" : $"{group.Key} at {string.Join(", ", group)}"));
}
