using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>A step that a row of a log means, with the level it leads to where it leads to one.</summary>
internal readonly record struct RowStep(LogStep Step, int? To = null);

/// <summary>
/// Turns the rows of one complaint into steps. Besides what a value means by itself: the first row is the receipt; a level that
/// rises is an escalation, one that falls a handing back; what follows a pause and is none ends it; what follows a solution and is none reopens.
/// </summary>
/// <param name="mapping">What the values mean.</param>
internal sealed class LogSteps(LogMapping mapping)
{
    /// <summary>Whether every row is something that was done, also when it says the same again.</summary>
    public bool RowsAreSteps => mapping.Rows == LogRows.Steps;

    /// <summary>The steps of a row.</summary>
    /// <param name="rows">All rows of the complaint.</param>
    /// <param name="i">Which one.</param>
    /// <param name="standing">The last row before it that says where the complaint stood; null where none does.</param>
    /// <param name="into">Where the steps go.</param>
    public void Add(List<LogRow> rows, int i, LogRow? standing, List<RowStep> into)
    {
        var row = rows[i];
        var level = row.Level == 0 ? (int?)null : row.Level;
        if (mapping.Rows == LogRows.Complaints)
        {
            AddOwn(row.Activity.Steps, level, into);
            return;
        }
        if (i == 0)
        {
            AddOwn(mapping.Receipt, level, into);
            AddOwn(row.Activity.Steps.RemoveAll(step => mapping.Receipt.Contains(step)), null, into);
            return;
        }
        if (row.Activity.SaysNothing)
            return;
        if (standing is { } before)
            AddChange(before, row, into);
        if (mapping.Rows == LogRows.Steps || standing is not { } same || same.Activity != row.Activity || LevelOf(same, row) != 0)
            AddOwn(row.Activity.Steps, null, into);
    }

    /// <summary>Whether the level rises (positive, by how many) or falls between two rows; 0 where it stays or one names none.</summary>
    public static int LevelOf(in LogRow before, in LogRow after) => before.Level == 0 || after.Level == 0 ? 0 : after.Level - before.Level;

    private static void AddChange(in LogRow before, in LogRow row, List<RowStep> into)
    {
        if (before.Activity.IsSolved && !row.Activity.IsSolved)
            into.Add(new(new(ComplaintTrigger.Reopen)));
        else if (before.Activity.IsPaused && !row.Activity.IsPaused && !row.Activity.IsSolved)
            into.Add(new(new(ComplaintTrigger.Resume)));
        var rise = LevelOf(before, row);
        // Who files a solved complaint away has not worked on it.
        if (rise == 0 || (before.Activity.IsSolved && row.Activity.IsSolved))
            return;
        into.Add(new(new(rise > 0 ? ComplaintTrigger.Escalate : ComplaintTrigger.HandBack), row.Level));
    }

    private static void AddOwn(ImmutableArray<LogStep> steps, int? level, List<RowStep> into)
    {
        foreach (var step in steps)
            into.Add(new(step, level));
    }
}
