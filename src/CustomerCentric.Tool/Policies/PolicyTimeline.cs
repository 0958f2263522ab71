using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Deadline;

namespace CustomerCentric.Tool.Policies;

/// <summary>One question of <c>policies timeline</c>.</summary>
/// <param name="Policy">A built-in id or a file.</param>
/// <param name="Events">What happened, the receipt first.</param>
/// <param name="At">Of when the states are; null for the last event.</param>
/// <param name="Facts">Facts that are true from the start.</param>
/// <param name="Calendar">A calendar's name; null for the one that the policy names.</param>
/// <param name="Draw">What is made of the clock, as of an instant.</param>
internal sealed record PolicyTimeline(
    string Policy, IReadOnlyList<ClockEvent> Events, Instant? At, IReadOnlyList<string> Facts, string? Calendar, Func<ComplaintClock, Instant, string> Draw)
{
    /// <summary>The timeline, or the exit status when there is none, which the messages then explain.</summary>
    public async Task<(string? Timeline, int Status)> DrawAsync(ToolStreams streams, string? calendarFile, CancellationToken cancellationToken)
    {
        if (await CalendarBook.OpenAsync(calendarFile, streams.Errors, cancellationToken) is not { } calendars
            || await PolicyFile.OpenAsync(streams, Policy, cancellationToken) is not { } policy)
            return (null, CommandLine.Unusable);
        if ((Calendar ?? policy.Rules.Calendar) is not { } name)
            return await UnusableAsync(streams, $"The policy '{policy.Id}' names no calendar: give --calendar, one of {string.Join(", ", calendars.Names())}.");
        if (calendars.Named(Encoding.UTF8.GetBytes(name)) is not { } source)
            return await UnusableAsync(streams, $"'{name}' is no calendar: {string.Join(", ", calendars.Names())} are.");
        // The receipt is no --event of its own.
        string[] unknown =
        [
            .. Facts.Where(fact => !policy.Facts.Contains(fact)).Select(fact => $"--fact {ClockRun.UnknownFact(policy, fact)}"),
            .. ClockRun.UnknownWords(policy, Events).Select(each => $"--event {each.Index} {each.Problem}"),
        ];
        if (unknown.Length > 0)
            return await UnusableAsync(streams, string.Join('\n', unknown));
        try
        {
            return await DrawAsync(streams, policy, source);
        }
        catch (CalendarRangeException beyond)
        {
            return await UnusableAsync(streams, beyond.Message);
        }
    }

    private async Task<(string?, int)> DrawAsync(ToolStreams streams, DeadlinePolicy policy, CalendarSource source)
    {
        while (true)
        {
            try
            {
                (ComplaintClock clock, IReadOnlyList<Refusal> refusals) = ClockRun.Of(new DeadlineTerms(policy, source.Calendar), Facts, Events);
                foreach (Refusal refusal in refusals)
                    await streams.Errors.WriteLineAsync($"{refusal.Code}: {refusal.Text()}");
                if (refusals.Count > 0)
                    return (null, CommandLine.SomeRefused);
                Instant at = At ?? Events[^1].At;
                if (at < Events[^1].At)
                    return await UnusableAsync(streams, "--at must not be before the last event.");
                // What the calendar does not know yet is shown as such, once no wider one knows it.
                if (clock.At(at).Undated.IsEmpty || !source.TryWiden())
                    return (Draw(clock, at), CommandLine.Done);
            }
            catch (CalendarRangeException beyond) when (beyond.Code == FaultCodes.BeyondKnownRange && source.TryWiden())
            {
            }
        }
    }

    private static async Task<(string?, int)> UnusableAsync(ToolStreams streams, string message)
    {
        await streams.Errors.WriteLineAsync(message);
        return (null, CommandLine.Unusable);
    }
}
