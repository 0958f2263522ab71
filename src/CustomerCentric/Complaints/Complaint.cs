using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// A complaint at one moment: the fold of its events. Immutable; every change goes through <see cref="Decide"/>.
/// </summary>
public sealed partial record Complaint
{
    // Every decision copies them: half the size of nullables.
    private ActorId _handler;
    private byte _ending;
    private ushort _objectedTo;

    private Complaint(ComplaintKey key) => Key = key;

    /// <summary>Organisation and identifier.</summary>
    public ComplaintKey Key { get; }

    /// <summary>How many events it is the fold of; 0 before receipt.</summary>
    public int Version { get; private init; }

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; private init; }

    /// <summary>The level that is, or was last, responsible; from 1.</summary>
    public int Level { get; private init; } = 1;

    /// <summary>What the complainant said; null before receipt.</summary>
    public ComplaintDraft? Draft { get; private set; }

    /// <summary>The terms by which its deadlines are counted; null when there were none at receipt.</summary>
    public TermsVersion? Terms { get; private set; }

    /// <summary>When it was received, as claimed; the start of its clocks.</summary>
    public Instant ReceivedAt { get; private set; }

    /// <summary>When it was first answered, as claimed; null while it was not. Later answers, of reviews, leave it.</summary>
    public Instant? AnsweredAt => File.AnsweredAt;

    /// <summary>When it ended, as claimed: closed, withdrawn or refused; null while it is open.</summary>
    public Instant? EndedAt => File.EndedAt;

    /// <summary>When the last event was recorded.</summary>
    public Instant RecordedAt { get; private init; }

    /// <summary>When the latest step happened, as claimed; nothing that follows it may be said to have happened earlier. A limit that passes is no step.</summary>
    internal Instant LastStepAt { get; private init; } = Instant.MinValue;

    /// <summary>What the organisation still owes.</summary>
    public Obligations Obligations { get; private init; }

    /// <summary>Every deadline so far, in order of their beginning.</summary>
    public ImmutableArray<Deadline> Deadlines { get; private init; } = [];

    /// <summary>Who works on it; null while nobody has taken it up at the present level.</summary>
    public ActorId? Handler { get => _handler == default ? null : _handler; private set => _handler = value ?? default; }

    /// <summary>The latest assessment; null when none.</summary>
    public Assess? Assessment { get; private set; }

    /// <summary>The latest answer; null when none.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>Whoever answered, approved what was answered, or refused so far, in order of their first decision; may not review what was objected to (FAI-01).</summary>
    public ImmutableArray<ActorId> Deciders { get; private set; } = [];

    /// <summary>Whether the complainant objected to an answer or a refusal, so that the present work is a review; a reopening neither begins nor ends one.</summary>
    public bool IsUnderReview { get; private set; }

    /// <summary>Those of <see cref="Deciders"/> whose decision was objected to.</summary>
    internal ReadOnlySpan<ActorId> ObjectedTo => Deciders.AsSpan()[.._objectedTo];

    /// <summary>What was put on file along the way.</summary>
    internal ComplaintFile File { get; private init; } = ComplaintFile.Empty;

    /// <summary>What moved its clocks besides its steps.</summary>
    internal ClockMoves Moves { get; private init; } = ClockMoves.None;

    /// <summary>SHA-256 of the code by which an anonymous complainant reads the answer; null when there is none.</summary>
    public string? ReplyCodeHash { get; private set; }

    /// <summary>How it ended; null while it is open.</summary>
    public Ending? Ending { get => _ending == 0 ? null : (Ending)(_ending - 1); private set => _ending = (byte)(value + 1 ?? 0); }

    /// <summary>A complaint that has not been received yet: the beginning of every fold.</summary>
    public static Complaint Unreceived(ComplaintKey key) => new(key);

    /// <summary>The complaint that these events make, which must be all of one complaint, in order.</summary>
    /// <exception cref="ArgumentException">There are none, or the order is broken.</exception>
    public static Complaint Fold(IEnumerable<ComplaintEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        Complaint? complaint = null;
        foreach (var next in events)
            complaint = (complaint ?? Unreceived(next.Complaint)).Apply(next);
        return complaint ?? throw new ArgumentException("A complaint is the fold of at least one event.", nameof(events));
    }

    /// <summary>
    /// Decides a command: new state and events, or refusals and nothing changed. Pure: the same complaint, command and
    /// context give the same decision; the store, the clock and the outside world are not touched.
    /// </summary>
    public Decision<Complaint, ComplaintEvent> Decide(ComplaintCommand command, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        return Decider.Decide(this, command, context);
    }

    /// <summary>
    /// Every step that somebody could choose, open or with the reasons why not, in the order of the triggers: what a screen shows
    /// before anybody has written anything. Pure. The facts should be those of all steps.
    /// </summary>
    /// <param name="context">Who asks, when, and what is known.</param>
    public ImmutableArray<Offer> Offers(DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Complaints.Offers.Of(this, context);
    }

    /// <summary>One step as <see cref="Offers"/> shows it. Pure.</summary>
    /// <param name="trigger">The step.</param>
    /// <param name="context">Who asks, when, and what is known.</param>
    public Offer OfferOf(ComplaintTrigger trigger, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Complaints.Offers.Of(this, trigger, context);
    }

    /// <summary>The complaint after one more event.</summary>
    /// <exception cref="ArgumentException">The event belongs to another complaint or is not the next one.</exception>
    public Complaint Apply(ComplaintEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Complaint != Key || next.Sequence != Version + 1)
            throw new ArgumentException($"Event {next.Sequence} of {next.Complaint} does not follow event {Version} of {Key}.", nameof(next));

        var after = this with
        {
            Version = next.Sequence,
            State = next.To,
            Level = next.Level,
            RecordedAt = next.RecordedAt,
            LastStepAt = next.Step is MilestonePassed ? LastStepAt : Instant.Max(LastStepAt, next.OccurredAt),
            Obligations = next.Obligations,
            Deadlines = Merge(Deadlines, next.Deadlines),
            Handler = next.To is ComplaintState.HandedOver or ComplaintState.Received && next.To != next.From || next.Level != Level ? null : Handler,
            File = File.With(next),
            Moves = Moves.With(next),
        };
        after.Take(next);
        return after;
    }

    // Only for a copy that nobody else has seen yet: one copy an event, not two, is a fifth of what a decision allocates.
    private void Take(ComplaintEvent next)
    {
        switch (next.Step)
        {
            case Receive step:
                (Draft, ReceivedAt, Terms, ReplyCodeHash) = (step.Draft, next.OccurredAt, next.Facts.Terms, step.ReplyCodeHash);
                break;
            case TakeNote step:
                (Draft, ReceivedAt, ReplyCodeHash) = (step.Draft, next.OccurredAt, step.ReplyCodeHash);
                break;
            case TreatAsComplaint:
                (ReceivedAt, Terms) = (next.OccurredAt, next.Facts.Terms);
                break;
            case Assess step:
                Assessment = step;
                break;
            case TakeUp:
                Handler = next.Actor.Id;
                break;
            case DelegateTo step:
                Handler = step.To;
                break;
            case Answer step:
                Answer = step;
                AddDecider(next.Actor.Id);
                if (File.Approved is { } approval)
                    AddDecider(approval.By);
                break;
            case Refuse:
                // Whoever refused may not review the refusal either.
                Ending = Complaints.Ending.Refused;
                AddDecider(next.Actor.Id);
                break;
            case RaiseObjection or AcceptInPart:
                (IsUnderReview, Ending, _objectedTo) = (true, null, (ushort)Deciders.Length);
                break;
            case Reopen:
                // A comment had none; taken up again it is a complaint. A review stays one: nobody gains independence from a reopening.
                (Ending, Terms) = (null, Terms ?? next.Facts.Terms);
                break;
            default:
                Ending = EndingBy(next) ?? Ending;
                break;
        }
    }

    private void AddDecider(ActorId decider) => Deciders = Deciders.Contains(decider) ? Deciders : Deciders.Add(decider);

    private static Ending? EndingBy(ComplaintEvent next) => next.Step switch
    {
        Close => next.From == ComplaintState.Noted ? Complaints.Ending.Noted : Complaints.Ending.Decided,
        Withdraw => Complaints.Ending.Withdrawn,
        MarkDuplicate => Complaints.Ending.Duplicate,
        Transfer => Complaints.Ending.Transferred,
        Cancel => Complaints.Ending.Cancelled,
        _ => null,
    };

    internal static ImmutableArray<Deadline> Merge(ImmutableArray<Deadline> current, ImmutableArray<Deadline> changed)
    {
        if (changed.IsEmpty)
            return current;
        var added = 0;
        foreach (var deadline in changed)
            added += IndexOf(current, deadline) < 0 ? 1 : 0;
        var merged = new Deadline[current.Length + added];
        current.CopyTo(merged);
        var next = current.Length;
        foreach (var deadline in changed)
            merged[IndexOf(current, deadline) is var at and >= 0 ? at : next++] = deadline;
        return ImmutableCollectionsMarshal.AsImmutableArray(merged);
    }

    private static int IndexOf(ImmutableArray<Deadline> deadlines, Deadline wanted)
    {
        for (var i = deadlines.Length - 1; i >= 0; i--)
        {
            if (deadlines[i].Occurrence == wanted.Occurrence && deadlines[i].Milestone == wanted.Milestone)
                return i;
        }
        return -1;
    }
}
