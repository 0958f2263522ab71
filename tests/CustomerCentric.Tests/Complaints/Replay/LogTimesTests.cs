using System.Text;
using CustomerCentric.Complaints;
using NodaTime.Text;

namespace CustomerCentric.Tests.Complaints.Replay;

public class LogTimesTests
{
    private static readonly DateTimeZone s_berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData("2026-03-02T10:00:00", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03-02 10:00", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03-02", "2026-03-01T23:00:00Z")]
    [InlineData("2026-07-02T10:00:00", "2026-07-02T08:00:00Z")]
    [InlineData("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z")]
    [InlineData("2026-03-02T10:00:00+07:00", "2026-03-02T03:00:00Z")]
    [InlineData("2026-03-02T10:00-05", "2026-03-02T15:00:00Z")]
    [InlineData("2026-03-02T10:00:00.125Z", "2026-03-02T10:00:00.125Z")]
    [InlineData("2024-02-29T10:00:00Z", "2024-02-29T10:00:00Z")]
    // Skipped: as much later. Repeated: the first.
    [InlineData("2026-03-29T02:30:00", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25T00:30:00Z")]
    public void A_time_is_read(string text, string instant)
    {
        new LogTimes(s_berlin, null).TryRead(Encoding.UTF8.GetBytes(text), out var at).ShouldBeTrue();
        at.ShouldBe(InstantPattern.ExtendedIso.Parse(instant).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-3-02T10:00")]
    [InlineData("2025-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-02T24:00")]
    [InlineData("2026-03-02T10:60")]
    [InlineData("2026-03-02T10")]
    [InlineData("2026-03-02T10:00:61")]
    [InlineData("2026-03-02T10:00:00.")]
    [InlineData("2026-03-02T10:00:00z!")]
    [InlineData("2026-03-02T10:00+25:00")]
    [InlineData("2026-03-02T10:00+07:0")]
    [InlineData("02/03/2026 10:00")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31T23:59:59-05:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31")]
    public void What_is_no_time_is_not_read(string text) => new LogTimes(s_berlin, null).TryRead(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    [Fact]
    public void A_mapping_may_name_another_form()
    {
        LogTimes times = new(DateTimeZone.Utc, LocalDateTimePattern.CreateWithInvariantCulture("dd/MM/yyyy HH:mm"));
        times.TryRead("02/03/2026 10:00"u8, out var at).ShouldBeTrue();
        at.ShouldBe(Instant.FromUtc(2026, 3, 2, 10, 0));
        times.TryRead("2026-03-02T10:00"u8, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_time_that_no_instant_stands_for_is_not_read_in_another_form_either()
    {
        LogTimes times = new(DateTimeZoneProviders.Tzdb["America/New_York"], LocalDateTimePattern.CreateWithInvariantCulture("dd/MM/uuuu HH:mm"));
        times.TryRead("31/12/9999 23:59"u8, out _).ShouldBeFalse();
        times.TryRead("01/01/-9998 00:00"u8, out _).ShouldBeFalse();
        times.TryRead("31/12/9998 23:59"u8, out _).ShouldBeTrue();
    }
}
