using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>Something that somebody wants to happen to a complaint; whether it does is decided. Immutable.</summary>
public abstract record ComplaintCommand
{
    private protected ComplaintCommand(ComplaintTrigger trigger) => Trigger = trigger;

    /// <summary>The trigger of this command in the workflow table.</summary>
    public ComplaintTrigger Trigger { get; }

    /// <summary>When it happened, if not now; this time starts and stops clocks. Earlier than now needs <see cref="BackdatingReason"/>.</summary>
    public Instant? OccurredAt { get; init; }

    /// <summary>Why it is recorded later than it happened; null when it is not.</summary>
    public string? BackdatingReason { get; init; }
}

/// <summary>A step that ends a level's work and so leaves a file for the report (RES-06).</summary>
internal interface ILeavesLevel
{
    LevelRecord? Record { get; }
}
