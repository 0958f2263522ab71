using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Rules;

/// <summary>That docs/rules shows every rule as it is.</summary>
public class RulePageTests
{
    private const string Folder = "docs/rules";
    private const string Renewed = "docs/rules.received";

    [Fact]
    public void The_pages_show_the_rules_as_they_are()
    {
        var pages = ComplaintWorkflow.Standard.ToRulePages();
        var folder = Path.Combine(Repository.Root, Folder);
        var shown = Directory.Exists(folder) ? Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), file => Repository.Read(file)) : [];
        var stale = pages.Keys.Union(shown.Keys).Where(name => pages.GetValueOrDefault(name) != shown.GetValueOrDefault(name)).ToList();
        if (stale.Count == 0)
            return;
        Directory.CreateDirectory(Path.Combine(Repository.Root, Renewed));
        foreach (var (name, text) in pages)
            File.WriteAllText(Path.Combine(Repository.Root, Renewed, name), text);
        Assert.Fail($"{Folder} is out of date ({string.Join(", ", stale)}): read {Renewed}, then move it there.");
    }

    [Fact]
    public void Every_code_has_a_page_and_a_line_in_the_index()
    {
        var pages = ComplaintWorkflow.Standard.ToRulePages();
        var codes = RuleRegister.Of(ComplaintWorkflow.Standard).Select(code => code.Key).ToList();
        pages.Keys.ShouldBe(codes.Select(code => $"{code}.md").Append("README.md"), ignoreOrder: true);
        foreach (var code in codes)
        {
            pages["README.md"].ShouldContain($"| [{code}]({code}.md) | ");
            pages[$"{code}.md"].ShouldStartWith($"# {code}: ");
        }
        pages.Values.ShouldAllBe(page => !page.Contains('\r') && page.EndsWith('\n'));
    }

    [Fact]
    public void Hosts_get_pages_of_their_own_rules_and_of_what_they_lowered()
    {
        ComplaintRule own = new("HOST-1", Principle.Efficiency, "No *late* answers", new("Late.", "Trễ."), "A | host")
        {
            On = [ComplaintTrigger.Answer],
            Judge = _ => null,
            Reads = FactKinds.Office,
            Mend = "Answer earlier.",
        };
        ComplaintWorkflow workflow = new(Ladder.ThreeLevels, new() { Rules = [own], Lowered = [new("ACC-05", Severity.Warning, "No translators yet.")] });
        var pages = workflow.ToRulePages();
        Snapshot.Match(pages["HOST-1.md"] + "----\n" + pages["ACC-05.md"]);
    }

    [Fact]
    public void A_host_s_rules_on_the_setup_and_on_periods_have_pages_even_if_they_say_little_of_themselves()
    {
        ConfigurationRule setup = new("HOST-2", Principle.Accessibility, "Open on Saturday", new("Closed on {day}.", "Đóng cửa {day}."), "A host") { Judge = (_, _, _) => [] };
        AuditRule audit = new("HOST-3", Principle.Accountability, "Counted", new("Not counted.", "Chưa đếm."), "A host") { Begin = (_, _) => throw new InvalidOperationException() };
        var pages = new ComplaintWorkflow(Ladder.ThreeLevels, new() { ConfigurationRules = [setup], AuditRules = [audit] }).ToRulePages();
        Snapshot.Match(pages["HOST-2.md"] + "----\n" + pages["HOST-3.md"]);
    }
}
