using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>Every worked example that came with the sources of the built-in policies, counted by hand there.</summary>
public class PolicyExamplesTests
{
    private static readonly JsonElement[] Examples = [.. CaseFile.Read("policy_examples.json").EnumerateArray()];
    private static readonly JsonElement Holidays = CaseFile.Read("holidays_2026.json");

    public static TheoryData<int> Asked => [.. Enumerable.Range(0, Examples.Length).Where(i => !Examples[i].TryGetProperty("skip", out _))];

    [Fact]
    public void Every_example_is_asked_but_the_one_whose_assumption_its_policy_does_not_state()
    {
        Examples.Length.ShouldBe(61);
        Examples.Where(each => each.TryGetProperty("skip", out _)).Select(each => each.Text("policy")).ShouldBe(["scot-spso-mchp"]);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_worked_example_has_the_due_date_of_its_source(int number)
    {
        var example = Examples[number];
        var calendar = CalendarOf(example);
        var policy = DeadlinePolicy.Find(example.Text("policy"));
        var received = ReceivedAt(example);
        var clock = ComplaintClock.New(new(policy.ShouldNotBeNull(), calendar), Texts(example, "facts"));
        foreach (var (next, refused) in Events(example).Prepend((new(ClockEvents.Received, received), null)))
        {
            var decision = clock.Apply(next);
            decision.Refusals.Select(refusal => refusal.Code).ShouldBe(refused is null ? [] : [refused], $"{example}");
            clock = decision.State;
        }
        clock.Undated.ShouldBeEmpty();
        var deadline = clock.Deadlines.LastOrDefault(each => each.Milestone == example.Text("milestone")).ShouldNotBeNull($"{example}");
        deadline.Due.ShouldNotBeNull().Date.ShouldBe(example.Date("due"), $"{example}");
        clock.Explain(deadline).ShouldNotBeNull().Due.ShouldBe(deadline.Due!.Value);
    }

    private static WorkingCalendar CalendarOf(JsonElement example) => WorkingCalendar.Build(calendar =>
    {
        calendar.Zone(Zone(example)).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
            .KnownFrom(new(2023, 1, 1)).KnownUntil(new(2031, 12, 31));
        if (example.TryGetProperty("holidays", out var list) && list.GetString() is { } name && Holidays.TryGetProperty(name, out var dates))
            calendar.Close(dates.EnumerateArray().Select(date => CaseFile.Date(date.GetString()!)));
    });

    private static IEnumerable<(ClockEvent Next, string? Refused)> Events(JsonElement example) => !example.TryGetProperty("events", out var events) ? [] :
        from item in events.EnumerateArray()
        select (new ClockEvent(item.Text("type"), Local(item.Text("at"), example))
        {
            Reason = item.TryGetProperty("reason", out var reason) ? reason.GetString()! : "",
            NoticeAt = item.TryGetProperty("noticeAt", out var notice) ? Local(notice.GetString()!, example) : null,
            Milestone = item.TryGetProperty("milestone", out var milestone) ? milestone.GetString() : null,
            Facts = [.. Texts(item, "facts")],
        }, item.TryGetProperty("refused", out var refused) ? refused.GetString() : null);

    private static Instant ReceivedAt(JsonElement example) => Local(example.Text("received").Split(' ')[0], example);

    private static string Zone(JsonElement example) => example.Text("received").Split(' ')[1];

    private static Instant Local(string text, JsonElement example) => text.Contains('T', StringComparison.Ordinal)
        ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text.Split(' ')[0]).Value
            .InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone(example)]).ToInstant()
        : CaseFile.Date(text).At(new(12, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb[Zone(example)]).ToInstant();

    private static IEnumerable<string> Texts(JsonElement element, string property) =>
        element.TryGetProperty(property, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!) : [];
}
