using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>A step that a row of a log means, with the level it leads to where it leads to one.</summary>
internal readonly record struct RowStep(LogStep Step, int? To = null);

/// <summary>
/// Turns the rows of one complaint into steps. Besides what a value means by itself: the first row is the receipt; a level above that of the
/// complaint is an escalation, one below it a handing back; what follows a pause and is none ends it; what follows a solution and is none reopens.
/// What a value means by itself is not read between the rows too.
/// </summary>
/// <param name="mapping">What the values mean.</param>
internal sealed class LogSteps(LogMapping mapping)
{
    private static readonly ImmutableArray<ComplaintTrigger> s_moves = [ComplaintTrigger.Escalate, ComplaintTrigger.HandBack, ComplaintTrigger.HandOver];

    // They reopen, and lead to the next level, by themselves.
    private static readonly ImmutableArray<ComplaintTrigger> s_objections = [ComplaintTrigger.Object, ComplaintTrigger.AcceptInPart];

    /// <summary>Whether every row is something that was done, also when it says the same again.</summary>
    public bool RowsAreSteps => mapping.Rows == LogRows.Steps;

    /// <summary>The steps of a row.</summary>
    /// <param name="rows">All rows of the complaint.</param>
    /// <param name="i">Which one.</param>
    /// <param name="standing">The last row before it that says where the complaint stood; null where none does.</param>
    /// <param name="level">The level of the complaint as it stands, and the last one that there is.</param>
    /// <param name="into">Where the steps go.</param>
    public void Add(List<LogRow> rows, int i, LogRow? standing, (int Now, int Last) level, List<RowStep> into)
    {
        var row = rows[i];
        if (mapping.Rows == LogRows.Complaints)
        {
            AddOwn(row.Activity.Steps, Named(row), into);
            return;
        }
        if (i == 0)
        {
            AddOwn(mapping.Receipt, FirstNamed(rows), into);
            AddOwn(row.Activity.Steps.RemoveAll(step => mapping.Receipt.Contains(step)), Named(row), into);
            return;
        }
        if (row.Activity.SaysNothing)
            return;
        var own = row.Activity.Steps;
        // Who files a solved complaint away has not worked on it.
        var isFiled = standing is { Activity.IsSolved: true } && row.Activity.IsSolved;
        var rise = row.Level == 0 || isFiled ? 0 : Math.Min(row.Level, level.Last) - level.Now;
        if (standing is { } before)
            AddChange(before, row, ref own, into);
        var move = rise > 0 ? ComplaintTrigger.Escalate : ComplaintTrigger.HandBack;
        if (rise != 0 && !Means(own, move) && !(rise == 1 && (Means(own, ComplaintTrigger.HandOver) || MeansAny(own, s_objections))))
        {
            into.Add(new(new(move), row.Level));
            own = own.RemoveAll(step => s_moves.Contains(step.Trigger));
        }
        var isNews = mapping.Rows == LogRows.Steps || standing is not { } same || same.Activity != row.Activity || rise != 0 || (isFiled && Named(same) is { } from && Named(row) is { } to && from != to);
        if (isNews)
            AddOwn(own, rise == 0 ? null : row.Level, into);
    }

    // Where no row has moved it before.
    private static int? FirstNamed(List<LogRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Level > 0 && (row.Line == rows[0].Line || !MeansAny(row.Activity.Steps, s_moves)))
                return row.Level;
            if (MeansAny(row.Activity.Steps, s_moves))
                return null;
        }
        return null;
    }

    private static int? Named(in LogRow row) => row.Level == 0 ? null : row.Level;

    private static void AddChange(in LogRow before, in LogRow row, ref ImmutableArray<LogStep> own, List<RowStep> into)
    {
        ComplaintTrigger? ends = before.Activity.IsSolved && !row.Activity.IsSolved ? ComplaintTrigger.Reopen
            : before.Activity.IsPaused && !row.Activity.IsPaused && !row.Activity.IsSolved ? ComplaintTrigger.Resume
            : null;
        if (ends is not { } trigger || (trigger == ComplaintTrigger.Reopen && MeansAny(own, s_objections)))
            return;
        into.Add(new(new(trigger)));
        own = own.RemoveAll(step => step.Trigger == trigger);
    }

    private static bool Means(ImmutableArray<LogStep> steps, ComplaintTrigger trigger)
    {
        foreach (var step in steps)
        {
            if (step.Trigger == trigger)
                return true;
        }
        return false;
    }

    private static bool MeansAny(ImmutableArray<LogStep> steps, ImmutableArray<ComplaintTrigger> triggers)
    {
        foreach (var step in steps)
        {
            if (triggers.Contains(step.Trigger))
                return true;
        }
        return false;
    }

    private static void AddOwn(ImmutableArray<LogStep> steps, int? level, List<RowStep> into)
    {
        foreach (var step in steps)
            into.Add(new(step, level));
    }
}
