using System.Collections.Immutable;
using System.Numerics;

namespace CustomerCentric.Complaints;

/// <summary>
/// Every decision that a state allows, read from the table, the plans, the permissions and the ladder that decisions read too. A judgement may
/// refuse, so what it judges is both taken and left; who acts is independent of what is found.
/// </summary>
internal sealed class StepModel
{
    private static readonly ComplaintTrigger[] s_triggers = Enum.GetValues<ComplaintTrigger>();
    private static readonly ModelActor[] s_actors = Enum.GetValues<ModelActor>();

    private readonly ComplaintWorkflow _workflow;
    private readonly ClockModel _clock;
    private readonly Judged[] _judged;
    private readonly ActorRole?[] _roles;
    private readonly int[][] _targets;
    private readonly ComplainantLetters _letters;
    private readonly List<ModelState> _outcomes = [];
    private readonly List<ModelState> _followed = [];
    private readonly List<ulong> _clocks = [];

    internal StepModel(ComplaintWorkflow workflow, ClockModel clock, ComplainantLetters letters)
    {
        (_workflow, _clock, _letters) = (workflow, clock, letters);
        _judged = [.. s_triggers.SelectMany(trigger => s_actors.Select(actor => new Judged(workflow.Plan(trigger), actor)))];
        var levels = Enumerable.Range(1, workflow.Ladder.Last).ToArray();
        _roles = [.. s_triggers.SelectMany(trigger => levels.SelectMany(level => s_actors.Select(actor => RoleOf(actor, trigger, level))))];
        _targets = [.. s_triggers.SelectMany(trigger => levels.Select(level => LevelMoves.Targets(trigger, level, workflow.Ladder).ToArray()))];
    }

    internal ComplaintWorkflow Workflow => _workflow;

    internal ClockModel Clock => _clock;

    internal ComplainantLetters Letters => _letters;

    /// <summary>Who of a kind may take a step of a complaint at a level; null when nobody.</summary>
    internal ActorRole? RoleAt(ModelActor actor, ComplaintTrigger trigger, int level) =>
        _roles[(At(trigger, level) * s_actors.Length) + (int)actor];

    /// <summary>The codes of the rules that can refuse a step to somebody.</summary>
    internal ImmutableArray<string> Refusing(ComplaintTrigger trigger, ModelActor actor) => JudgedAt(trigger, actor).Refusing;

    /// <summary>Every decision that is possible.</summary>
    internal void From(ModelState from, List<ModelStep> into)
    {
        foreach (var trigger in s_triggers)
        {
            if (_workflow.Table[from.State, trigger].Kind != TransitionKind.Permitted)
                continue;
            if (trigger == ComplaintTrigger.MilestonePassed)
            {
                for (var rest = from.Runs & _clock.Passing; rest != 0; rest &= rest - 1)
                    Pass(from, BitOperations.TrailingZeroCount(rest), into);
                continue;
            }
            foreach (var actor in s_actors)
            {
                if (RoleAt(actor, trigger, from.Level) is null)
                    continue;
                foreach (var level in _targets[At(trigger, from.Level)])
                {
                    _outcomes.Clear();
                    Take(from, trigger, actor, level, _outcomes);
                    foreach (var to in _outcomes)
                        into.Add(new(trigger, actor, -1, null, to));
                }
            }
        }
    }

    private void Pass(ModelState from, int milestone, List<ModelStep> into)
    {
        var isLimit = (_clock.Escalating & (1UL << milestone)) != 0;
        var isLast = isLimit && from.Level >= _workflow.Ladder.Last;
        var judged = JudgedAt(ComplaintTrigger.MilestonePassed, ModelActor.System);
        if ((from.Owed & judged.Blocking) != 0)
            return;
        _outcomes.Clear();
        Apply(from, ComplaintTrigger.MilestonePassed, ModelActor.System, from.Level, _outcomes, milestone, isLast);
        var next = PassedLimit.BringsAbout(isLimit, (_clock.Replies & (1UL << milestone)) != 0, from.State, from.Level, _workflow);
        foreach (var passed in _outcomes)
        {
            _followed.Clear();
            if (next is { } trigger && RoleAt(ModelActor.System, trigger, from.Level) is not null)
                Take(passed, trigger, ModelActor.System, isLimit ? from.Level + 1 : from.Level, _followed);
            foreach (var to in _followed)
                into.Add(new(ComplaintTrigger.MilestonePassed, ModelActor.System, (sbyte)milestone, next, to));
            if (_followed.Count == 0 || JudgedAt(next!.Value, ModelActor.System).MayRefuse)
                into.Add(new(ComplaintTrigger.MilestonePassed, ModelActor.System, (sbyte)milestone, null, passed));
        }
    }

    private void Take(ModelState from, ComplaintTrigger trigger, ModelActor actor, int level, List<ModelState> into)
    {
        if (_workflow.Table[from.State, trigger].Kind != TransitionKind.Permitted)
            return;
        var plan = _workflow.Plan(trigger);
        var judged = JudgedAt(trigger, actor);
        if ((plan.Answers != Obligations.None && (from.Owed & plan.Answers) == 0) || (from.Owed & judged.Blocking) != 0)
            return;
        if (trigger == ComplaintTrigger.Object && from.IsComment)
            return;
        // The clock refuses a pause where nothing may stand still, unless the host made that rule a remark.
        if (trigger == ComplaintTrigger.Pause && (from.Owed & Obligations.Resume) == 0 && judged.Refusing.Contains("RES-04") && !_clock.CanPause(from.Runs))
            return;
        Apply(from, trigger, actor, level, into);
    }

    private void Apply(ModelState from, ComplaintTrigger trigger, ModelActor actor, int level, List<ModelState> into, int passed = -1, bool isLastLevelMissed = false)
    {
        var plan = _workflow.Plan(trigger);
        var to = _workflow.Table[from.State, trigger].Target;
        var marks = MarksAfter(from, trigger, to, level, isLastLevelMissed);
        var settled = (from.Owed & ~plan.Clears) | plan.Sets;
        var perhaps = (uint)(plan.MaySet | JudgedAt(trigger, actor).MayOwe(from.Owed));
        for (var set = 0U; ; set = (set - perhaps) & perhaps)
        {
            var owed = settled | (Obligations)set;
            _clocks.Clear();
            if ((marks & Marks.Comment) != 0)
                _clocks.Add(from.Runs);
            else if (passed >= 0)
                _clock.AfterPassing(from.Runs, passed, isLastLevelMissed, _clocks);
            else
                _clock.After(from.Runs, trigger, trigger == ComplaintTrigger.Answer && (set & (uint)Obligations.DeliverRemedy) != 0, _clocks);
            foreach (var runs in _clocks)
                into.Add(new(to, level, (runs & _clock.Replies) == 0 ? owed & ~Obligations.AwaitReply : owed, marks, runs));
            if (set == perhaps)
                return;
        }
    }

    private Marks MarksAfter(ModelState from, ComplaintTrigger trigger, ComplaintState to, int level, bool isLastLevelMissed)
    {
        var marks = trigger switch
        {
            ComplaintTrigger.Receive or ComplaintTrigger.TreatAsComplaint => Marks.None,
            ComplaintTrigger.TakeNote => Marks.Comment,
            ComplaintTrigger.Reopen when from.IsComment => Marks.Confirmed,
            _ => from.Marks,
        };
        var after = new ModelState(to, level, default, marks, 0);
        if (after.IsWorkedOn && !from.IsWorkedOn)
            marks &= ~Marks.Told;
        if (!after.IsWorkedOn || level < _workflow.Ladder.Last)
            marks &= ~Marks.LastLevelMissed;
        else if (isLastLevelMissed)
            marks |= Marks.LastLevelMissed;
        if (_letters.Has(trigger, MessageKind.Acknowledgement) || _letters.Has(trigger, MessageKind.EndingLetter))
            marks |= Marks.Confirmed;
        if (_letters.Has(trigger, MessageKind.AnswerLetter))
            marks |= from.State is ComplaintState.Received or ComplaintState.Assessed ? Marks.Confirmed | Marks.Told : Marks.Told;
        return marks;
    }

    private ActorRole? RoleOf(ModelActor actor, ComplaintTrigger trigger, int level)
    {
        var at = _workflow.Ladder[level];
        foreach (var role in actor switch
        {
            ModelActor.Complainant => [ActorRole.Complainant],
            ModelActor.System => [ActorRole.System],
            _ => at.Roles.Concat(Enum.GetValues<ActorRole>()).Where(role => role is not (ActorRole.Complainant or ActorRole.Representative or ActorRole.System)),
        })
        {
            if (Permissions.Allows(_workflow.Plan(trigger).Permitted, role, at))
                return role;
        }
        return null;
    }

    private int At(ComplaintTrigger trigger, int level) => ((int)trigger * _workflow.Ladder.Last) + level - 1;

    private Judged JudgedAt(ComplaintTrigger trigger, ModelActor actor) => _judged[((int)trigger * s_actors.Length) + (int)actor];

    /// <summary>How the rules at a step bear on somebody.</summary>
    private sealed class Judged
    {
        private readonly (Obligations Needs, Obligations Flag)[] _breaches;

        internal Judged(StepPlan plan, ModelActor actor)
        {
            var role = actor switch
            {
                ModelActor.Complainant => ActorRole.Complainant,
                ModelActor.System => ActorRole.System,
                _ => ActorRole.CareAgent,
            };
            var blocking = plan.Rules.Where(at => at.SeverityFor(plan.Trigger, role) == Severity.Block).ToList();
            Blocking = plan.BlockedBy(role);
            MayRefuse = blocking.Exists(at => at.Judge is not null);
            Refusing = [.. blocking.Select(at => at.Rule.Code)];
            _breaches = [.. plan.Rules
                .Where(at => at is { Judge: not null, Rule.Obligation: not null } && at.SeverityFor(plan.Trigger, role) == Severity.Breach)
                .Select(at => (at.Needs, at.Rule.Obligation!.Flag))];
        }

        internal Obligations Blocking { get; }

        internal bool MayRefuse { get; }

        internal ImmutableArray<string> Refusing { get; }

        /// <summary>What a judgement that is broken here makes owed.</summary>
        internal Obligations MayOwe(Obligations owed)
        {
            var may = Obligations.None;
            foreach (var (needs, flag) in _breaches)
            {
                if ((needs & owed) == 0)
                    may |= flag;
            }
            return may;
        }
    }
}
