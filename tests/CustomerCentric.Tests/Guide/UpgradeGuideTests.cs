using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The code and the output of docs/guide/upgrades.md.</summary>
public class UpgradeGuideTests
{
    private const string Page = "docs/guide/upgrades.md";

    [Fact]
    public async Task The_check_prints_what_the_guide_shows()
    {
        var archive = Office.Facts.Terms!;
        var atDirector = ComplaintInState.Of(ComplaintState.InProgress).Take(ComplaintTrigger.HandOver, ComplaintTrigger.TakeUp).Events;
        var histories = new IReadOnlyList<ComplaintEvent>[] { atDirector, ComplaintInState.Of(ComplaintState.Assessed).Events }.ToAsyncEnumerable();
        var output = new StringWriter { NewLine = "\n" };
        var (progress, cancellationToken) = ((IProgress<int>?)null, CancellationToken.None);

        // check: begin
        var twoLevels = new ComplaintWorkflow(new Ladder(
            new LadderLevel(new("Care", "Chăm sóc khách hàng"), [ActorRole.CareAgent, ActorRole.HeadOfCare]),
            new LadderLevel(new("Director", "Giám đốc"), [ActorRole.Director])));
        var check = new UpgradeCheck(twoLevels, version => version == archive.Version ? archive : null);
        var report = await check.RunAsync(histories, progress, cancellationToken);

        output.WriteLine($"{report.Compatible} compatible, {report.NeedsMigration} to migrate, {report.Stranded} stranded");
        foreach (var complaint in report.Affected)
            output.WriteLine(complaint.ToText());
        // check: end

        Repository.Read(Page).ShouldContain($"```text\n{output.ToString().TrimEnd('\n')}\n```", Case.Sensitive, output.ToString());
    }

    [Fact]
    public void The_guide_shows_the_code_that_is_tested() => GuideCode.ShouldStandIn(Page, "UpgradeGuideTests.cs", "check");
}
