using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

public class WorkingCalendarVersionTests
{
    private static readonly LocalDate Thu2026Dec24 = new(2026, 12, 24);
    private static readonly LocalDate Fri2026Dec25 = new(2026, 12, 25);

    private static readonly WorkingCalendar Calendar = WorkingCalendar.Build(calendar => calendar
        .Zone("Europe/London")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-12:30", "13:00-17:00")
        .Open(IsoDayOfWeek.Saturday, "22:00-24:00")
        .On(Thu2026Dec24, "09:00-12:00")
        .Closed(Fri2026Dec25, "Christmas Day")
        .Closed(new LocalDate(2026, 12, 28)));

    [Fact]
    public void The_version_is_the_hash_that_archives_hold() =>
        Calendar.Version.ShouldBe("49855fff86d5120b5126b02c187746bf7a637a74a335364a2036dfceb4165219");

    [Fact]
    public void Another_release_of_the_zones_rules_changes_the_zone_version_alone()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        string Under(DateTimeZone zone, LocalDate until) => WorkingCalendar.Build(calendar => calendar
            .Zone(zone).Open(IsoDayOfWeek.Monday, "09:00-17:00").KnownFrom(new(2026, 1, 1)).KnownUntil(until)).ZoneVersion;
        Under(DateTimeZone.ForOffset(Offset.FromHours(7)), new(2026, 10, 1)).ShouldBe("719cd16f5cec4c571134dd3292694750ab39e852b10fc5f8a295953dbf29b50d", "archives hold it");
        var now = Under(london, new(2026, 10, 1));
        Under(london, new(2026, 10, 1)).ShouldBe(now);
        // Other offsets of the same name; the same offsets under another name; and of the same rules only what is answered.
        Under(DateTimeZone.ForOffset(Offset.Zero), new(2026, 10, 1)).ShouldNotBe(now);
        Under(DateTimeZoneProviders.Tzdb["Europe/Jersey"], new(2026, 10, 1)).ShouldNotBe(now);
        Under(london, new(2026, 11, 1)).ShouldNotBe(now);
        new DeadlineTerms(new DeadlinePolicy("p", new Milestone("reply", new BusinessDays(1))), Calendar).Version.Zone.ShouldBe(Calendar.ZoneVersion);
    }

    [Fact]
    public void The_same_content_in_another_order_is_the_same_calendar()
    {
        WorkingCalendar other = WorkingCalendar.Build(calendar => calendar
            .KnownFrom(new LocalDate(2000, 1, 1))
            .KnownUntil(new LocalDate(2049, 12, 31))
            .Closed(new LocalDate(2026, 12, 28))
            .Closed(Fri2026Dec25, "Christmas Day")
            .On(Thu2026Dec24, "09:00-12:00")
            .Open(IsoDayOfWeek.Saturday, "22:00-00:00")
            .Open(IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday, "13:00-17:00")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, "13:00-17:00", "09:00-12:30", "09:00-12:30")
            .Open(IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday, "09:00-12:30")
            .Zone(DateTimeZoneProviders.Tzdb["Europe/London"]));
        other.Version.ShouldBe(Calendar.Version);
        other.ShouldBe(Calendar);
        other.GetHashCode().ShouldBe(Calendar.GetHashCode());
    }

    [Fact]
    public void Every_part_of_the_definition_changes_the_version()
    {
        Action<WorkingCalendarBuilder>[] all =
        [
            calendar => calendar.Zone("Europe/London").OpenAlways(),
            calendar => calendar.Zone("Europe/Paris").OpenAlways(),
            calendar => calendar.Zone("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, "00:00-24:00"),
            calendar => calendar.Zone("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-23:59"),
            calendar => calendar.Zone("Europe/London").OpenAlways().KnownFrom(new LocalDate(2000, 1, 2)),
            calendar => calendar.Zone("Europe/London").OpenAlways().KnownUntil(new LocalDate(2049, 12, 30)),
            calendar => calendar.Zone("Europe/London").OpenAlways().On(Thu2026Dec24),
            calendar => calendar.Zone("Europe/London").OpenAlways().On(Thu2026Dec24, "09:00-12:00"),
            calendar => calendar.Zone("Europe/London").OpenAlways().Closed(Thu2026Dec24),
            calendar => calendar.Zone("Europe/London").OpenAlways().Closed(Thu2026Dec24, ""),
            calendar => calendar.Zone("Europe/London").OpenAlways().Closed(Thu2026Dec24, "Eve"),
            calendar => calendar.Zone("Europe/London").OpenAlways().Closed(Thu2026Dec24, "Eve\nholiday 2026-12-25"),
            calendar => calendar.Zone("Europe/London").OpenAlways().Closed(Thu2026Dec24, "Eve").Closed(Fri2026Dec25),
        ];
        all.Select(WorkingCalendar.Build).ShouldBeUnique();
    }

    [Fact]
    public void A_builder_kept_by_the_host_cannot_change_the_calendar()
    {
        WorkingCalendarBuilder? kept = null;
        WorkingCalendar calendar = WorkingCalendar.Build(builder => kept = builder.Zone("Etc/UTC").OpenAlways());
        string version = calendar.Version;
        kept!.Closed(Thu2026Dec24).Zone("Europe/Paris");
        calendar.IsBusinessDay(Thu2026Dec24).ShouldBeTrue();
        calendar.Zone.Id.ShouldBe("Etc/UTC");
        calendar.Version.ShouldBe(version);
    }

    [Fact]
    public void A_calendar_equals_no_other_thing()
    {
        Calendar.Equals(null).ShouldBeFalse();
        Calendar.Equals((object)"Europe/London").ShouldBeFalse();
        Calendar.Equals((object)Calendar).ShouldBeTrue();
    }
}
