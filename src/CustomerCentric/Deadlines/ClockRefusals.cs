using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Why an event may not move a clock: the rules on extensions and pauses, and events that contradict each other.</summary>
internal static class ClockRefusals
{
    internal const string ExtensionSource = "ISO 10002; 12 CFR 1024.35(e)(3)(ii); PSD2 art. 101(2)";

    internal const string PauseSource = "FCA DISP App 5.2";

    internal static readonly LocalizedText ExtensionMessage =
        new LocalizedText("The limit of '{milestone}' is not extended: {why}.", "Không gia hạn được cho '{milestone}': {vi}.");

    internal static readonly LocalizedText PauseMessage =
        new LocalizedText("The clock is not paused: {why}.", "Không tạm dừng được thời hạn: {vi}.");

    private const string Order = "Order of events";

    private static readonly TechnicalRefusal s_outOfOrder = new("TEC-07", "Events in order of time", Order, "Give the events in order of time.",
        new LocalizedText("'{type}' at {at} comes after an event of {last}: give events in order of time.",
            "'{type}' lúc {at} đứng sau một sự kiện lúc {last}: hãy xếp theo thứ tự thời gian."));

    private static readonly TechnicalRefusal s_repeated = new("TEC-08", "No event twice", Order, "Leave out the second of the two.",
        new LocalizedText("'{type}' at {at} stands twice.", "'{type}' lúc {at} bị lặp lại."));

    private static readonly TechnicalRefusal s_pauses = new("TEC-09", "Pauses begin and end in turn", Order, "Add the pause or the end of a pause that is missing.",
        new LocalizedText("'resumed' at {at} has no pause before it.", "'resumed' lúc {at} không có lần tạm dừng nào trước đó."),
        new LocalizedText("'paused' at {at}: the clock stands still since {since}.", "'paused' lúc {at}: thời hạn đã tạm dừng từ {since}."));

    private static readonly TechnicalRefusal s_nothingReceived = new("TEC-10", "Nothing received yet", Order, "Begin with the event that starts the clock.",
        new LocalizedText("'{type}' at {at} comes before anything started a clock.", "'{type}' lúc {at} đứng trước mọi sự kiện bắt đầu tính thời hạn."));

    private static readonly TechnicalRefusal s_beyond = new("TEC-11", "Beyond what the calendar knows", Order, "Give the calendar the holidays of the years that follow.",
        new LocalizedText("After '{type}' at {at} a due time cannot be told. {why}", "Sau '{type}' lúc {at} không xác định được thời hạn. {why}"));

    /// <summary>Events that contradict each other, or that no due time follows from.</summary>
    internal static readonly ImmutableArray<TechnicalRefusal> Technical = [s_outOfOrder, s_repeated, s_pauses, s_nothingReceived, s_beyond];

    public static Refusal Extension(string milestone, string why, string vi) => new(
        "RES-03", Principle.Accountability, Severity.Block, ExtensionMessage, ExtensionSource,
        Facts(("milestone", milestone), ("why", why), ("vi", vi)));

    public static Refusal Pause(string policy) =>
        NotPaused($"policy {policy} does not allow it", $"chính sách {policy} không cho phép");

    public static Refusal NothingToPause(ClockEvent clockEvent) =>
        NotPaused($"nothing that may be paused is running at {Text(clockEvent.At)}", $"lúc {Text(clockEvent.At)} không có thời hạn nào được phép tạm dừng đang tính");

    private static Refusal NotPaused(string why, string vi) =>
        new("RES-04", Principle.Accountability, Severity.Block, PauseMessage, PauseSource, Facts(("why", why), ("vi", vi)));

    public static Refusal OutOfOrder(ClockEvent clockEvent, Instant last) =>
        s_outOfOrder.With(Facts(("type", clockEvent.Type), ("at", Text(clockEvent.At)), ("last", Text(last))));

    public static Refusal Repeated(ClockEvent clockEvent) => s_repeated.With(Facts(("type", clockEvent.Type), ("at", Text(clockEvent.At))));

    public static Refusal NotPaused(ClockEvent clockEvent) => s_pauses.With(s_pauses.Messages[0], Facts(("at", Text(clockEvent.At))));

    public static Refusal AlreadyPaused(ClockEvent clockEvent, Instant since) =>
        s_pauses.With(s_pauses.Messages[1], Facts(("at", Text(clockEvent.At)), ("since", Text(since))));

    public static Refusal NothingReceived(ClockEvent clockEvent) => s_nothingReceived.With(Facts(("type", clockEvent.Type), ("at", Text(clockEvent.At))));

    public static Refusal Beyond(ClockEvent clockEvent, CalendarRangeException beyond) =>
        s_beyond.With(Facts(("type", clockEvent.Type), ("at", Text(clockEvent.At)), ("why", beyond.Message)));

    private static ImmutableDictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        facts.ToImmutableDictionary(fact => fact.Name, fact => fact.Value);

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
