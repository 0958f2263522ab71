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
        new("The limit of '{milestone}' is not extended: {why}.", "Không gia hạn được cho '{milestone}': {vi}.");

    internal static readonly LocalizedText PauseMessage =
        new("The clock is not paused: {why}.", "Không tạm dừng được thời hạn: {vi}.");

    public static Refusal Extension(string milestone, string why, string vi) => new(
        "RES-03", Principle.Accountability, Severity.Block, ExtensionMessage, ExtensionSource,
        Facts(("milestone", milestone), ("why", why), ("vi", vi)));

    public static Refusal Pause(string policy) =>
        NotPaused($"policy {policy} does not allow it", $"chính sách {policy} không cho phép");

    public static Refusal NothingToPause(ClockEvent clockEvent) =>
        NotPaused($"nothing that may be paused is running at {Text(clockEvent.At)}", $"lúc {Text(clockEvent.At)} không có thời hạn nào được phép tạm dừng đang tính");

    private static Refusal NotPaused(string why, string vi) =>
        new("RES-04", Principle.Accountability, Severity.Block, PauseMessage, PauseSource, Facts(("why", why), ("vi", vi)));

    public static Refusal OutOfOrder(ClockEvent clockEvent, Instant last) => Technical(
        "TEC-07", "'{type}' at {at} comes after an event of {last}: give events in order of time.",
        "'{type}' lúc {at} đứng sau một sự kiện lúc {last}: hãy xếp theo thứ tự thời gian.",
        ("type", clockEvent.Type), ("at", Text(clockEvent.At)), ("last", Text(last)));

    public static Refusal Repeated(ClockEvent clockEvent) => Technical(
        "TEC-08", "'{type}' at {at} stands twice.", "'{type}' lúc {at} bị lặp lại.", ("type", clockEvent.Type), ("at", Text(clockEvent.At)));

    public static Refusal NotPaused(ClockEvent clockEvent) => Technical(
        "TEC-09", "'resumed' at {at} has no pause before it.", "'resumed' lúc {at} không có lần tạm dừng nào trước đó.", ("at", Text(clockEvent.At)));

    public static Refusal AlreadyPaused(ClockEvent clockEvent, Instant since) => Technical(
        "TEC-09", "'paused' at {at}: the clock stands still since {since}.", "'paused' lúc {at}: thời hạn đã tạm dừng từ {since}.",
        ("at", Text(clockEvent.At)), ("since", Text(since)));

    public static Refusal NothingReceived(ClockEvent clockEvent) => Technical(
        "TEC-10", "'{type}' at {at} comes before anything started a clock.", "'{type}' lúc {at} đứng trước mọi sự kiện bắt đầu tính thời hạn.",
        ("type", clockEvent.Type), ("at", Text(clockEvent.At)));

    public static Refusal Beyond(ClockEvent clockEvent, CalendarRangeException beyond) => Technical(
        "TEC-11", "After '{type}' at {at} a due time cannot be told. {why}",
        "Sau '{type}' lúc {at} không xác định được thời hạn. {why}",
        ("type", clockEvent.Type), ("at", Text(clockEvent.At)), ("why", beyond.Message));

    private static Refusal Technical(string code, string english, string vietnamese, params (string, string)[] facts) =>
        new(code, null, Severity.Block, new(english, vietnamese), "Order of events", Facts(facts));

    private static ImmutableDictionary<string, string> Facts(params (string Name, string Value)[] facts) =>
        facts.ToImmutableDictionary(fact => fact.Name, fact => fact.Value);

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
