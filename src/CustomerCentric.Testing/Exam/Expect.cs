using CustomerCentric.Complaints;

namespace CustomerCentric.Testing;

/// <summary>What a question demands of an answer.</summary>
internal static class Expect
{
    internal static void True(bool condition, string expectation)
    {
        if (!condition)
            throw new StoreExamException($"Expected: {expectation}.");
    }

    internal static void Equal<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new StoreExamException($"Expected {what} to be {Text(expected)}, but it is {Text(actual)}.");
    }

    internal static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what) =>
        Equal(string.Join("\n", expected), string.Join("\n", actual), what);

    /// <summary>Compares what a store may not lose; arrays compare by their items, which a record's equality does not.</summary>
    internal static void Same(Complaint expected, Complaint? actual) =>
        Equal(Text(expected), actual is null ? "nothing" : Text(actual), "the loaded complaint");

    internal static void Same(IEnumerable<ComplaintEvent> expected, IEnumerable<ComplaintEvent> actual, string what) =>
        Same(expected.Select(Text), actual.Select(Text), what);

    private static string Text<T>(T value) => value is null ? "nothing" : $"{value}";

    private static string Text(Complaint complaint) => string.Join('\n',
        [
            $"{complaint.Key} {complaint.Version} {complaint.State} {complaint.Level} {complaint.Obligations} {complaint.Ending}",
            $"{complaint.ReceivedAt} {complaint.RecordedAt} {complaint.Terms} {complaint.Handler} {complaint.IsUnderReview}",
            $"{Text(complaint.Draft)} {complaint.Assessment} {Text(complaint.Answer)} {string.Join(',', complaint.Deciders)}",
            .. complaint.Deadlines.Select(deadline => $"{deadline}"),
        ]);

    private static string Text(ComplaintDraft? draft) => draft is null ? "" :
        $"{draft.Words} {draft.Complainant} {draft.Channel} {draft.Category} {draft.RemedySought} {string.Join(',', draft.Points)} "
        + $"{string.Join(',', draft.SubjectStaff)} {draft.Language} {draft.HelpNeeded} {draft.FeeCharged} {draft.IntakeKey}";

    private static string Text(Answer? answer) => answer is null ? "" :
        $"{answer.Outcome} {string.Join(',', answer.Findings)} {answer.WayOnward} {answer.Record} {answer.Reasons} "
        + $"{string.Join(',', answer.Evidence)} {answer.Remedy} {answer.Language}";

    private static string Text(ComplaintCommand step) => step switch
    {
        Receive receive => Text(receive.Draft),
        Answer answer => Text(answer),
        _ => step.ToString(),
    };

    private static string Text(ComplaintEvent e) => string.Join('\n',
        [
            $"{e.Complaint} {e.Sequence} {e.Step.Trigger} {Text(e.Step)} {e.Step.OccurredAt} {e.Step.BackdatingReason} {e.Actor}",
            $"{e.OccurredAt} {e.RecordedAt} {e.From} {e.To} {e.Level} {e.Obligations} {e.Terms}",
            .. e.Remarks.Select(remark => $"{remark.Code} {remark.Severity}"),
            .. e.Deadlines.Select(deadline => $"{deadline}"),
        ]);
}
