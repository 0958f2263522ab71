using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>A step that a row means.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Ground">Why the clock stands still, of a pause.</param>
internal readonly record struct LogStep(ComplaintTrigger Trigger, PauseGround Ground = PauseGround.AwaitingComplainant);

/// <summary>What one value of a log means.</summary>
/// <param name="Name">The value.</param>
/// <param name="Steps">The steps, in order; none where nothing of ours happens.</param>
/// <param name="SaysNothing">Whether it leaves open where the complaint stands.</param>
internal sealed record LogActivity(string Name, ImmutableArray<LogStep> Steps, bool SaysNothing = false)
{
    private static readonly ImmutableArray<ComplaintTrigger> s_solve =
        [ComplaintTrigger.Answer, ComplaintTrigger.Accept, ComplaintTrigger.Close, .. StandardTable.EndedBy];

    /// <summary>Whether the log takes the complaint for solved from here on.</summary>
    public bool IsSolved { get; } = Steps.Any(step => s_solve.Contains(step.Trigger));

    /// <summary>Whether the complaint was received then.</summary>
    public bool IsReceipt { get; } = Steps.Any(step => step.Trigger == ComplaintTrigger.Receive);

    /// <summary>Whether the log takes the clock for stopped from here on.</summary>
    public bool IsPaused { get; } = Steps.Any(step => step.Trigger == ComplaintTrigger.Pause);
}
