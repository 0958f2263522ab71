namespace CustomerCentric.Complaints;

/// <summary>
/// Who may not investigate, decide or approve (FAI-01): whoever is complained about or has a conflict of interest, and in a review also
/// whoever took a decision that was objected to, or reports to somebody who did or who is complained about.
/// </summary>
internal static class Independence
{
    /// <summary>Whoever would handle or decide after the step: the actor, or whom it names; null while it is not said whom.</summary>
    internal static ActorId? Chosen(in Moment moment) => moment.Command.Trigger == ComplaintTrigger.DelegateTo
        ? (moment.Command as DelegateTo)?.To
        : moment.Context.Actor.Id;

    internal static IReadOnlyDictionary<string, string>? Judge(in Moment moment) => moment.Command.Trigger switch
    {
        // Whoever decided may do the paperwork of an ending; whoever is complained about may end nothing.
        ComplaintTrigger.Close or ComplaintTrigger.MarkDuplicate or ComplaintTrigger.Transfer or ComplaintTrigger.Cancel => IsSubject(moment.Before, moment.Context.Actor.Id) ? Found.Fact("staff", moment.Context.Actor.Id) : null,
        // By these the complainant objects to every decision so far.
        ComplaintTrigger.Object or ComplaintTrigger.AcceptInPart => NobodyAt(moment, moment.Before.Deciders.AsSpan()),
        ComplaintTrigger.HandOver or ComplaintTrigger.Escalate => moment.Before.IsUnderReview ? NobodyAt(moment, moment.Before.ObjectedTo) : null,
        _ => Chosen(moment) is { } staff && IsBarred(moment.Before, staff, Lines(moment), moment.Before.IsUnderReview, moment.Before.ObjectedTo)
            ? Found.Fact("staff", staff)
            : null,
    };

    private static bool IsBarred(Complaint complaint, ActorId staff, ReportingLines lines, bool isReview, ReadOnlySpan<ActorId> objectedTo)
    {
        if (IsSubject(complaint, staff) || complaint.File.InterestOf(staff) is { HasConflict: true })
            return true;
        if (!isReview)
            return false;
        foreach (var decider in objectedTo)
        {
            if (decider == staff || lines.ReportsTo(staff, decider))
                return true;
        }
        foreach (var subject in complaint.Draft?.SubjectStaff ?? [])
        {
            if (lines.ReportsTo(staff, subject))
                return true;
        }
        return false;
    }

    // A level without anybody is another rule's matter (COM-03).
    private static IReadOnlyDictionary<string, string>? NobodyAt(in Moment moment, ReadOnlySpan<ActorId> objectedTo)
    {
        if (moment.Context.Facts.Roster is not { } roster)
            return null;
        var (before, lines) = (moment.Before, Lines(moment));
        var staff = roster.StaffOf(moment.Level).ToList();
        foreach (var each in staff)
        {
            if (!IsBarred(before, each, lines, isReview: true, objectedTo))
                return null;
        }
        return staff.Count > 0 ? Found.Fact("staff", string.Join(", ", staff)) : null;
    }

    private static bool IsSubject(Complaint complaint, ActorId staff) => complaint.Draft?.SubjectStaff.Contains(staff) ?? false;

    private static ReportingLines Lines(in Moment moment) => moment.Context.Facts.Office?.Lines ?? ReportingLines.None;
}
