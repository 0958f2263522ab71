namespace CustomerCentric.Complaints;

/// <summary>Which level is responsible after a step.</summary>
internal static class LevelMoves
{
    /// <summary>The level after a command; null where it leads to none.</summary>
    internal static int? After(int level, ComplaintCommand command, Ladder ladder) => command switch
    {
        Receive step => Math.Min(step.Level, ladder.Last),
        HandOver => level < ladder.Last ? level + 1 : null,
        HandBack { To: { } to } => to < level && to >= 1 && to <= ladder.Last ? to : null,
        HandBack => level > 1 ? Math.Min(level, ladder.Last + 1) - 1 : null,
        Escalate { To: { } to } => to > level && to <= ladder.Last ? to : null,
        Escalate => level < ladder.Last ? level + 1 : null,
        RaiseObjection or AcceptInPart => Math.Min(level + 1, ladder.Last),
        _ => level,
    };

    /// <summary>Every level to which some command of a trigger leads; none where the trigger leads nowhere.</summary>
    internal static IEnumerable<int> Targets(ComplaintTrigger trigger, int level, Ladder ladder) => trigger switch
    {
        ComplaintTrigger.Receive => Enumerable.Range(1, ladder.Last),
        ComplaintTrigger.HandOver => level < ladder.Last ? [level + 1] : [],
        ComplaintTrigger.HandBack => Enumerable.Range(1, Math.Max(0, Math.Min(level, ladder.Last + 1) - 1)),
        ComplaintTrigger.Escalate => level < ladder.Last ? Enumerable.Range(level + 1, ladder.Last - level) : [],
        ComplaintTrigger.Object or ComplaintTrigger.AcceptInPart => [Math.Min(level + 1, ladder.Last)],
        _ => [level],
    };
}
