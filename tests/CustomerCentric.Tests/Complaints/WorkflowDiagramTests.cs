using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

public class WorkflowDiagramTests
{
    [Fact]
    public void The_diagram_shows_every_permitted_step() => Snapshot.Match(ComplaintWorkflow.Standard.ToMermaid());

    [Fact]
    public void The_readme_shows_the_diagram() =>
        Repository.Read("README.md").ShouldContain($"```mermaid\n{ComplaintWorkflow.Standard.ToMermaid()}```");
}
