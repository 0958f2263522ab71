namespace CustomerCentric.Complaints;

/// <summary>What the proof keeps of a complaint, in 64 bits: all that a step or a property reads, and nothing that grows.</summary>
/// <param name="Code">State 4 bits, level 3, obligations 16, marks 4, running milestones 37.</param>
internal readonly record struct ModelState(ulong Code)
{
    /// <summary>How many milestones fit.</summary>
    internal const int MostMilestones = 64 - RunsAt;

    private const int LevelAt = 4;
    private const int OwedAt = 7;
    private const int MarksAt = 23;
    private const int RunsAt = 27;

    internal ModelState(ComplaintState state, int level, Obligations owed, Marks marks, ulong runs)
        : this((ulong)state | ((ulong)level << LevelAt) | ((ulong)owed << OwedAt) | ((ulong)marks << MarksAt) | (runs << RunsAt))
    {
    }

    internal static ModelState Beginning => new(ComplaintState.Draft, 1, Obligations.None, Marks.None, 0);

    internal ComplaintState State => (ComplaintState)(Code & 0xF);

    internal int Level => (int)(Code >> LevelAt) & 0x7;

    internal Obligations Owed => (Obligations)((Code >> OwedAt) & 0xFFFF);

    internal Marks Marks => (Marks)((Code >> MarksAt) & 0xF);

    /// <summary>The milestones whose clock runs, or stands still in a pause: bit i is the i-th of the <see cref="ClockModel"/>.</summary>
    internal ulong Runs => Code >> RunsAt;

    /// <summary>Whether it has no deadlines because it was only noted.</summary>
    internal bool IsComment => (Marks & Marks.Comment) != 0;

    internal bool IsWorkedOn => State is ComplaintState.Received or ComplaintState.Assessed or ComplaintState.HandedOver or ComplaintState.InProgress;

    internal bool IsEnded => State is ComplaintState.Closed or ComplaintState.Withdrawn or ComplaintState.Refused;

    /// <summary>Whether it is a complaint under way: received and not ended.</summary>
    internal bool IsOpen => IsWorkedOn || State is ComplaintState.Answered or ComplaintState.Accepted;
}

/// <summary>What properties must remember of the way that led to a state.</summary>
[Flags]
internal enum Marks
{
    None = 0,

    /// <summary>It is a comment or suggestion.</summary>
    Comment = 1,

    /// <summary>A letter has confirmed the receipt: the acknowledgement, an answer on the spot, or one that ended it before; a comment taken up again needs none.</summary>
    Confirmed = 2,

    /// <summary>An answer was sent since the complaint was last worked on.</summary>
    Told = 4,

    /// <summary>The last level has missed its limit and works on it still.</summary>
    LastLevelMissed = 8,
}

/// <summary>Who takes a step, as far as the rules tell people apart there.</summary>
internal enum ModelActor
{
    Complainant,
    Staff,
    System,
}

/// <summary>One decision of the model.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Actor">Who took it.</param>
/// <param name="Milestone">Which milestone passed; -1 for another step.</param>
/// <param name="FollowedBy">What followed within the same decision; null for nothing.</param>
/// <param name="To">The state afterwards.</param>
internal readonly record struct ModelStep(ComplaintTrigger Trigger, ModelActor Actor, sbyte Milestone, ComplaintTrigger? FollowedBy, ModelState To)
{
    /// <summary>The step that made the last change.</summary>
    internal ComplaintTrigger Last => FollowedBy ?? Trigger;
}
