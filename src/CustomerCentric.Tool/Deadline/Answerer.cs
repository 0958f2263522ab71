using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Answers one line after another. Not for several threads.</summary>
internal sealed class Answerer(CalendarBook calendars, PolicyBook policies) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _answer = new();

    // What is written here is well-formed by construction, and names stay readable.
    private readonly Utf8JsonWriter _json = new(
        Stream.Null, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly RequestLine.Place[] _places = new RequestLine.Place[MemberNames.Count];

    /// <summary>How many lines were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The answer to a line, or the error line; good until the next call.</summary>
    public ReadOnlySpan<byte> Answer(ReadOnlySpan<byte> line, bool isTooLong)
    {
        RequestLine request = new(line, _places);
        try
        {
            if (isTooLong)
                throw new RefusedException(ErrorCodes.LineTooLong, $"The line is longer than {LineReader.MostBytes} bytes.");
            request.Find();
            Operation operation = Operations.Of(ref request);
            request.Check(operation);
            if (operation.ByCalendar is { } answering)
                Ask(ref request, answering, CalendarOf(ref request));
            else if (operation.ByTerms is not null)
                Ask(ref request, operation.ByTerms, PolicyOf(ref request));
            else
                Ask(ref request, operation.Alone!);
        }
        catch (RefusedException refusal)
        {
            WriteError(ref request, refusal.Code, refusal.Message);
        }
        catch (CalendarRangeException beyond)
        {
            WriteError(ref request, beyond.Code, beyond.Message);
        }
        _json.WriteEndObject();
        _json.Flush();
        return _answer.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void Ask(ref RequestLine request, Answering answering)
    {
        Begin(ref request);
        answering(ref request, _json);
    }

    private void Ask(ref RequestLine request, AnsweringByTerms answering, DeadlinePolicy policy)
    {
        CalendarSource source = request.Given.Contains(Member.Calendar) ? CalendarOf(ref request) : CalendarOf(policy);
        Ask(ref request, (ref RequestLine asked, WorkingCalendar calendar, Utf8JsonWriter json) =>
            answering(ref asked, new DeadlineTerms(policy, calendar), json), source);
    }

    private void Ask(ref RequestLine request, AnsweringByCalendar answering, CalendarSource source)
    {
        while (true)
        {
            try
            {
                Begin(ref request);
                answering(ref request, source.Calendar, _json);
                return;
            }
            catch (CalendarRangeException beyond)
            {
                if (beyond.Code != FaultCodes.BeyondKnownRange || !source.TryWiden())
                    throw;
            }
        }
    }

    private DeadlinePolicy PolicyOf(ref RequestLine request)
    {
        if (request.TryText(Member.Policy, out ReadOnlySpan<byte> id))
        {
            return policies.Named(id) ?? throw new RefusedException(
                ErrorCodes.UnknownPolicy, request.Malformed(Member.Policy, "a policy, or the id of a built-in one: 'customercentric policies list' shows them").Message);
        }
        if (request.KindOf(Member.Policy) != JsonTokenType.StartObject)
            throw request.Malformed(Member.Policy, "a policy's id, or a policy: {\"id\":…,\"milestones\":[…]}");
        try
        {
            return policies.Written(request.Raw(Member.Policy));
        }
        catch (ConfigurationException wrong)
        {
            throw RefusalOf(wrong, "policy");
        }
    }

    private CalendarSource CalendarOf(DeadlinePolicy policy) => policy.Rules.Calendar is { } name
        ? calendars.Named(Encoding.UTF8.GetBytes(name)) ?? throw new RefusedException(
            ErrorCodes.UnknownCalendar, $"The policy '{policy.Id}' names the calendar '{name}', which is not known: give 'calendar'.")
        : throw new RefusedException(ErrorCodes.MissingMember, $"The policy '{policy.Id}' names no calendar: give 'calendar'.");

    private CalendarSource CalendarOf(ref RequestLine request)
    {
        if (request.TryText(Member.Calendar, out ReadOnlySpan<byte> name))
        {
            return calendars.Named(name) ?? throw new RefusedException(
                ErrorCodes.UnknownCalendar, request.Malformed(Member.Calendar, $"a calendar, or one of {string.Join(", ", calendars.Names())}").Message);
        }
        if (request.KindOf(Member.Calendar) != JsonTokenType.StartObject)
            throw request.Malformed(Member.Calendar, "a calendar's name, or a calendar: {\"timeZone\":…}");
        try
        {
            return calendars.Written(request.Raw(Member.Calendar));
        }
        catch (ConfigurationException wrong)
        {
            throw RefusalOf(wrong, "calendar");
        }
    }

    private static RefusedException RefusalOf(ConfigurationException wrong, string member) => new(
        wrong.Faults[0].Code,
        string.Join(" | ", wrong.Faults.Select(fault => $"{member}{(fault.Path.Length > 0 ? "." : "")}{fault.Path}: {fault.Message}")));

    private void Begin(ref RequestLine request)
    {
        _answer.ResetWrittenCount();
        _json.Reset(_answer);
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(request.Id, skipInputValidation: true);
    }

    private void WriteError(ref RequestLine request, string code, string message)
    {
        Refused++;
        Begin(ref request);
        _json.WriteStartObject("error"u8);
        _json.WriteString("code"u8, code);
        _json.WriteString("message"u8, message);
        _json.WriteEndObject();
    }
}
