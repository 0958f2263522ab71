using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.InMemory;
using NodaTime;

namespace CustomerCentric.DependencyInjection;

/// <summary>How an application uses the library; everything has a default. Not thread-safe; read once when the desk is made.</summary>
public sealed class CustomerCentricOptions
{
    /// <summary>The levels; by default care staff, technical department, director.</summary>
    public Ladder Ladder { get; set; } = Ladder.ThreeLevels;

    /// <summary>What is promised; by default <see cref="DeadlinePolicy.Standard"/>.</summary>
    public DeadlinePolicy Policy { get; set; } = DeadlinePolicy.Standard;

    /// <summary>When the organisation works; by default Monday to Friday 09:00-17:00 UTC without holidays.</summary>
    public WorkingCalendar Calendar
    {
        // Built when asked for: its index covers decades, and most hosts set a calendar of their own.
        get => field ??= WorkingCalendar.Build(calendar => calendar
            .Zone("Etc/UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"));
        set;
    }

    /// <summary>
    /// Policy and calendar of a new complaint; null, the default, takes <see cref="Policy"/> and <see cref="Calendar"/>
    /// for all. A complaint keeps what was chosen at its receipt.
    /// </summary>
    public Func<ComplaintDraft, DeadlineTerms?>? ChooseTerms { get; set; }

    /// <summary>Who answers for each level; by default nobody, so that hand-overs are refused (COM-03) until somebody does.</summary>
    public Roster Roster { get; set; } = Roster.Of();

    /// <summary>Who may grant what; by default everybody everything.</summary>
    public AuthorityLimits Authority { get; set; } = AuthorityLimits.Unlimited;

    /// <summary>Where complaints are kept; null, the default, keeps them in memory.</summary>
    public IComplaintStore? Store { get; set; }

    /// <summary>Where the facts of decisions come from; null, the default, takes them from these options.</summary>
    public IDecisionFacts? Facts { get; set; }

    /// <summary>How letters go out; null, the default, leaves them in the outbox and makes dispatching fail.</summary>
    public INotifier? Notifier { get; set; }

    /// <summary>The clock; null, the default, is the host's <see cref="TimeProvider"/> where one is registered, else the system's.</summary>
    public IClock? Clock { get; set; }

    /// <summary>Where new identifiers come from; null, the default, gives random ones such as <c>4K7Q-9M2X-TB3H</c>.</summary>
    public IIdSource? Ids { get; set; }

    /// <summary>Where reply codes come from; null, the default, gives random ones like the identifiers.</summary>
    public ISecretSource? Secrets { get; set; }

    /// <summary>What varies of the workflow besides the ladder, e.g. rules of the host's own; nothing by default.</summary>
    public WorkflowSettings Workflow { get; set; } = new();

    /// <summary>Takes a policy that comes with the library.</summary>
    /// <param name="id">Its id, e.g. <c>uk-fca-disp-1.6-general</c>; <see cref="DeadlinePolicy.All"/> has them all.</param>
    /// <returns>These options.</returns>
    /// <exception cref="ConfigurationException">There is no such policy.</exception>
    public CustomerCentricOptions UsePolicy(string id)
    {
        Policy = DeadlinePolicy.Find(id) ?? throw new ConfigurationException("Options", [new ConfigurationFault(
            "policy", $"'{id}' is no built-in policy: {string.Join(", ", DeadlinePolicy.All.Select(policy => policy.Id))} are.")]);
        return this;
    }

    /// <summary>A desk without a service container: as short as it gets.</summary>
    public ComplaintDesk CreateDesk() => new(
        Store ?? new InMemoryComplaintStore(),
        Facts ?? CreateFacts(),
        Notifier ?? new NoNotifier(),
        Clock ?? SystemClock.Instance,
        Ids ?? new RandomIdSource(),
        new ComplaintWorkflow(Ladder, Workflow),
        Secrets ?? new RandomIdSource());

    internal IDecisionFacts CreateFacts()
    {
        var everywhere = new DeadlineTerms(Policy, Calendar);
        return new ConfiguredFacts(ChooseTerms ?? (_ => everywhere), Roster, Authority);
    }
}
