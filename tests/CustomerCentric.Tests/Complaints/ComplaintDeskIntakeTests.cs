using CustomerCentric.Complaints;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Tests.Support;
using static CustomerCentric.Tests.Support.DeskBench;

namespace CustomerCentric.Tests.Complaints;

public class ComplaintDeskIntakeTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Without_an_intake_key_every_call_is_a_complaint_of_its_own(string? blank)
    {
        var bench = new DeskBench();
        var (first, second) = (await bench.ReceiveAsync("One.", blank), await bench.ReceiveAsync("Two.", blank));
        second.Key.ShouldNotBe(first.Key);
        second.Draft!.Words.ShouldBe("Two.");
    }

    [Fact]
    public async Task An_identifier_that_is_taken_is_passed_over_and_nobody_s_complaint_is_lost()
    {
        var desk = new CustomerCentricOptions { Ids = new Numbers(1, 1, 2) }.CreateDesk();
        var first = await desk.ReceiveAsync(new("One."), Customer);
        var second = await desk.ReceiveAsync(new("Two."), Customer);
        (first.Complaint!.Key.Id.Value, second.Complaint!.Key.Id.Value).ShouldBe(("1", "2"));
        (await desk.FindAsync(first.Complaint.Key))!.Draft!.Words.ShouldBe("One.");
    }

    [Fact]
    public async Task An_id_source_that_only_repeats_itself_is_a_broken_contract()
    {
        var desk = new CustomerCentricOptions { Ids = new Numbers(1, 1, 1, 1) }.CreateDesk();
        await desk.ReceiveAsync(new("One."), Customer);
        await Should.ThrowAsync<InvalidOperationException>(() => desk.ReceiveAsync(new("Two."), Customer));
    }

    [Fact]
    public async Task An_actor_without_an_organisation_or_identifier_is_a_broken_contract()
    {
        var desk = new DeskBench().Desk;
        await Should.ThrowAsync<ArgumentException>(() => desk.ReceiveAsync(new("One."), new(default, new("a"), ActorRole.CareAgent)));
        await Should.ThrowAsync<ArgumentException>(() => desk.SendAsync(new("C-1"), new TakeUp(), new(Waterworks, default, ActorRole.CareAgent)));
    }

    private sealed class Numbers(params int[] numbers) : IIdSource
    {
        private int _next;

        public ComplaintId NewComplaintId(OrganisationId organisation) => new($"{numbers[_next++]}");
    }
}
