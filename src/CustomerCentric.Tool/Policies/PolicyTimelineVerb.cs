using System.CommandLine;
using System.CommandLine.Parsing;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Policies;

/// <summary>The grammar of <c>policies timeline</c>.</summary>
internal static class PolicyTimelineVerb
{
    public static Verb Create(ToolStreams streams)
    {
        Argument<string> policy = PoliciesVerb.Policy();
        Option<Instant> received = AnInstant<Instant>("--received", "When the complaint was received, e.g. 2026-03-02T10:00:00+07:00.");
        received.Required = true;
        Option<Instant?> at = AnInstant<Instant?>("--at", "Of when the states are. Default: the last event.");
        Option<string?> calendar = new("--calendar") { HelpName = "NAME", Description = "In which days and hours to count. Default: the calendar that the policy names." };
        Option<string?> calendars = new("--calendars") { HelpName = "FILE", Description = "More calendars: a JSON object of names and calendars." };
        Option<ClockEvent[]> events = new("--event")
        {
            HelpName = "TYPE@INSTANT",
            Description = "What happened next, in order; may be given again.",
            DefaultValueFactory = _ => [],
            CustomParser = result => [.. result.Tokens.Select(token => ClockEventOption.Read(token.Value)
                ?? Wrong<ClockEvent>(result, $"'{token.Value}' is no event: {ClockEventOption.Form}."))],
        };
        Option<string[]> facts = new("--fact") { HelpName = "FACT", Description = "A fact that is true from the start, e.g. complex; may be given again.", DefaultValueFactory = _ => [] };
        Option<string> format = PoliciesVerb.OneOf("--format", "text for a terminal, html for a browser.", ["text", "html"]);
        Option<string?> output = new("--out") { HelpName = "FILE", Description = "Where to write it. Default: standard output." };
        Option<string> language = PoliciesVerb.OneOf("--lang", "English or Vietnamese.", PoliciesVerb.Languages);
        Verb verb = new("timeline", "Draws what a policy promises for one receipt.", """
            Events:
              received, acknowledged, answered, accepted, objected, closed, withdrawn, handed-over,
              escalated, paused, resumed, extended, complied and those that the policy names.
              What an event needs besides follows it: ;reason=TEXT ;noticeAt=INSTANT ;until=DATE
              ;milestone=NAME ;fact=FACT

            Exit status:
              0 drawn; 1 an event was refused; 2 the call, the policy or a calendar is wrong

            Example:
              customercentric policies timeline seed-003-three-level-default --calendar vn-office \
                --received 2026-03-02T10:00:00+07:00 --event acknowledged@2026-03-02T16:00:00+07:00 \
                --event paused@2026-03-04T09:00:00+07:00 --event resumed@2026-03-06T09:00:00+07:00

            """) { policy, received, at, calendar, calendars, events, facts, format, output, language };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            PolicyTimeline asked = new(
                parsed.GetValue(policy)!, [new ClockEvent(ClockEvents.Received, parsed.GetValue(received)), .. parsed.GetValue(events)!],
                parsed.GetValue(at), parsed.GetValue(facts)!, parsed.GetValue(calendar),
                parsed.GetValue(format) == "html"
                    ? (clock, until) => clock.ToHtml(until, parsed.GetValue(language)!)
                    : (clock, until) => clock.ToText(until, parsed.GetValue(language)!));
            (string? drawn, int status) = await asked.DrawAsync(streams, parsed.GetValue(calendars), cancellationToken);
            if (drawn is null)
                return status;
            return parsed.GetValue(output) is { } file
                ? await SaveAsync(streams, file, drawn, cancellationToken)
                : await PoliciesVerb.PrintAsync(streams, drawn, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> SaveAsync(ToolStreams streams, string file, string text, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(file, text, cancellationToken);
            return CommandLine.Done;
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await streams.Errors.WriteLineAsync($"{file}: cannot be written: {e.Message}");
            return CommandLine.Unusable;
        }
    }

    private static Option<T> AnInstant<T>(string name, string description) => new(name)
    {
        HelpName = "INSTANT",
        Description = description,
        CustomParser = result => ClockEventOption.ReadInstant(result.Tokens[0].Value) is T instant
            ? instant
            : Wrong<T>(result, $"'{result.Tokens[0].Value}' is no instant with offset, e.g. 2026-12-24T17:00:00+07:00 or 2026-12-24T10:00:00Z."),
    };

    private static T Wrong<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default!;
    }
}
