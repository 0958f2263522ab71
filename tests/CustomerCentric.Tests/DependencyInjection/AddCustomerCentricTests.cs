using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.DependencyInjection;
using CustomerCentric.InMemory;
using CustomerCentric.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CustomerCentric.Tests.DependencyInjection;

public class AddCustomerCentricTests
{
    private static readonly Actor Agent = new(new("waterworks"), new("agent"), ActorRole.CareAgent);

    [Fact]
    public async Task One_call_gives_a_desk_that_works()
    {
        using var services = new ServiceCollection().AddCustomerCentric().BuildServiceProvider(validateScopes: true);
        var desk = services.GetRequiredService<ComplaintDesk>();
        var complaint = (await desk.ReceiveAsync(new("No water."), Agent)).Complaint!;
        (await desk.FindAsync(complaint.Key)).ShouldBe(complaint);
        complaint.Deadlines.Length.ShouldBe(2);
    }

    [Fact]
    public void A_second_call_registers_nothing_twice_and_applies_both_settings()
    {
        var policy = DeadlinePolicy.ForLevels("ours", new CalendarDays(7));
        var store = new InMemoryComplaintStore();
        var collection = new ServiceCollection().AddCustomerCentric(options => options.Policy = policy);
        var count = collection.Count;
        collection.AddCustomerCentric(options => options.Store = store).AddCustomerCentric();
        collection.Count.ShouldBe(count + 1, "only the settings are added");

        using var services = collection.BuildServiceProvider();
        services.GetRequiredService<CustomerCentricOptions>().Policy.ShouldBeSameAs(policy);
        services.GetRequiredService<IComplaintStore>().ShouldBeSameAs(store);
        services.GetServices<ComplaintDesk>().ShouldHaveSingleItem();
    }

    [Fact]
    public void The_later_setting_wins()
    {
        using var services = new ServiceCollection()
            .AddCustomerCentric(options => options.Roster = Roster.Of(new ActorId("first")))
            .AddCustomerCentric(options => options.Roster = Roster.Of(new ActorId("second")))
            .BuildServiceProvider();
        services.GetRequiredService<CustomerCentricOptions>().Roster.Owners[1].Value.ShouldBe("second");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_host_registered_wins_before_or_after(bool before)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 2, 10, 0));
        var collection = new ServiceCollection();
        if (!before)
            collection.AddCustomerCentric(options => options.Ids = new Numbered("option"));
        collection.AddSingleton<IClock>(clock).AddSingleton<IIdSource>(new Numbered("host"));
        if (before)
            collection.AddCustomerCentric(options => options.Ids = new Numbered("option"));

        using var services = collection.BuildServiceProvider();
        var complaint = (await services.GetRequiredService<ComplaintDesk>().ReceiveAsync(new("No water."), Agent)).Complaint!;
        complaint.Key.Id.Value.ShouldBe("host");
        complaint.ReceivedAt.ShouldBe(clock.Now);
    }

    [Fact]
    public async Task The_host_s_time_provider_is_the_clock()
    {
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(new StandingStill()).AddCustomerCentric().BuildServiceProvider();
        var complaint = (await services.GetRequiredService<ComplaintDesk>().ReceiveAsync(new("No water."), Agent)).Complaint!;
        complaint.ReceivedAt.ShouldBe(Instant.FromUtc(2026, 3, 2, 10, 0));
    }

    [Fact]
    public async Task Two_containers_share_nothing()
    {
        using var one = new ServiceCollection().AddCustomerCentric().BuildServiceProvider();
        using var other = new ServiceCollection().AddCustomerCentric().BuildServiceProvider();
        var complaint = (await one.GetRequiredService<ComplaintDesk>().ReceiveAsync(new("No water.") { IntakeKey = "mail 1" }, Agent)).Complaint!;

        (await other.GetRequiredService<ComplaintDesk>().FindAsync(complaint.Key)).ShouldBeNull();
        (await other.GetRequiredService<ComplaintDesk>().ReceiveAsync(new("No gas.") { IntakeKey = "mail 1" }, Agent)).Status.ShouldBe(DeskStatus.Done);
        one.GetRequiredService<CustomerCentricOptions>().ShouldNotBeSameAs(other.GetRequiredService<CustomerCentricOptions>());
    }

    private sealed class Numbered(string id) : IIdSource
    {
        public ComplaintId NewComplaintId(OrganisationId organisation) => new(id);
    }

    private sealed class StandingStill : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    }
}
