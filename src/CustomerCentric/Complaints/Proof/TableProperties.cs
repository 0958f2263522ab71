using static CustomerCentric.Complaints.ComplaintState;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Complaints;

/// <summary>Properties of the table and of what the complainant may do.</summary>
internal static class TableProperties
{
    // The law sets this window, not an omission.
    private const string ReopeningWindow = "TEC-12";

    private static readonly Trigger[] s_complainants =
        [.. Enum.GetValues<Trigger>().Where(trigger => (Permissions.Standard[trigger] & PermittedActors.Complainant) != 0)];

    private static readonly Trigger[] s_replies = [Trigger.Accept, Trigger.AcceptInPart, Trigger.Object];

    private static readonly LocalizedText s_refused = new("The complainant's step {step} is refused in this state.", "Bước {step} của người khiếu nại bị từ chối ở trạng thái này.");

    private static readonly LocalizedText s_rule = new("The complainant's step {step} can be refused by {rule}.", "Bước {step} của người khiếu nại có thể bị từ chối theo {rule}.");

    private static readonly LocalizedText s_nothingOpen = new(
        "The complainant's step {step} is refused because the organisation owes nothing that it would answer.",
        "Bước {step} của người khiếu nại bị từ chối vì không có việc nào đang chờ mà bước đó đáp ứng.");

    private static readonly LocalizedText s_nobody = new("The complainant may not take the step {step}.", "Người khiếu nại không được thực hiện bước {step}.");

    private static readonly LocalizedText s_noReason = new("{cell} says in no words why the step is not taken.", "{cell} không nêu lý do bước không được thực hiện.");

    private static readonly LocalizedText s_otherRules = new(
        "{cell} names other rules than those by which the step is judged.", "{cell} ghi các quy tắc khác với các quy tắc được áp dụng.");

    /// <summary>
    /// Receiving, accepting, objecting and withdrawing where they make sense, and whatever else the table permits the complainant. TEC-12, the window for
    /// reopening, may refuse: a law or the published policy sets it.
    /// </summary>
    internal static readonly WorkflowProperty Unhindered = new("the-complainant-is-not-hindered", new(
        "Nothing that the organisation left undone can refuse a step of the complainant.",
        "Không có thiếu sót nào của tổ chức khiến bước của người khiếu nại bị từ chối."))
    {
        AtState = static (model, state) =>
        {
            foreach (var trigger in s_complainants)
            {
                var isPermitted = model.Workflow.Table[state.State, trigger].Kind == TransitionKind.Permitted;
                if (!isPermitted && MakesSense(state, trigger))
                    return With(s_refused, "step", trigger);
                if (!isPermitted)
                    continue;
                if (model.RoleAt(ModelActor.Complainant, trigger, state.Level) is null)
                    return With(s_nobody, "step", trigger);
                var plan = model.Workflow.Plan(trigger);
                if (plan.Answers != Obligations.None && (state.Owed & plan.Answers) == 0)
                    return With(s_nothingOpen, "step", trigger);
                foreach (var rule in model.Refusing(trigger, ModelActor.Complainant))
                {
                    if (rule != ReopeningWindow)
                        return With(With(s_rule, "step", trigger), "rule", rule);
                }
            }
            return null;
        },
    };

    internal static readonly WorkflowProperty EveryCell = new("every-cell-is-decided", new(
        "Every step is decided in every state: permitted by the rules that judge it, or refused or without effect for a reason.",
        "Mọi bước ở mọi trạng thái đều được quy định: cho phép theo các quy tắc áp dụng, hoặc từ chối hay không có tác dụng kèm lý do."))
    {
        OfTable = static workflow =>
        {
            foreach (var state in workflow.Table.States)
            {
                foreach (var trigger in workflow.Table.Triggers)
                {
                    var cell = workflow.Table[state, trigger];
                    if (cell.Kind == TransitionKind.Permitted && !cell.Rules.SequenceEqual(workflow.Plan(trigger).Rules.Select(at => at.Rule.Code)))
                        return With(s_otherRules, "cell", $"{state}.{trigger}");
                    if (cell.Kind != TransitionKind.Permitted && (string.IsNullOrWhiteSpace(cell.Reason?.En) || string.IsNullOrWhiteSpace(cell.Reason.Vi)))
                        return With(s_noReason, "cell", $"{state}.{trigger}");
                }
            }
            return null;
        },
    };

    private static bool MakesSense(ModelState state, Trigger trigger) => trigger switch
    {
        Trigger.Receive => state.State == Draft,
        Trigger.Withdraw => state.IsOpen,
        Trigger.Object => state.State is Answered or Accepted or Refused,
        _ => state.State == Answered && s_replies.Contains(trigger),
    };

    private static LocalizedText With(LocalizedText text, string name, object value)
    {
        var fact = Found.Fact(name, value);
        return new(text.In("en", fact), text.In("vi", fact));
    }
}
