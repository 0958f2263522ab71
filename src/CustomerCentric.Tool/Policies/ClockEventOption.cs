using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Deadline;

namespace CustomerCentric.Tool.Policies;

/// <summary>Reads events as they are typed: <c>TYPE@INSTANT</c>, then what the type needs besides as <c>;NAME=TEXT</c>.</summary>
internal static class ClockEventOption
{
    /// <summary>The form of an event, for people.</summary>
    internal const string Form = "TYPE@INSTANT[;NAME=TEXT]..., e.g. 'extended@2026-03-05T09:00:00+07:00;reason=parts are missing'; the names are reason, noticeAt, milestone, until and fact";

    /// <summary>The event, or null for a text of another form.</summary>
    public static ClockEvent? Read(string text)
    {
        string[] parts = text.Split(';');
        int at = parts[0].LastIndexOf('@');
        if (at < 1 || ReadInstant(parts[0][(at + 1)..]) is not { } instant)
            return null;
        ClockEvent? read = new(ClockEvents.Unify(parts[0][..at]), instant);
        foreach (string part in parts.Skip(1))
            read = read is null ? null : With(read, part);
        return read;
    }

    /// <summary>The instant, which needs an offset or <c>Z</c>; null for another text.</summary>
    public static Instant? ReadInstant(string text) =>
        InstantText.TryReadInstant(Encoding.UTF8.GetBytes(text), out Instant instant) ? instant : null;

    private static ClockEvent? With(ClockEvent read, string part)
    {
        string[] pair = part.Split('=', 2);
        return (pair[0], pair.ElementAtOrDefault(1)) switch
        {
            ("reason", { } reason) => read with { Reason = reason },
            ("milestone", { } milestone) => read with { Milestone = milestone },
            ("fact", { } fact) => read with { Facts = read.Facts.Add(fact) },
            ("noticeAt", { } notice) when ReadInstant(notice) is { } at => read with { NoticeAt = at },
            ("until", { } until) when InstantText.TryReadDate(Encoding.UTF8.GetBytes(until), out LocalDate date) => read with { Until = date },
            _ => null,
        };
    }
}
