using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints;

/// <summary>One office for all tests of complaints: Ho Chi Minh City, Monday to Friday, everybody in place.</summary>
internal static class Office
{
    /// <summary>A milestone that runs in every open state and moves nothing when it passes.</summary>
    internal const string Whole = "whole";

    internal static readonly Instant Mon2026Jun01At9 = Instant.FromUtc(2026, 6, 1, 2, 0);

    internal static readonly OrganisationId Organisation = new("hue-water");

    internal static readonly ComplaintKey Key = new(Organisation, new("C-1"));

    internal static readonly WorkingCalendar Calendar = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00"));

    internal static readonly DeadlinePolicy Policy = new("office",
        [.. DeadlinePolicy.Standard.Milestones, new(Whole, new CalendarDays(365)) { StopsOn = [ClockEvents.Closed] }]);

    internal static readonly RuleFacts Facts = new(
        new(Policy, Calendar), Roster.Of(Enumerable.Range(1, 5).Select(level => new ActorId($"owner-{level}"))), AuthorityLimits.Unlimited);

    internal static Actor Person(ActorRole role, string? id = null) => new(Organisation, new(id ?? $"{role}"), role);

    /// <summary>A ladder whose levels are all worked by the technical head, so that only the level itself matters.</summary>
    internal static ComplaintWorkflow WithLevels(int count) => new(new Ladder(
        [.. Enumerable.Range(1, count).Select(level => new LadderLevel(new($"Level {level}", $"Cấp độ {level}"), [ActorRole.TechnicalHead]))]));
}
