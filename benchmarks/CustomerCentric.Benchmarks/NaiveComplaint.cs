namespace CustomerCentric.Benchmarks;

internal enum NaiveState
{
    Received,
    InProgress,
    HandedOver,
    Answered,
    Closed,
}

/// <summary>
/// The twin anybody would write: every complaint builds a dictionary of its transitions, and if-statements guard them.
/// It knows no calendar, roles, remarks or facts; it shows what the table and the rules cost beside the least.
/// </summary>
internal sealed class NaiveComplaint(NaiveState state)
{
    private readonly Dictionary<(NaiveState From, string Step), NaiveState> _transitions = new()
    {
        [(NaiveState.Received, "acknowledge")] = NaiveState.Received,
        [(NaiveState.Received, "take up")] = NaiveState.InProgress,
        [(NaiveState.Received, "answer")] = NaiveState.Answered,
        [(NaiveState.InProgress, "acknowledge")] = NaiveState.InProgress,
        [(NaiveState.InProgress, "hand over")] = NaiveState.HandedOver,
        [(NaiveState.InProgress, "answer")] = NaiveState.Answered,
        [(NaiveState.HandedOver, "take up")] = NaiveState.InProgress,
        [(NaiveState.Answered, "object")] = NaiveState.HandedOver,
        [(NaiveState.Answered, "close")] = NaiveState.Closed,
    };

    internal NaiveEvent Answer(string outcome, string finding, Instant now)
    {
        if (!_transitions.TryGetValue((state, "answer"), out var target))
            throw new InvalidOperationException($"A complaint in state {state} cannot be answered.");
        if (string.IsNullOrWhiteSpace(finding))
            throw new InvalidOperationException("The finding is missing.");
        return new(state, target, outcome, finding, now, now + Duration.FromDays(10));
    }
}

internal sealed record NaiveEvent(NaiveState From, NaiveState To, string Outcome, string Finding, Instant At, Instant ReplyBy);
