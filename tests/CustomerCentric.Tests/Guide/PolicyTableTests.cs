using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>That docs/policies.md shows the policies as they are.</summary>
public class PolicyTableTests
{
    private const string Page = "docs/policies.md";
    private const string Renewed = "docs/policies.received.txt";

    [Fact]
    public void The_page_shows_the_built_in_policies_as_they_are()
    {
        var table = PolicyTable.Write(DeadlinePolicy.All);
        var shown = File.Exists(Path.Combine(Repository.Root, Page)) ? Repository.Read(Page) : "";
        if (table == shown)
            return;
        File.WriteAllText(Path.Combine(Repository.Root, Renewed), table);
        Assert.Fail($"{Page} is out of date: read {Renewed}, then move it there.");
    }

    [Fact]
    public void Every_milestone_has_a_row()
    {
        var lines = PolicyTable.Write(DeadlinePolicy.All).Split('\n');
        foreach (var milestone in DeadlinePolicy.All.SelectMany(policy => policy.Milestones))
            lines.ShouldContain(line => line.StartsWith($"| `{milestone.Name}` | ", StringComparison.Ordinal));
        lines.Count(line => line.StartsWith("| `", StringComparison.Ordinal)).ShouldBe(DeadlinePolicy.All.Sum(policy => policy.Milestones.Length));
        Repository.Read("docs/guide/policies.md").ShouldContain($"\n{DeadlinePolicy.All.Count} policies come with the library");
        lines.Count(line => line.StartsWith("**Not expressed:** ", StringComparison.Ordinal)).ShouldBe(DeadlinePolicy.All.Count);
    }
}
