using CustomerCentric.Deadlines;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What a rule judges: a step that is about to be taken.</summary>
/// <param name="Before">The complaint before the step.</param>
/// <param name="Command">The step.</param>
/// <param name="Context">Actor, present instant and facts.</param>
/// <param name="ClaimedAt">When the step is said to have happened.</param>
/// <param name="Level">The level that will be responsible afterwards.</param>
public readonly record struct Moment(
    Complaint Before, ComplaintCommand Command, DecisionContext Context, Instant ClaimedAt, int Level)
{
    /// <summary>What the complainant said, at the receipt too; null when nothing is on file.</summary>
    public ComplaintDraft? Draft => Command switch
    {
        Receive step => step.Draft,
        TakeNote step => step.Draft,
        _ => Before.Draft,
    };

    /// <summary>The category, as last assessed.</summary>
    public string Category => (Command as Assess)?.Category ?? Before.Assessment?.Category ?? Draft?.Category ?? "";

    /// <summary>The state that the step leads to.</summary>
    internal ComplaintState To { get; init; }

    /// <summary>What the step does to the deadlines.</summary>
    internal DeadlineChanges Deadlines { get; init; }

    /// <summary>Whether a limit was missed below the last level, so that the complaint has to go up.</summary>
    internal bool MustClimb => Passed is { Escalates: true } && Level < Context.Workflow.Ladder.Last;

    /// <summary>The milestone whose due instant passed, as it counts for this complaint; null of any other step, and where its terms are lost.</summary>
    internal Milestone? Passed { get; init; }

    /// <summary>Whether the state that the step leads to can be escalated.</summary>
    internal bool CanClimb => Context.Workflow.Table[To, ComplaintTrigger.Escalate].Kind == TransitionKind.Permitted;

    /// <summary>Whether something is due on a known date after the step, or waits for the end of a pause.</summary>
    internal bool HasNextDate
    {
        get
        {
            foreach (var deadline in Deadlines.Changed)
            {
                if (deadline.IsOpen && (deadline.Due is not null || deadline.State == DeadlineState.Paused))
                    return true;
            }
            foreach (var deadline in Before.Deadlines)
            {
                if (deadline.IsOpen && (deadline.Due is not null || deadline.State == DeadlineState.Paused) && !IsChanged(deadline))
                    return true;
            }
            return false;
        }
    }

    /// <summary>Why the clock does not do what the step asks of it; null when it does.</summary>
    internal Refusal? Clock { get; init; }

    private bool IsChanged(Deadline deadline)
    {
        foreach (var changed in Deadlines.Changed)
        {
            if (changed.Occurrence == deadline.Occurrence && changed.Milestone == deadline.Milestone)
                return true;
        }
        return false;
    }
}

/// <summary>What a broken rule found, by the names of its message.</summary>
public static class Found
{
    /// <summary>It is broken, and the message needs no facts.</summary>
    public static readonly IReadOnlyDictionary<string, string> NothingMore = new Dictionary<string, string>();

    /// <summary>It is broken, with one fact.</summary>
    public static IReadOnlyDictionary<string, string> Fact(string name, object value) =>
        new Dictionary<string, string> { [name] = Text(value) };

    /// <summary>It is broken, with some facts.</summary>
    public static IReadOnlyDictionary<string, string> Facts(params ReadOnlySpan<(string Name, object Value)> facts)
    {
        var found = new Dictionary<string, string>(facts.Length);
        foreach (var (name, value) in facts)
            found[name] = Text(value);
        return found;
    }

    /// <summary>Broken when any of the named fields is empty; the names are the fact <c>fields</c>.</summary>
    public static IReadOnlyDictionary<string, string>? Missing(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        List<string>? missing = null;
        foreach (var (name, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
                (missing ??= []).Add(name);
        }
        return missing is null ? null : Fact("fields", string.Join(", ", missing));
    }

    private static string Text(object value) => FormattableString.Invariant($"{value}");
}
