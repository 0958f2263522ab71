namespace CustomerCentric.Complaints;

/// <summary>Properties of the clocks of a complaint under way.</summary>
internal static class RunningProperties
{
    private static readonly LocalizedText s_noDate = new(
        "Nothing is due on any date, and no clock waits for the end of a pause.", "Không có thời hạn nào đang tính và cũng không có thời hạn nào đang tạm dừng.");

    private static readonly LocalizedText s_noLimit = new(
        "The level has the complaint, and no limit runs whose passing would move it up or, from the last level, start the reminder.",
        "Cấp xử lý đang giữ khiếu nại mà không có thời hạn nào khi quá hạn sẽ chuyển lên cấp trên hoặc bắt đầu nhắc việc.");

    private static readonly LocalizedText s_noReminder = new(
        "The last level has missed its limit, and no reminder runs.", "Cấp cuối cùng đã quá hạn mà không có nhắc việc định kỳ.");

    private static readonly LocalizedText s_stays = new(
        "A limit was missed below the last level, and the complaint stays where it is.", "Cấp dưới đã quá hạn mà khiếu nại không được chuyển lên cấp trên.");

    /// <summary>A promise, a reminder or a complainant's window that runs, or stands still in a pause; one with a condition does not count, since nobody knows that it is promised.</summary>
    internal static readonly WorkflowProperty AlwaysADate = new("a-date-in-every-state", new(
        "Every complaint under way has a running deadline with a due time, or an allowed pause.",
        "Mọi khiếu nại đang xử lý đều có thời hạn đang tính hoặc tạm dừng đúng quy định."))
    {
        AtState = static (model, state) => state.IsOpen && (state.Runs & model.Clock.Dated) == 0 ? s_noDate : null,
    };

    /// <summary>A missed limit climbs at once; a level that works on a complaint has such a limit; after the last level's breach the reminder runs.</summary>
    internal static readonly WorkflowProperty LadderEnds = new("the-ladder-ends-at-its-last-level", new(
        "A missed limit below the last level always moves the complaint up, and after the last level's breach the reminder runs.",
        "Cấp dưới quá hạn thì khiếu nại luôn được chuyển lên cấp trên; cấp cuối cùng quá hạn thì có nhắc việc định kỳ."))
    {
        AtState = static (model, state) =>
        {
            if (!state.IsWorkedOn)
                return null;
            if ((state.Marks & Marks.LastLevelMissed) != 0)
                return (state.Runs & model.Clock.Recurring) == 0 ? s_noReminder : null;
            return (state.Runs & model.Clock.Escalating) == 0 ? s_noLimit : null;
        },
        AtStep = static (model, from, in step) => step.Milestone >= 0 && (model.Clock.Escalating & (1UL << step.Milestone)) != 0
            && from.IsOpen && from.Level < model.Workflow.Ladder.Last && step.To.Level <= from.Level ? s_stays : null,
    };
}
