#pragma warning disable IDE0005 // NodaTime is in use everywhere in the tests, but not where the README's reader pastes.
using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.DependencyInjection;
using NodaTime;
#pragma warning restore IDE0005

using CustomerCentric.Tests.Support;

// Outside the library's namespaces, as the reader is: what is not imported above is not seen.
namespace Readme;

/// <summary>The README's quick start, as it stands there.</summary>
public class QuickStartTests
{
    [Fact]
    public async Task The_quick_start_receives_a_complaint_with_a_due_time_and_refuses_to_close_it_unanswered()
    {
        // quick start: begin
        var calendar = WorkingCalendar.Build(c => c.Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00"));
        var desk = new CustomerCentricOptions { Calendar = calendar, Roster = Roster.Of(new("lan"), new("minh"), new("director")) }.CreateDesk();
        var lan = new Actor(new OrganisationId("water-works"), new ActorId("lan"), ActorRole.CareAgent);

        var received = await desk.ReceiveAsync(new ComplaintDraft("No water since Monday.") { IntakeKey = "mail-4711" }, lan);
        var complaint = received.Complaint!;
        foreach (var deadline in complaint.Deadlines)
            Console.WriteLine($"{deadline.Milestone}: {deadline.Explain(calendar)}"); // why it is due when it is

        var closed = await desk.SendAsync(complaint.Key.Id, new Close(), lan);
        foreach (var refusal in closed.Refusals)
            Console.WriteLine($"{refusal.Code}: {refusal.Text("vi")}"); // TEC-02: Khiếu nại chưa được trả lời. RES-05: Chưa thông báo ...
        // quick start: end

        complaint.Deadlines.Length.ShouldBe(2);
        closed.Status.ShouldBe(DeskStatus.Refused);
        closed.Refusals.Select(refusal => refusal.Code).ShouldContain("RES-05");
    }

    [Fact]
    public void The_readme_shows_the_quick_start_as_it_is_tested() =>
        Repository.Read("README.md").ShouldContain($"```csharp\n{Region()}```");

    private static string Region()
    {
        var lines = Repository.Read("tests/CustomerCentric.Tests/Guide/QuickStartTests.cs").Split('\n');
        var usings = lines.Skip(1).TakeWhile(line => line.StartsWith("using", StringComparison.Ordinal));
        return string.Concat(usings.Select(line => line + "\n")) + "\n" + GuideCode.Region("QuickStartTests.cs", "quick start");
    }
}
