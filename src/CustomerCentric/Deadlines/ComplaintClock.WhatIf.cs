using NodaTime;

namespace CustomerCentric.Deadlines;

/// <content>What deadlines would be if something else happened, or applied. The clock that is asked stays as it is.</content>
public sealed partial class ComplaintClock
{
    /// <summary>If an event happened now, e.g. a pause, or a regrading.</summary>
    /// <param name="next">The event; not before the last one.</param>
    public Outlook WhatIf(ClockEvent next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var decision = Apply(next);
        return Outlook.Between(At(next.At), decision.State.At(next.At), decision.Refusals);
    }

    /// <summary>If another policy or calendar applied from the start.</summary>
    /// <param name="terms">What would apply.</param>
    /// <param name="now">Until when due instants pass; not before the last event.</param>
    public Outlook WhatIf(DeadlineTerms terms, Instant now)
    {
        var other = Under(terms, now, out var refusals);
        return Outlook.Between(At(now), other, refusals);
    }
}
