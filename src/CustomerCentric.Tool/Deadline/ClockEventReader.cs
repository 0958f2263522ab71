using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Reads the events of a <c>due</c> request: objects with a type, an instant, and what the type needs besides.</summary>
internal static class ClockEventReader
{
    private const string Form = "a list of events, at least one: [{\"type\":\"received\",\"at\":\"2026-03-02T10:00:00Z\"}]";

    private static readonly string[] Known = ["type", "at", "reason", "noticeAt", "milestone", "until", "facts"];

    public static IReadOnlyList<ClockEvent> Read(ref RequestLine request)
    {
        if (request.KindOf(Member.Events) != JsonTokenType.StartArray)
            throw request.Malformed(Member.Events, Form);
        using JsonDocument text = JsonDocument.Parse(request.Raw(Member.Events).ToArray());
        if (text.RootElement.GetArrayLength() == 0)
            throw request.Malformed(Member.Events, Form);
        List<string> faults = [];
        List<ClockEvent> events = [];
        foreach (JsonElement item in text.RootElement.EnumerateArray())
        {
            EventFields fields = new(item, $"events[{events.Count}]", faults);
            // One that cannot be read keeps its place, so that the next has its own number.
            events.Add(fields.ToEvent(Known));
        }
        return faults.Count == 0 ? events : throw new RefusedException(ErrorCodes.MalformedMember, string.Join(" | ", faults));
    }

    /// <summary>The members of one event; each that is wrong adds a fault.</summary>
    private readonly struct EventFields(JsonElement item, string path, List<string> faults)
    {
        public ClockEvent ToEvent(string[] known)
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                faults.Add($"{path}: an event is an object: {{\"type\":\"received\",\"at\":\"2026-03-02T10:00:00Z\"}}.");
                return new("", default);
            }
            foreach (JsonProperty member in item.EnumerateObject().Where(member => !known.Contains(member.Name)))
                faults.Add($"{path}.{member.Name} is not known: {string.Join(", ", known)} are.");
            return new(ClockEvents.Unify(Text("type") ?? Missing("type")), InstantOf("at") ?? Missing<Instant>("at"))
            {
                Reason = Text("reason") ?? "",
                NoticeAt = InstantOf("noticeAt"),
                Milestone = Text("milestone"),
                Until = DateOf("until"),
                Facts = [.. Texts("facts")],
            };
        }

        private string? Text(string name)
        {
            if (!item.TryGetProperty(name, out JsonElement value))
                return null;
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
            faults.Add($"{path}.{name} is {value.GetRawText()}; it must be a text.");
            return "";
        }

        private Instant? InstantOf(string name)
        {
            if (!item.TryGetProperty(name, out JsonElement value))
                return null;
            if (value.ValueKind == JsonValueKind.String && InstantText.TryReadInstant(Encoding.UTF8.GetBytes(value.GetString()!), out Instant instant))
                return instant;
            faults.Add($"{path}.{name} is {value.GetRawText()}; it must be an instant with offset, e.g. \"2026-12-24T17:00:00+07:00\".");
            return default(Instant);
        }

        private LocalDate? DateOf(string name)
        {
            if (!item.TryGetProperty(name, out JsonElement value))
                return null;
            if (value.ValueKind == JsonValueKind.String && InstantText.TryReadDate(Encoding.UTF8.GetBytes(value.GetString()!), out LocalDate date))
                return date;
            faults.Add($"{path}.{name} is {value.GetRawText()}; it must be a date, yyyy-MM-dd.");
            return null;
        }

        private IEnumerable<string> Texts(string name)
        {
            if (!item.TryGetProperty(name, out JsonElement value))
                return [];
            if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String))
                return [.. value.EnumerateArray().Select(each => each.GetString()!)];
            faults.Add($"{path}.{name} is {value.GetRawText()}; it must be a list of texts.");
            return [];
        }

        private string Missing(string name) => Missing<string>(name) ?? "";

        private T? Missing<T>(string name)
        {
            faults.Add($"{path} needs '{name}'.");
            return default;
        }
    }
}
