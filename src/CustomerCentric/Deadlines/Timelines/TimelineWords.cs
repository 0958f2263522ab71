namespace CustomerCentric.Deadlines;

/// <summary>The words of a timeline in one language.</summary>
internal sealed class TimelineWords
{
    private static readonly TimelineWords s_english = new()
    {
        Language = "en",
        Received = "Received",
        StatesOf = "States as of",
        Due = "due",
        NoDue = "no due time while the clock stands still",
        NoMeasure = "a duty without measure: never due",
        Extended = "extensions",
        Stopped = "stopped",
        Counted = "How it was counted",
        Happened = "What happened",
        NotStarted = "Not started",
        Unknown = "its due time lies beyond what the calendar knows",
        Needs = "needs the fact",
        Now = "as of",
        Start = "start",
        States = ["running", "met", "breached", "waived", "paused"],
        Kinds = ["promise", "recurring", "window", "not before", "duty"],
        Spans = ["counted", "not counted", "clock paused", "extension", "late", "open, without measure"],
        Spared = "no longer needed",
    };

    private static readonly TimelineWords s_vietnamese = new()
    {
        Language = "vi",
        Received = "Tiếp nhận",
        StatesOf = "Tình trạng tính đến",
        Due = "hạn",
        NoDue = "chưa có hạn vì đang tạm dừng tính thời hạn",
        NoMeasure = "nghĩa vụ không có thời hạn đo được",
        Extended = "số lần gia hạn",
        Stopped = "dừng",
        Counted = "Cách tính",
        Happened = "Diễn biến",
        NotStarted = "Chưa bắt đầu",
        Unknown = "hạn nằm ngoài khoảng ngày mà lịch biết",
        Needs = "cần có",
        Now = "tính đến",
        Start = "bắt đầu",
        States = ["đang tính", "đúng hạn", "quá hạn", "không còn áp dụng", "tạm dừng"],
        Kinds = ["cam kết", "định kỳ", "thời gian của khách hàng", "không sớm hơn", "nghĩa vụ"],
        Spans = ["được tính", "không tính", "tạm dừng", "gia hạn", "trễ hạn", "đang mở, không có thời hạn"],
        Spared = "không cần nữa",
    };

    /// <summary>By <see cref="TimelineKind"/>.</summary>
    public static IReadOnlyList<char> Marks { get; } = ['=', '.', '~', '+', '!', ':'];

    /// <summary>Of a span that was no longer needed.</summary>
    public const char SparedMark = '-';

    public required string Language { get; init; }

    public required string Received { get; init; }

    public required string StatesOf { get; init; }

    public required string Due { get; init; }

    public required string NoDue { get; init; }

    public required string NoMeasure { get; init; }

    public required string Extended { get; init; }

    public required string Stopped { get; init; }

    public required string Counted { get; init; }

    public required string Happened { get; init; }

    public required string NotStarted { get; init; }

    public required string Unknown { get; init; }

    public required string Needs { get; init; }

    public required string Now { get; init; }

    public required string Start { get; init; }

    /// <summary>By <see cref="DeadlineState"/>.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>By <see cref="MilestoneKind"/>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>By <see cref="TimelineKind"/>.</summary>
    public required IReadOnlyList<string> Spans { get; init; }

    public required string Spared { get; init; }

    public static TimelineWords In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? s_vietnamese : s_english;
    }

    public string State(TimelineRow row) => States[(int)row.Deadline.State];

    public static string Name(TimelineRow row) =>
        row.Deadline.Occurrence == 1 ? row.Milestone.Name : FormattableString.Invariant($"{row.Milestone.Name} ({row.Deadline.Occurrence})");

    /// <summary>Limit and due time, and when it stopped.</summary>
    public string Facts(TimelineRow row, MomentText moments)
    {
        var due = row.Deadline switch
        {
            { Limit: null } => NoMeasure,
            { Due: { } at } => $"{Due} {moments.Due(at)}",
            _ => NoDue,
        };
        string?[] facts =
        [
            row.Milestone.Kind is MilestoneKind.Promise or MilestoneKind.Duty ? null : Kinds[(int)row.Milestone.Kind],
            row.Deadline.Limit?.Words.In(Language),
            row.Deadline.Extensions.IsEmpty ? null : FormattableString.Invariant($"{Extended}: {row.Deadline.Extensions.Length}"),
            due,
            row.Deadline.StoppedAt is { } stopped ? $"{Stopped} {moments.Local(stopped)}" : null,
        ];
        return string.Join("; ", facts.Where(fact => fact is not null));
    }

    /// <summary>Why a milestone has not started.</summary>
    public string WhyNot(Milestone milestone, ComplaintClock clock) =>
        clock.Undated.Contains(milestone.Name) ? Unknown
        : milestone.Condition is { } fact && !clock.Facts.Contains(fact) ? $"{Needs} {fact}"
        : MilestoneText.StartsOn(milestone, Language);
}
