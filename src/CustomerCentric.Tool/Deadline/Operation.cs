using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Reads what it needs from the request and writes the answer's members besides the id.</summary>
internal delegate void Answering(ref RequestLine request, Utf8JsonWriter answer);

/// <summary>As <see cref="Answering"/>, with the calendar that the request means.</summary>
internal delegate void AnsweringByCalendar(ref RequestLine request, WorkingCalendar calendar, Utf8JsonWriter answer);

/// <summary>As <see cref="Answering"/>, with the policy and the calendar that the request means.</summary>
internal delegate void AnsweringByTerms(ref RequestLine request, DeadlineTerms terms, Utf8JsonWriter answer);

/// <summary>One question that can be asked: its name, the members of its request, and how it is answered.</summary>
internal sealed record Operation(string Name, MemberSet Required, MemberSet Optional = default)
{
    private static readonly MemberSet Always = MemberSet.Of(Member.Id, Member.Op);

    /// <summary>How it is answered without a calendar; null when it needs one.</summary>
    public Answering? Alone { get; init; }

    /// <summary>How it is answered by a calendar; null when it needs none.</summary>
    public AnsweringByCalendar? ByCalendar { get; init; }

    /// <summary>How it is answered by a policy and a calendar; null when it needs no policy.</summary>
    public AnsweringByTerms? ByTerms { get; init; }

    /// <summary>All members that a request may have.</summary>
    public MemberSet Allowed { get; } = Always | Required | Optional;
}
