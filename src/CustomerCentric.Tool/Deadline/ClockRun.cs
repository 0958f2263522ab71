using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Runs what happened through the clock of one complaint.</summary>
internal static class ClockRun
{
    /// <summary>The clock after the last event, or after the last one that was allowed, with the refusals of the next.</summary>
    /// <exception cref="CalendarRangeException">A due time lies beyond what the calendar knows; a wider one may know it.</exception>
    public static (ComplaintClock Clock, IReadOnlyList<Refusal> Refusals) Of(DeadlineTerms terms, IEnumerable<string> facts, IReadOnlyList<ClockEvent> events)
    {
        ComplaintClock clock = ComplaintClock.New(terms, facts);
        foreach (ClockEvent each in events)
        {
            Decision<ComplaintClock, ClockEvent> decision = clock.Apply(each);
            if (decision.Refusals.Any(refusal => refusal.Code == "TEC-11"))
                throw new CalendarRangeException($"a due time after '{each.Type}' at {each.At}", terms.Calendar.AnswersFrom, terms.Calendar.AnswersUntil);
            if (!decision.IsAccepted)
                return (clock, decision.Refusals);
            clock = decision.State;
        }
        return (clock, []);
    }

    /// <summary>
    /// Events and facts that the policy does not know: a misspelt event would leave a clock running, or never start it, without a
    /// word; a misspelt fact counts the wrong limit.
    /// </summary>
    /// <returns>The place of the event, its member, and what is wrong.</returns>
    public static IEnumerable<(int Index, string Member, string Problem)> UnknownWords(DeadlinePolicy policy, IReadOnlyList<ClockEvent> events)
    {
        HashSet<string> types = [.. ClockEvents.All, .. policy.EventNames];
        HashSet<string> facts = [.. policy.Facts];
        foreach ((int index, ClockEvent each) in events.Index())
        {
            if (!types.Contains(each.Type))
                yield return (index, "type", $"is '{each.Type}', which the policy '{policy.Id}' does not know: {Listed(types)} are.");
            foreach (string fact in each.Facts.Where(fact => !facts.Contains(fact)))
                yield return (index, "facts", UnknownFact(policy, fact));
        }
    }

    public static string UnknownFact(DeadlinePolicy policy, string fact) =>
        $"has '{fact}', of which the policy '{policy.Id}' knows nothing: {(policy.Facts.Any() ? Listed(policy.Facts) + " are known" : "it has no facts")}.";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
