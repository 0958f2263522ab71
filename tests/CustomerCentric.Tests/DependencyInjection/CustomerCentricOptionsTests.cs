using CustomerCentric.DependencyInjection;
using CustomerCentric.Testing;

namespace CustomerCentric.Tests.DependencyInjection;

public class CustomerCentricOptionsTests
{
    private static readonly Actor Agent = new(new("waterworks"), new("agent"), ActorRole.CareAgent);

    [Fact]
    public async Task A_desk_without_a_container_works()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 2, 10, 0));
        var desk = new CustomerCentricOptions { Clock = clock }.CreateDesk();
        var complaint = (await desk.ReceiveAsync(new("No water."), Agent)).Complaint!;
        complaint.ReceivedAt.ShouldBe(clock.Now);
        (await desk.HistoryAsync(complaint.Key)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Default_ids_are_three_groups_of_four_without_letters_taken_for_digits_and_distinct()
    {
        var source = new RandomIdSource();
        var ids = Enumerable.Range(0, 10_000).Select(_ => source.NewComplaintId(Agent.Organisation).Value).ToList();
        ids.ShouldAllBe(id => System.Text.RegularExpressions.Regex.IsMatch(id, "^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$"));
        ids.ShouldBeUnique();
    }
}
