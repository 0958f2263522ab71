namespace CustomerCentric.Complaints;

/// <summary>Properties of answers and endings.</summary>
internal static class EndingProperties
{
    // FAI-05, the rule by which an answer names where to turn next.
    private const string WayOnwardRule = "FAI-05";

    private static readonly LocalizedText s_notTold = new(
        "The complaint ends, and no letter has told the complainant how.", "Khiếu nại kết thúc mà chưa có văn bản thông báo cho người khiếu nại.");

    private static readonly LocalizedText s_notConfirmed = new(
        "The complaint is closed as decided, and its receipt was neither confirmed nor answered on the spot.",
        "Khiếu nại được đóng khi đã có kết luận mà việc tiếp nhận chưa được xác nhận và cũng không được trả lời ngay tại chỗ.");

    private static readonly LocalizedText s_noWayOnward = new(
        "The complaint is answered, and no rule that refuses (FAI-05) makes the answer say where to turn next.",
        "Khiếu nại được trả lời mà không có quy tắc bắt buộc nào (FAI-05) yêu cầu nêu bước tiếp theo.");

    /// <summary>
    /// Told by a letter of the ending step, or by the answer before; the letters are those that the desk owes for the steps. What was never taken up
    /// before it was answered is exempt from the acknowledgement, and so is what was told an ending before, or came as a comment.
    /// </summary>
    internal static readonly WorkflowProperty Told = new("endings-are-told", new(
        "Every ending has told the complainant what it must, and a decided complaint was acknowledged, or answered on the spot.",
        "Mọi khiếu nại khi kết thúc đều đã được thông báo; khiếu nại có kết luận đều đã được xác nhận hoặc trả lời ngay tại chỗ."))
    {
        AtStep = static (model, from, in step) =>
        {
            if (!from.IsOpen || !step.To.IsEnded)
                return null;
            if (model.Letters.Has(step.Last, MessageKind.EndingLetter))
                return null;
            return (step.To.Marks & Marks.Told) == 0 ? s_notTold : (step.To.Marks & Marks.Confirmed) == 0 ? s_notConfirmed : null;
        },
    };

    internal static readonly WorkflowProperty WayOnward = new("answers-show-the-way-onward", new(
        "Every answer carries the way onward.", "Mọi văn bản trả lời đều nêu bước tiếp theo."))
    {
        AtStep = static (model, from, in step) => step.To.State == ComplaintState.Answered && from.State != ComplaintState.Answered
            && !model.Refusing(step.Trigger, step.Actor).Contains(WayOnwardRule) ? s_noWayOnward : null,
    };

    /// <summary>
    /// Somebody can act so that it ends decided; of a comment, that it ends. Judgements are taken to be satisfiable, and no withdrawal,
    /// refusal, transfer or cancelling is counted on.
    /// </summary>
    internal static readonly WorkflowProperty ReachesAnEnding = new("every-state-reaches-an-ending", new(
        "Every complaint under way can still be brought to a decided ending.", "Mọi khiếu nại đang xử lý đều có thể đi đến kết luận."))
    {
        Reaches = static (from, step) => step.To.IsEnded && (!from.IsOpen || !StandardTable.EndedBy.Contains(step.Last)),
    };
}
