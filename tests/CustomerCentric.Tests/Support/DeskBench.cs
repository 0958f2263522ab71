using System.Collections.Concurrent;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Testing;

namespace CustomerCentric.Tests.Support;

/// <summary>A desk with a store, a clock and a letter box that a test can look into; Monday to Friday, 09:00-17:00 UTC.</summary>
internal sealed class DeskBench
{
    internal static readonly Instant Mon2026Mar02 = Instant.FromUtc(2026, 3, 2, 10, 0);
    internal static readonly OrganisationId Waterworks = new("waterworks");
    internal static readonly Actor Agent = new(Waterworks, new("agent"), ActorRole.CareAgent);
    internal static readonly Actor Technician = new(Waterworks, new("technician"), ActorRole.TechnicalHead);
    internal static readonly Actor Director = new(Waterworks, new("director"), ActorRole.Director);
    internal static readonly Actor Customer = new(Waterworks, new("customer"), ActorRole.Complainant);
    internal static readonly LevelRecord LevelFile = new("What was done.", "valve");

    private static readonly WorkingCalendar s_calendar = new CustomerCentricOptions().Calendar;
    private readonly CustomerCentricOptions _options;

    internal DeskBench(StoreDouble? store = null, DeadlinePolicy? policy = null)
    {
        Store = store ?? new StoreDouble();
        _options = new()
        {
            Store = Store,
            Clock = Clock,
            Notifier = Letters,
            Calendar = s_calendar,
            Policy = policy ?? DeadlinePolicy.Standard,
            Roster = Roster.Of(Agent.Id, Technician.Id, Director.Id),
        };
        Desk = _options.CreateDesk();
    }

    internal FakeClock Clock { get; } = new(Mon2026Mar02);

    internal StoreDouble Store { get; }

    internal LetterBox Letters { get; } = new();

    internal ComplaintDesk Desk { get; }

    /// <summary>Another desk over the same store: another node.</summary>
    internal ComplaintDesk AnotherDesk() => _options.CreateDesk();

    internal async Task<Complaint> ReceiveAsync(string words = "No water.", string? intakeKey = null) =>
        (await Desk.ReceiveAsync(new(words) { Complainant = new("customer-1"), IntakeKey = intakeKey }, Customer)).Complaint!;

    /// <summary>Takes steps that must succeed and gives the complaint afterwards.</summary>
    internal async Task<Complaint> StepAsync(Complaint complaint, params (ComplaintCommand Command, Actor Actor)[] steps)
    {
        var after = complaint;
        foreach (var (command, actor) in steps)
        {
            var answer = await Desk.SendAsync(complaint.Key.Id, command, actor);
            answer.Refusals.ShouldBeEmpty();
            after = answer.Complaint!;
        }
        return after;
    }

    internal Task<SweepResult> SweepAsync(Instant at)
    {
        Clock.Now = at;
        return Desk.SweepOnceAsync(at);
    }

    internal async Task<Complaint> NowAsync(Complaint complaint) => (await Desk.FindAsync(complaint.Key))!;

    internal static Answer Answer() => new(Outcome.Upheld, ["The valve was shut."], "The director, within ten days.", LevelFile);

    internal static Assess Assess() => new(RemedySought: "water");

    internal static Instant Utc(int month, int day) => Instant.FromUtc(2026, month, day, 0, 0);
}

/// <summary>A notifier that keeps what it was given, and fails on what it is told to.</summary>
internal sealed class LetterBox : INotifier
{
    internal ConcurrentQueue<OutboxMessage> Sent { get; } = [];

    internal Func<OutboxMessage, Exception?> Failure { get; set; } = _ => null;

    public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken = default)
    {
        if (Failure(message) is { } failure)
            return Task.FromException(failure);
        Sent.Enqueue(message);
        return Task.CompletedTask;
    }
}
