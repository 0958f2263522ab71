using System.Collections.Immutable;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// The door through which everything happens to complaints: decides, stores, then lets the messages go. Thread-safe.
/// </summary>
public sealed class ComplaintDesk
{
    private const int Attempts = 3;
    private const int BatchSize = 100;
    private static readonly Duration s_lease = Duration.FromMinutes(1);

    private readonly IComplaintStore _store;
    private readonly IDecisionFacts _facts;
    private readonly INotifier _notifier;
    private readonly IClock _clock;
    private readonly IIdSource _ids;
    private readonly ComplaintWorkflow _workflow;
    private readonly ISecretSource? _secrets;

    /// <summary>Puts a desk together; <c>AddCustomerCentric</c> or <c>CustomerCentricOptions.CreateDesk</c> do it with defaults.</summary>
    /// <param name="store">Where complaints are kept.</param>
    /// <param name="facts">Where the facts of decisions come from.</param>
    /// <param name="notifier">How letters go out.</param>
    /// <param name="clock">The present instant.</param>
    /// <param name="ids">Where identifiers come from.</param>
    /// <param name="workflow">How complaints run.</param>
    /// <param name="secrets">Where reply codes for anonymous complainants come from; null gives none.</param>
    public ComplaintDesk(
        IComplaintStore store, IDecisionFacts facts, INotifier notifier, IClock clock, IIdSource ids, ComplaintWorkflow workflow,
        ISecretSource? secrets = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(notifier);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(workflow);
        (_store, _facts, _notifier, _clock, _ids, _workflow, _secrets) = (store, facts, notifier, clock, ids, workflow, secrets);
    }

    /// <summary>
    /// Takes a complaint, comment or suggestion in; never refused. The same intake key twice gives the same complaint. Who complains
    /// without a name gets a reply code, to read the answer by <see cref="FindByReplyCodeAsync"/>.
    /// </summary>
    /// <param name="draft">What the complainant said.</param>
    /// <param name="actor">Who takes it in; names the organisation.</param>
    /// <param name="occurredAt">When the complainant said it, if not now; earlier times should come with a reason.</param>
    /// <param name="backdatingReason">Why it is recorded later than it was said.</param>
    /// <param name="level">The level that takes a complaint in, from 1, the default; one above the last is the last.</param>
    /// <param name="cancellationToken">Cancels the wait; a commit under way is finished.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is below 1.</exception>
    public async Task<DeskAnswer> ReceiveAsync(
        ComplaintDraft draft, Actor actor, Instant? occurredAt = null, string? backdatingReason = null, int level = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        RequireOrganisation(actor);
        var organisation = actor.Organisation;
        if (await FindIntakeAsync(organisation, draft, cancellationToken).ConfigureAwait(false) is { } earlier)
            return new(DeskStatus.AlreadyDone, earlier, [], []);

        var replyCode = draft.Complainant is null ? _secrets?.NewReplyCode() : null;
        ComplaintCommand intake = draft.Kind == FeedbackKind.Complaint
            ? new Receive(draft) { Level = level, ReplyCodeHash = replyCode is null ? null : HashOf(replyCode) }
            : new TakeNote(draft) { ReplyCodeHash = replyCode is null ? null : HashOf(replyCode) };
        var command = intake with { OccurredAt = occurredAt, BackdatingReason = backdatingReason };
        for (var attempt = 1; ; attempt++)
        {
            var unreceived = Complaint.Unreceived(new(organisation, _ids.NewComplaintId(organisation)));
            var answer = await DecideAndCommitAsync(unreceived, command, actor, _clock.GetCurrentInstant(), IntakeKey(draft), cancellationToken)
                .ConfigureAwait(false);
            // Two intakes with one key at the same time: the store let one through, both get that one.
            if (answer.Status == DeskStatus.AlreadyDone)
                return answer with { Complaint = await FindIntakeAsync(organisation, draft, cancellationToken).ConfigureAwait(false) };
            if (answer.Status != DeskStatus.Conflict)
                return answer with { ReplyCode = replyCode };
            if (attempt == Attempts)
                throw new InvalidOperationException($"{_ids.GetType().Name} gave {Attempts} identifiers that {organisation} uses already.");
        }
    }

    /// <summary>
    /// Sends a command to a complaint of the actor's organisation. Limits of the complaint that passed before the step
    /// take effect first, as if a sweep had come at once; they stay passed when the step itself is refused.
    /// </summary>
    /// <param name="id">The complaint.</param>
    /// <param name="command">What is to happen.</param>
    /// <param name="actor">Who wants it to happen.</param>
    /// <param name="expectedVersion">
    /// The version that the actor saw: any other is a <see cref="DeskStatus.Conflict"/>. Null decides on the present
    /// one, up to three times when others are faster.
    /// </param>
    /// <param name="onceKey">
    /// The caller's key of this call, e.g. a message id: the same key for the same complaint is carried out once, and every later call
    /// gets <see cref="DeskStatus.AlreadyDone"/>, whatever version it expects. A refused step uses up no key. Null or blank for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the wait; a commit under way is finished.</param>
    public async Task<DeskAnswer> SendAsync(
        ComplaintId id, ComplaintCommand command, Actor actor, int? expectedVersion = null, string? onceKey = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        RequireOrganisation(actor);
        var key = new ComplaintKey(actor.Organisation, id);
        var stepKey = string.IsNullOrWhiteSpace(onceKey) ? null : $"step:{Uri.EscapeDataString(id.Value)}:{onceKey}";
        if (stepKey is not null && await _store.FindByOnceKeyAsync(actor.Organisation, stepKey, cancellationToken).ConfigureAwait(false) is not null)
            return await AlreadyDoneAsync(key, cancellationToken).ConfigureAwait(false);
        var answer = await SendAsync(key, command, actor, _clock.GetCurrentInstant(), expectedVersion, stepKey, cancellationToken).ConfigureAwait(false);
        // The same call may have been carried out meanwhile, and be why this one no longer fits.
        var isDone = answer.Status == DeskStatus.AlreadyDone || (answer.Status != DeskStatus.Done && stepKey is not null
            && await _store.FindByOnceKeyAsync(actor.Organisation, stepKey, cancellationToken).ConfigureAwait(false) is not null);
        return isDone ? await AlreadyDoneAsync(key, cancellationToken).ConfigureAwait(false) : answer;
    }

    /// <summary>The complaint that an anonymous complainant made, by the code that they got; null when there is none or the code is wrong.</summary>
    /// <param name="key">Organisation and identifier.</param>
    /// <param name="replyCode">The code from <see cref="DeskAnswer.ReplyCode"/>; upper or lower case, with or without hyphens and spaces.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<Complaint?> FindByReplyCodeAsync(ComplaintKey key, string replyCode, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(replyCode);
        var complaint = await _store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        return complaint?.ReplyCodeHash is { } hash && ContentHash.AreEqual(hash, HashOf(replyCode)) ? complaint : null;
    }

    /// <summary>The complaint as it stands; null when the organisation has none of that identifier.</summary>
    public Task<Complaint?> FindAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        _store.LoadAsync(key, cancellationToken);

    /// <summary>Every step that the actor could choose on a complaint now, open or with the reasons why not; empty when there is no such complaint.</summary>
    public async Task<ImmutableArray<Offer>> OffersAsync(ComplaintId id, Actor actor, CancellationToken cancellationToken = default)
    {
        RequireOrganisation(actor);
        if (await _store.LoadAsync(new(actor.Organisation, id), cancellationToken).ConfigureAwait(false) is not { } complaint)
            return [];
        var facts = await LoadFactsAsync(complaint, null, FactKinds.Roster | FactKinds.Authority | FactKinds.Office, actor, cancellationToken).ConfigureAwait(false);
        return complaint.Offers(new(_workflow, actor, _clock.GetCurrentInstant(), facts));
    }

    /// <summary>Everything that happened to a complaint, in order; empty when there is none.</summary>
    public Task<IReadOnlyList<ComplaintEvent>> HistoryAsync(ComplaintKey key, CancellationToken cancellationToken = default) =>
        _store.LoadEventsAsync(key, cancellationToken);

    /// <summary>
    /// The clock of a complaint as it stands: explains its deadlines, tells what is used up and when to warn, answers what-if questions. Null
    /// when there is no such complaint, or it is counted by no terms.
    /// </summary>
    public async Task<ComplaintClock?> ClockAsync(ComplaintKey key, CancellationToken cancellationToken = default)
    {
        var history = await _store.LoadEventsAsync(key, cancellationToken).ConfigureAwait(false);
        if (history.Count == 0 || Complaint.Fold(history) is not { Terms: { } version } complaint)
            return null;
        var terms = await _store.FindTermsAsync(key.Organisation, version, cancellationToken).ConfigureAwait(false);
        return terms is null ? null : ClockHistory.ClockOf(complaint, history, _workflow, terms);
    }

    /// <summary>
    /// Lets every deadline take effect whose due instant lies before now, also those that this brings about, in all
    /// organisations. Each takes effect once, however many nodes sweep. A missed limit is dated at its due instant, so that what follows does not
    /// depend on how often somebody sweeps.
    /// </summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops between two deadlines; those left are claimed again when the lease of a minute has passed.</param>
    /// <exception cref="AggregateException">Some deadlines could not be decided or stored; all others took effect.</exception>
    public async Task<SweepResult> SweepOnceAsync(Instant now, CancellationToken cancellationToken = default)
    {
        var (events, failures) = (ImmutableArray.CreateBuilder<ComplaintEvent>(), new List<Exception>());
        while (await _store.ClaimDueAsync(now, BatchSize, s_lease, cancellationToken).ConfigureAwait(false) is { Count: > 0 } due)
        {
            // A commit ends the other claims of its complaint: they come again, in order with what the commit brought about.
            var committed = new HashSet<ComplaintKey>();
            foreach (var deadline in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (committed.Contains(deadline.Complaint))
                    continue;
                var passed = new MilestonePassed(deadline.Milestone, deadline.Occurrence, deadline.Epoch);
                try
                {
                    var answer = await SendAsync(deadline.Complaint, passed, ActorFor(deadline.Complaint), now, null, null, cancellationToken)
                        .ConfigureAwait(false);
                    events.AddRange(answer.Events);
                    if (!answer.Events.IsEmpty)
                        committed.Add(deadline.Complaint);
                }
                // One complaint that cannot be decided must not keep the limits of all others from passing.
                catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    failures.Add(failure);
                }
            }
        }
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} deadlines did not take effect and are tried again after a minute; {events.Count} events did.", failures);
        return new(events.ToImmutable(), await _store.NextDueAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Hands waiting messages to the host's notifier. A message that it fails to send stays and is tried again after a minute.</summary>
    /// <returns>How many were sent.</returns>
    /// <exception cref="AggregateException">The notifier failed on some messages; the others were sent.</exception>
    public async Task<int> DispatchOnceAsync(CancellationToken cancellationToken = default)
    {
        var (sent, failures) = (0, new List<Exception>());
        var now = _clock.GetCurrentInstant();
        while (await _store.ClaimMessagesAsync(now, BatchSize, s_lease, cancellationToken).ConfigureAwait(false) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                try
                {
                    await _notifier.SendAsync(message, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    failures.Add(failure);
                    continue;
                }
                await _store.ConfirmSentAsync(message, cancellationToken).ConfigureAwait(false);
                sent++;
            }
        }
        return failures.Count == 0 ? sent : throw new AggregateException($"{failures.Count} messages were not sent, {sent} were.", failures);
    }

    private async Task<DeskAnswer> SendAsync(
        ComplaintKey key, ComplaintCommand command, Actor actor, Instant now, int? expectedVersion, string? onceKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var complaint = await _store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
            if (complaint is null)
                return new(DeskStatus.Refused, null, [], [TechnicalGrounds.UnknownComplaint(key.Id)]);
            if (expectedVersion is { } expected && expected != complaint.Version)
                return new(DeskStatus.Conflict, complaint, [], []);
            if (command is not MilestonePassed && FirstMissed(complaint, command.OccurredAt ?? now, now) is { } missed)
            {
                var passed = new MilestonePassed(missed.Milestone, missed.Occurrence, missed.Epoch);
                var passing = await SendAsync(key, passed, ActorFor(key), now, null, null, cancellationToken).ConfigureAwait(false);
                if (passing.Status == DeskStatus.Conflict)
                    return passing;
                attempt--;
                continue;
            }
            if (await WhyNotNamedAsync(key.Organisation, command, cancellationToken).ConfigureAwait(false) is { } refusal)
                return new(DeskStatus.Refused, complaint, [], [refusal]);
            var answer = await DecideAndCommitAsync(complaint, command, actor, now, onceKey, cancellationToken).ConfigureAwait(false);
            if (answer.Status != DeskStatus.Conflict || expectedVersion is not null || attempt == Attempts)
                return answer;
        }
    }

    // What follows another complaint that is not there, or that follows a third, would be followed by nobody.
    private async Task<Refusal?> WhyNotNamedAsync(OrganisationId organisation, ComplaintCommand command, CancellationToken cancellationToken)
    {
        var named = command switch
        {
            MarkDuplicate step => step.Of,
            JoinGroup step => step.Lead,
            _ => default,
        };
        if (named == default)
            return null;
        return await _store.LoadAsync(new(organisation, named), cancellationToken).ConfigureAwait(false) switch
        {
            null => TechnicalGrounds.UnknownComplaint(named),
            { Ending: Ending.Duplicate or Ending.Cancelled } other => TechnicalGrounds.NamedHasEnded(other),
            _ => null,
        };
    }

    private async Task<DeskAnswer> DecideAndCommitAsync(
        Complaint before, ComplaintCommand command, Actor actor, Instant now, string? onceKey, CancellationToken cancellationToken)
    {
        var facts = await LoadFactsAsync(before, NewDraft(before, command), _workflow.FactsFor(command.Trigger), actor, cancellationToken).ConfigureAwait(false);
        var decision = before.Decide(command, new(_workflow, actor, now, facts));
        if (!decision.IsAccepted)
            return new(DeskStatus.Refused, before, [], decision.Refusals);
        if (decision.Events.IsEmpty)
            return new(DeskStatus.Done, before, [], []);

        var commit = new ComplaintCommit(decision.State, before.Version, decision.Events, Letters.For(decision.State, decision.Events),
            NewDraft(before, command) is null ? null : facts.Terms, onceKey);
        return await _store.CommitAsync(commit, cancellationToken).ConfigureAwait(false) switch
        {
            CommitResult.Committed => new(DeskStatus.Done, decision.State, decision.Events, []),
            CommitResult.AlreadyDone => new(DeskStatus.AlreadyDone, null, [], []),
            _ => new(DeskStatus.Conflict, await _store.LoadAsync(before.Key, cancellationToken).ConfigureAwait(false), [], []),
        };
    }

    /// <param name="before">The complaint.</param>
    /// <param name="fresh">What becomes a complaint now and so takes the terms of this day; null otherwise.</param>
    /// <param name="kinds">What the rules read.</param>
    /// <param name="actor">Who takes the step.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    private async ValueTask<RuleFacts> LoadFactsAsync(Complaint before, ComplaintDraft? fresh, FactKinds kinds, Actor actor, CancellationToken cancellationToken)
    {
        var organisation = before.Key.Organisation;
        var facts = new RuleFacts(
            fresh is not null ? await _facts.ChooseTermsAsync(organisation, fresh, cancellationToken).ConfigureAwait(false)
                : before.Terms is { } version ? await _store.FindTermsAsync(organisation, version, cancellationToken).ConfigureAwait(false)
                : null,
            kinds.HasFlag(FactKinds.Roster) ? await _facts.GetRosterAsync(organisation, cancellationToken).ConfigureAwait(false) : null,
            kinds.HasFlag(FactKinds.Authority) ? await _facts.GetAuthorityAsync(organisation, cancellationToken).ConfigureAwait(false) : null);
        if (kinds.HasFlag(FactKinds.Office) && (fresh ?? before.Draft) is { } draft)
            facts = facts with { Office = await _facts.GetOfficeAsync(actor, draft, cancellationToken).ConfigureAwait(false) };
        return kinds.HasFlag(FactKinds.History)
            ? facts with { History = [.. await _store.LoadEventsAsync(before.Key, cancellationToken).ConfigureAwait(false)] }
            : facts;
    }

    // What becomes a complaint now, and so takes the terms of this day; a comment that had ended does so when it is reopened.
    private static ComplaintDraft? NewDraft(Complaint before, ComplaintCommand command) => command switch
    {
        Receive step => step.Draft,
        TreatAsComplaint => before.Draft,
        Reopen when before.Terms is null => before.Draft,
        _ => null,
    };

    private async Task<DeskAnswer> AlreadyDoneAsync(ComplaintKey key, CancellationToken cancellationToken) =>
        new(DeskStatus.AlreadyDone, await _store.LoadAsync(key, cancellationToken).ConfigureAwait(false), [], []);

    private static void RequireOrganisation(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Organisation == default || actor.Id == default)
            throw new ArgumentException("The actor needs an organisation and an identifier.", nameof(actor));
    }

    private static Actor ActorFor(ComplaintKey key) => Actor.System(key.Organisation);

    private static Deadline? FirstMissed(Complaint complaint, Instant stepAt, Instant now) =>
        complaint.Deadlines.Where(deadline => deadline.IsMissedAt(Instant.Min(stepAt, now))).MinBy(deadline => deadline.Due!.Value.At);

    // Codes are read out and written down.
    private static string HashOf(string replyCode) =>
        ContentHash.Of(string.Concat(replyCode.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)));

    // Apart from the keys of steps, whatever the caller writes.
    private static string? IntakeKey(ComplaintDraft draft) => draft.IntakeKey is { } key ? $"intake:{key}" : null;

    private async Task<Complaint?> FindIntakeAsync(OrganisationId organisation, ComplaintDraft draft, CancellationToken cancellationToken) =>
        IntakeKey(draft) is { } key
        && await _store.FindByOnceKeyAsync(organisation, key, cancellationToken).ConfigureAwait(false) is { } id
            ? await _store.LoadAsync(new(organisation, id), cancellationToken).ConfigureAwait(false)
            : null;
}
