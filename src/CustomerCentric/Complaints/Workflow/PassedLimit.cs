namespace CustomerCentric.Complaints;

/// <summary>What the passing of a due instant brings about in the same decision; decisions and the model checker both ask here.</summary>
internal static class PassedLimit
{
    /// <summary>A level that missed its limit loses the complaint to the next one; an answer that met with silence closes it. Null for anything else.</summary>
    /// <param name="escalates">Whether the limit was the level's.</param>
    /// <param name="awaitsReply">Whether it was the time to reply to an answer.</param>
    /// <param name="state">Where the complaint stands.</param>
    /// <param name="level">The level responsible.</param>
    /// <param name="workflow">Ladder and settings.</param>
    internal static ComplaintTrigger? BringsAbout(bool escalates, bool awaitsReply, ComplaintState state, int level, ComplaintWorkflow workflow)
    {
        if (escalates)
            return level < workflow.Ladder.Last ? ComplaintTrigger.Escalate : null;
        return awaitsReply && state == ComplaintState.Answered && workflow.Settings.ClosesAfterSilence ? ComplaintTrigger.Close : null;
    }
}
