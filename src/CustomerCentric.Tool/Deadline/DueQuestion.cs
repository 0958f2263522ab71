using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>The question when everything that a policy promises falls due, or fell due, after what happened.</summary>
internal static class DueQuestion
{
    public static void Due(ref RequestLine request, DeadlineTerms terms, Utf8JsonWriter answer)
    {
        IReadOnlyList<ClockEvent> events = ClockEventReader.Read(ref request);
        string[] unknown = [.. ClockRun.UnknownWords(terms.Policy, events).Select(each => $"events[{each.Index}].{each.Member} {each.Problem}")];
        if (unknown.Length > 0)
            throw new RefusedException(ErrorCodes.MalformedMember, string.Join(" | ", unknown));
        Instant at = request.Given.Contains(Member.At) ? request.Instant(Member.At) : events[^1].At;
        if (at < events[^1].At)
            throw new RefusedException(FaultCodes.Invalid, "'at' must not be before the last event.");
        (ComplaintClock clock, IReadOnlyList<Refusal> refusals) = ClockRun.Of(terms, Facts(ref request, terms.Policy), events);
        if (refusals.Count > 0)
            throw new RefusedException(refusals[0].Code, string.Join(" ", refusals.Select(refusal => refusal.Text())));
        clock = clock.At(at);
        if (!clock.Undated.IsEmpty)
            throw new CalendarRangeException($"the due time of {string.Join(", ", clock.Undated)}", terms.Calendar.AnswersFrom, terms.Calendar.AnswersUntil);

        bool isExplained = request.IsTrue(Member.Explain);
        answer.WriteStartArray("milestones"u8);
        foreach (CustomerCentric.Deadlines.Deadline deadline in clock.Deadlines)
            Write(answer, clock, deadline, at, isExplained);
        answer.WriteEndArray();
    }

    private static string[] Facts(ref RequestLine request, DeadlinePolicy policy)
    {
        if (!request.Given.Contains(Member.Variant))
            return [];
        // A misspelt variant would count the wrong limit without a word.
        string[] known = [.. policy.Facts.Order(StringComparer.Ordinal)];
        return request.TryText(Member.Variant, out ReadOnlySpan<byte> variant) && Encoding.UTF8.GetString(variant) is var fact && known.Contains(fact)
            ? [fact]
            : throw request.Malformed(Member.Variant, known.Length == 0
                ? $"left out: the policy '{policy.Id}' has no variants"
                : $"one of {string.Join(", ", known.Select(each => $"\"{each}\""))}");
    }

    private static void Write(Utf8JsonWriter answer, ComplaintClock clock, CustomerCentric.Deadlines.Deadline deadline, Instant at, bool isExplained)
    {
        answer.WriteStartObject();
        answer.WriteString("name"u8, deadline.Milestone);
        answer.WriteNumber("occurrence"u8, deadline.Occurrence);
        if (deadline.Due is { } due)
        {
            answer.WriteInstant("due"u8, due.At);
            answer.WriteDate("dueDate"u8, due.Date);
        }
        else
        {
            answer.WriteNull("due"u8);
            answer.WriteNull("dueDate"u8);
        }
        answer.WriteString("state"u8, deadline.State.ToString().ToLowerInvariant());
        if (deadline.State == DeadlineState.Paused && clock.UseOf(deadline, at) is { } use)
        {
            if (use.LeftDays is { } days)
                answer.WriteNumber("remainingDays"u8, days);
            else
                answer.WriteSeconds("remainingSeconds"u8, use.Left!.Value);
        }
        if (isExplained && clock.Explain(deadline) is { } explanation)
            answer.WriteSegments(explanation.Segments);
        answer.WriteEndObject();
    }
}
