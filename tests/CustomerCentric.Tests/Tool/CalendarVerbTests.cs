using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;
using CustomerCentric.Tool;

namespace CustomerCentric.Tests.Tool;

public class CalendarVerbTests
{
    [Fact]
    public void The_help_of_calendar() => Snapshot.Match(ToolRun.Of("", "calendar", "--help").Output);

    [Fact]
    public void Without_a_name_the_names_are_listed() =>
        ToolRun.Of("", "calendar").Lines.ShouldBe(["24x7", "vn-office", "gb-eng-office", "us-fed-office", "au-nsw-office", "eu-target2-office"]);

    [Theory]
    [InlineData("en", "Working calendar 2026, Asia/Ho_Chi_Minh: 250 business days, 2000 working hours")]
    [InlineData("vi", "Lịch làm việc 2026, Asia/Ho_Chi_Minh: 250 ngày làm việc, 2000 giờ làm việc")]
    public void A_year_is_shown_in_either_language(string language, string title)
    {
        var run = ToolRun.Of("", "calendar", "vn-office", "--year", "2026", "--lang", language);
        run.Status.ShouldBe(CommandLine.Done);
        run.Lines[0].ShouldBe(title);
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_year_is_drawn_for_a_browser() =>
        ToolRun.Of("", "calendar", "gb-eng-office", "--year", "2026", "--format", "html").Output.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"en\">");

    [Fact]
    public void A_calendar_of_a_file_comes_back_as_the_same_calendar()
    {
        using TemporaryFile file = new("""{ "office": { "timeZone": "Europe/Paris", "week": "24x7", "holidays": ["2026-07-14"], "breaks": { "2026-03-29": [["01:00","04:00"]] } } }""");
        var run = ToolRun.Of("", "calendar", "office", "--format", "json", "--calendars", file.Path);
        run.Status.ShouldBe(CommandLine.Done, run.Errors);
        var calendar = WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(run.Output));
        calendar.IsBusinessDay(new(2026, 7, 14)).ShouldBeFalse();
        calendar.Periods(new LocalDate(2026, 3, 29)).Count.ShouldBe(2);
    }

    [Fact]
    public void Of_a_calendar_without_a_range_every_year_from_1950_to_2199_is_shown_and_written()
    {
        ToolRun.Of("", "calendar", "24x7", "--year", "1950").Lines[0].ShouldStartWith("Working calendar 1950, Etc/UTC: 365 business days");
        ToolRun.Of("", "calendar", "24x7", "--year", "2199").Lines[0].ShouldStartWith("Working calendar 2199, Etc/UTC: 365 business days");
        var written = WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(ToolRun.Of("", "calendar", "24x7", "--format", "json").Output));
        (written.KnownFrom, written.KnownUntil).ShouldBe((new(1950, 1, 1), new(2199, 12, 31)));
    }

    [Fact]
    public void Without_a_year_it_shows_one_that_is_known() => ToolRun.Of("", "calendar", "vn-office").Status.ShouldBe(CommandLine.Done);

    [Theory]
    [InlineData("'nowhere' is no calendar: 24x7, vn-office", "calendar", "nowhere")]
    [InlineData("not enough to tell the year 1900", "calendar", "vn-office", "--year", "1900")]
    [InlineData("--year: 'soon' cannot be meant: write a year, such as 2026.", "calendar", "vn-office", "--year", "soon")]
    [InlineData("'pdf' not recognized", "calendar", "vn-office", "--format", "pdf")]
    [InlineData("cannot be read", "calendar", "vn-office", "--calendars", "/nowhere/calendars.json")]
    public void A_wrong_call_ends_with_2_and_says_what_is_wrong(string message, params string[] args)
    {
        var run = ToolRun.Of("", args);
        run.Status.ShouldBe(CommandLine.Unusable);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldContain(message);
    }
}
