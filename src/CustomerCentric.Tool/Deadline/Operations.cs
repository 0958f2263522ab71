namespace CustomerCentric.Tool.Deadline;

/// <summary>The questions of the <c>deadline</c> verb, one line each in the order of its documentation.</summary>
internal static class Operations
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        OfCalendar("add", TimeQuestions.Add, [Member.Start, Member.Seconds], Member.Landing, Member.Explain),
        OfCalendar("between", TimeQuestions.Between, [Member.Start, Member.End]),
        OfCalendar("isOpen", TimeQuestions.IsOpen, [Member.At]),
        OfCalendar("nextOpen", TimeQuestions.NextOpen, [Member.At]),
        OfCalendar("previousClose", TimeQuestions.PreviousClose, [Member.At]),
        OfCalendar("periods", TimeQuestions.Periods, [], Member.Date, Member.Start, Member.End),
        OfCalendar("addDays", DayQuestions.AddDays, [Member.Date, Member.Days, Member.Roll]),
        OfCalendar("addBusinessDays", DayQuestions.AddBusinessDays, [Member.Start, Member.Days, Member.Time]),
        OfCalendar("addMonths", DayQuestions.AddMonths, [Member.Date, Member.Months, Member.Roll]),
        OfCalendar("countDays", DayQuestions.CountDays, [Member.From, Member.To]),
        new("holidays", MemberSet.Of(Member.Set, Member.Year)) { Alone = HolidayQuestions.Holidays },
        new("due", MemberSet.Of(Member.Policy, Member.Events), MemberSet.Of(Member.Calendar, Member.At, Member.Variant, Member.Explain))
        {
            ByTerms = DueQuestion.Due,
        },
    ];

    /// <summary>The operation that the request names.</summary>
    public static Operation Of(ref RequestLine request)
    {
        if (!request.Given.Contains(Member.Op))
            throw new RefusedException(ErrorCodes.MissingMember, $"A request needs 'op', one of {Names}.");
        if (request.TryText(Member.Op, out ReadOnlySpan<byte> name))
        {
            foreach (Operation operation in All)
            {
                if (System.Text.Ascii.Equals(name, operation.Name))
                    return operation;
            }
        }
        throw new RefusedException(ErrorCodes.UnknownOperation, request.Malformed(Member.Op, $"one of {Names}").Message);
    }

    private static string Names => string.Join(", ", All.Select(operation => operation.Name));

    private static Operation OfCalendar(string name, AnsweringByCalendar answer, ReadOnlySpan<Member> required, params ReadOnlySpan<Member> optional) =>
        new(name, MemberSet.Of([Member.Calendar, .. required]), MemberSet.Of(optional)) { ByCalendar = answer };
}
