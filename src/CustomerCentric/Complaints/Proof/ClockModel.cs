using System.Collections.Immutable;
using System.Numerics;
using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// Which clocks of a policy run, without their times. The calendar is taken to know every day that is asked of it. A milestone with a
/// condition may be promised at each of its starts or not, and both are explored; so what must always hold cannot rely on one.
/// </summary>
internal sealed class ClockModel
{
    private readonly ImmutableArray<Milestone> _milestones;
    private readonly ulong[] _expiryStarts;
    private readonly ulong[] _waivedWhenMet;
    private readonly Effect[] _steps;
    private readonly Effect _promised;
    private readonly Effect _lastLevelBreached;
    private readonly ulong _conditional;
    private readonly ulong _pausable;

    private ClockModel(ImmutableArray<Milestone> milestones, ComplaintWorkflow workflow)
    {
        _milestones = milestones;
        _conditional = Mask(each => each.Condition is not null);
        _pausable = Mask(each => each.MayPause);
        Escalating = Mask(each => each.Escalates);
        Recurring = Mask(each => each.Kind == MilestoneKind.Recurring);
        Dated = Mask(each => each.Kind is MilestoneKind.Promise or MilestoneKind.Recurring or MilestoneKind.Window);
        Passing = Mask(each => each.Kind != MilestoneKind.Duty);
        Windows = Mask(each => each.Kind == MilestoneKind.Window);
        Replies = Mask(each => each.AwaitsReply);
        _expiryStarts = [.. milestones.Select(passed => Mask(each => each.StartsOnExpiryOf.Contains(passed.Name)))];
        _waivedWhenMet = [.. milestones.Select(met => Mask(each => each.WaivedWhenMet.Contains(met.Name)))];
        _steps = [.. Enum.GetValues<ComplaintTrigger>().Select(trigger => EffectOf(workflow.Plan(trigger).ClockEvent))];
        (_promised, _lastLevelBreached) = (EffectOf(ClockEvents.RemedyPromised), EffectOf(ClockEvents.LastLevelBreached));
    }

    /// <summary>A missed limit of these moves the complaint up.</summary>
    internal ulong Escalating { get; }

    /// <summary>These come round again and again.</summary>
    internal ulong Recurring { get; }

    /// <summary>These have a due time after which something is amiss, or something happens.</summary>
    internal ulong Dated { get; }

    /// <summary>These fall due.</summary>
    internal ulong Passing { get; }

    /// <summary>These are the complainant's time.</summary>
    internal ulong Windows { get; }

    /// <summary>These are the complainant's time to reply to an answer.</summary>
    internal ulong Replies { get; }

    /// <summary>
    /// One model for each set of milestones that some complaint can have: editions for other dates of receipt never meet in one.
    /// What no step and no property looks at is left out.
    /// </summary>
    /// <exception cref="ArgumentException">More milestones are promised to one complaint than can be explored.</exception>
    internal static IEnumerable<ClockModel> Of(DeadlinePolicy policy, ComplaintWorkflow workflow) =>
        Receipts(policy).Select(receipt => policy.Milestones.Where(each => each.Received is null || each.Received.Contains(receipt)).ToImmutableArray())
            .DistinctBy(set => string.Join('\n', set.Select(each => policy.Milestones.IndexOf(each))))
            .Where(set => !set.IsEmpty)
            .Select(set => new ClockModel(Relevant(set), workflow));

    internal ImmutableArray<string> NamesOf(ulong runs) => [.. _milestones.Where((_, i) => (runs & Bit(i)) != 0).Select(each => each.Name)];

    internal string NameOf(int milestone) => _milestones[milestone].Name;

    /// <summary>Whether something runs that a pause may stop.</summary>
    internal bool CanPause(ulong runs) => (runs & _pausable) != 0;

    /// <summary>What may run after a step.</summary>
    /// <param name="runs">What ran before.</param>
    /// <param name="trigger">The step.</param>
    /// <param name="promises">Whether it promises a remedy.</param>
    /// <param name="into">Gets every possible outcome.</param>
    internal void After(ulong runs, ComplaintTrigger trigger, bool promises, List<ulong> into)
    {
        if (trigger == ComplaintTrigger.Regrade)
        {
            // One fact at a time: several are several steps.
            into.Add(runs);
            for (var rest = _conditional; rest != 0; rest &= rest - 1)
                into.Add(runs ^ (rest & ~(rest - 1)));
            return;
        }
        var change = _steps[(int)trigger].On(runs);
        Finish(runs, promises ? change.And(_promised.On(runs)) : change, into);
    }

    /// <summary>What may run after the due instant of one that runs has passed.</summary>
    internal void AfterPassing(ulong runs, int passed, bool isLastLevelMissed, List<ulong> into)
    {
        var again = Bit(passed) & Recurring;
        var next = (_expiryStarts[passed] & ~runs) | again;
        var change = new Change(Bit(passed), 0, next);
        Finish(runs, isLastLevelMissed ? change.And(_lastLevelBreached.On(runs)) : change, into);
    }

    private void Finish(ulong runs, in Change change, List<ulong> into)
    {
        var settled = 0UL;
        for (var rest = change.Met; rest != 0; rest &= rest - 1)
            settled |= _waivedWhenMet[BitOperations.TrailingZeroCount(rest)] & runs & ~change.Closed;
        var sure = (runs & ~change.Closed) | (change.Opened & ~_conditional);
        var perhaps = change.Opened & _conditional & ~sure;
        // All subsets of what may be promised.
        for (var promised = perhaps; ; promised = (promised - 1) & perhaps)
        {
            into.Add((sure | promised) & ~settled);
            // What was kept too late was not met, and settles nothing.
            if (settled != 0)
                into.Add(sure | promised);
            if (promised == 0)
                return;
        }
    }

    // A milestone that nothing follows from matters only as something that is due, and there one with a condition cannot be relied on.
    private static ImmutableArray<Milestone> Relevant(ImmutableArray<Milestone> set)
    {
        ImmutableArray<Milestone> relevant = [.. set.Where(each =>
            (each.Condition is null && each.Kind is MilestoneKind.Promise or MilestoneKind.Recurring or MilestoneKind.Window)
            || each.Escalates || each.MayPause || each.Kind is MilestoneKind.Window
            || set.Any(other => other.StartsOnExpiryOf.Contains(each.Name) || other.WaivedWhenMet.Contains(each.Name)))];
        return relevant.Length <= ModelState.MostMilestones ? relevant
            : throw new ArgumentException($"The policy promises {relevant.Length} milestones to one complaint: at most {ModelState.MostMilestones} can be explored.");
    }

    // Every day on which the set of milestones may change, and the time before all of them.
    private static IEnumerable<LocalDate> Receipts(DeadlinePolicy policy) => policy.Milestones
        .Select(each => each.Received).OfType<DateInterval>()
        .SelectMany(dates => dates.End < LocalDate.MaxIsoValue ? new[] { dates.Start, dates.End.PlusDays(1) } : [dates.Start])
        .Append(LocalDate.MinIsoValue).Order();

    private ulong Mask(Func<Milestone, bool> test)
    {
        var mask = 0UL;
        for (var i = 0; i < _milestones.Length; i++)
            mask |= test(_milestones[i]) ? Bit(i) : 0;
        return mask;
    }

    private Effect EffectOf(string? clockEvent) => clockEvent is null ? default : new(
        Mask(each => (each.EffectOf(clockEvent) & ClockEffect.Starts) != 0),
        Mask(each => (each.EffectOf(clockEvent) & ClockEffect.Stops) != 0),
        Mask(each => (each.EffectOf(clockEvent) & ClockEffect.Waives) != 0));

    private static ulong Bit(int i) => 1UL << i;

    private readonly record struct Effect(ulong Starts, ulong Stops, ulong Waives)
    {
        internal Change On(ulong runs)
        {
            var closed = runs & (Stops | Waives);
            return new(closed, runs & Stops, Starts & ~(runs & ~closed));
        }
    }

    private readonly record struct Change(ulong Closed, ulong Met, ulong Opened)
    {
        internal Change And(in Change other) => new(Closed | other.Closed, Met | other.Met, Opened | other.Opened);
    }
}
