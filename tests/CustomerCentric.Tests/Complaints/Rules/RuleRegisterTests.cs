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
        foreach (var rule in RuleCatalogue.All)
            text.Append(CultureInfo.InvariantCulture, $"{rule.Code}\n  en: {rule.Message.En}\n  vi: {rule.Message.Vi}\n  source: {rule.Source}\n");
        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void Every_principle_has_at_least_two_rules() =>
        Enum.GetValues<Principle>().ShouldAllBe(principle => RuleCatalogue.All.Count(rule => rule.Principle == principle) >= 2);

    [Fact]
    public void Every_rule_has_a_severity_and_every_severity_a_rule() =>
        Severities.Codes.ShouldBe(RuleCatalogue.All.Select(rule => rule.Code), ignoreOrder: true);

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
