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
        RefuseUnknownWords(events, terms.Policy);
        Instant at = request.Given.Contains(Member.At) ? request.Instant(Member.At) : events[^1].At;
        if (at < events[^1].At)
            throw new RefusedException(FaultCodes.Invalid, "'at' must not be before the last event.");
        ComplaintClock clock = ComplaintClock.New(terms, Facts(ref request, terms.Policy));
        foreach (ClockEvent each in events)
        {
            Decision<ComplaintClock, ClockEvent> decision = clock.Apply(each);
            if (!decision.IsAccepted)
                throw new RefusedException(decision.Refusals[0].Code, string.Join(" ", decision.Refusals.Select(refusal => refusal.Text())));
            clock = decision.State;
        }
        clock = clock.At(at);
        if (!clock.Undated.IsEmpty)
            throw new CalendarRangeException($"the due time of {string.Join(", ", clock.Undated)}", terms.Calendar.AnswersFrom, terms.Calendar.AnswersUntil);

        bool isExplained = request.IsTrue(Member.Explain);
        answer.WriteStartArray("milestones"u8);
        foreach (CustomerCentric.Deadlines.Deadline deadline in clock.Deadlines)
            Write(answer, clock, deadline, at, isExplained);
        answer.WriteEndArray();
    }

    // A misspelt event would leave a clock running, or never start it, without a word; a misspelt fact counts the wrong limit.
    private static void RefuseUnknownWords(IReadOnlyList<ClockEvent> events, DeadlinePolicy policy)
    {
        HashSet<string> types = [.. ClockEvents.All, .. policy.EventNames];
        HashSet<string> facts = [.. policy.Facts];
        string[] faults =
        [
            .. events.Index().Where(each => !types.Contains(each.Item.Type))
                .Select(each => $"events[{each.Index}].type is '{each.Item.Type}', which the policy '{policy.Id}' does not know: {string.Join(", ", types.Order(StringComparer.Ordinal))} are."),
            .. events.Index().SelectMany(each => each.Item.Facts.Where(fact => !facts.Contains(fact))
                .Select(fact => $"events[{each.Index}].facts has '{fact}', of which the policy '{policy.Id}' knows nothing: {(facts.Count == 0 ? "it has no facts" : string.Join(", ", facts.Order(StringComparer.Ordinal)) + " are known")}.")),
        ];
        if (faults.Length > 0)
            throw new RefusedException(ErrorCodes.MalformedMember, string.Join(" | ", faults));
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
