using System.Xml;
using System.Xml.Linq;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

public class YearViewTests
{
    private static readonly WorkingCalendar Office = WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh")
        .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
        .Open(IsoDayOfWeek.Saturday, "22:00-06:00")
        .Closed(
            new Holiday(new(2026, 2, 16), "tet-eve", new("Lunar New Year's Eve", "Giao thừa Tết Nguyên Đán")),
            new Holiday(new(2026, 2, 17), "tet", new("Lunar New Year", "Tết Nguyên Đán")),
            new Holiday(new(2026, 4, 26), "hung-kings", new("Hung Kings' Commemoration Day", "Ngày Giỗ Tổ Hùng Vương")),
            new Holiday(new(2026, 9, 2), "national-day", new("National Day", "Quốc khánh")))
        .On(new(2026, 9, 2), "08:00-12:00")
        .On(new(2026, 12, 31), "08:00-12:00", "13:00-24:00")
        .Break(new(2026, 7, 10), "15:00-16:30")
        .Break(new(2026, 7, 12), "03:00-04:00", "10:00-11:00")
        .KnownFrom(new(2026, 1, 1))
        .KnownUntil(new(2026, 12, 31))
        .AssumePlainWeekUntil(new(2027, 3, 31)));

    [Fact]
    public void A_year_as_text_reads_like_this() => Snapshot.Match(Office.ToText(2026));

    [Fact]
    public void A_year_as_text_reads_like_this_in_Vietnamese() => Snapshot.Match(Office.ToText(2026, "vi"));

    [Fact]
    public void A_year_as_a_page_looks_like_this() => Snapshot.Match(Office.ToHtml(2026));

    [Fact]
    public void There_must_be_a_language_to_look_at_a_year() =>
        Should.Throw<ArgumentNullException>(() => Office.ToText(2026, null!)).ParamName.ShouldBe("language");

    [Fact]
    public void Where_the_plain_week_is_assumed_the_page_says_from_when_until_when()
    {
        Office.ToHtml(2027).ShouldContain("2027-01-01 – 2027-03-31");
        Office.ToHtml(2026).ShouldNotContain("plain week assumed");
    }

    [Fact]
    public void The_months_of_the_text_fit_into_a_terminal_of_72_columns()
    {
        foreach (var language in new[] { "en", "vi" })
        {
            var months = Office.ToText(2026, language).Split("\n\n")[1..5];
            months.SelectMany(block => block.Split('\n')).Max(line => line.Length).ShouldBeInRange(60, 72);
        }
    }

    [Fact]
    public void A_long_name_stays_whole_and_on_its_line()
    {
        var name = string.Join(' ', Enumerable.Repeat("commemoration", 20));
        Closed(name).ToText(2026).Split('\n').ShouldContain($"  2026-05-05 Tu  holiday: {name} (closed)");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void A_line_break_in_a_name_breaks_no_line_of_the_text(string lineBreak) =>
        Closed($"May{lineBreak}Day").ToText(2026).Split('\n').ShouldContain("  2026-05-05 Tu  holiday: May Day (closed)");

    [Fact]
    public void Dates_that_are_not_answered_are_shown_as_not_known()
    {
        var text = Office.ToText(2027);
        text.ShouldContain(" 1? 2? 3? 4?");
        text.ShouldContain("? not known");
        text.ShouldContain("Holidays not known, plain week assumed: 2027-01-01 - 2027-03-31");
        Office.ToHtml(2027).ShouldContain("<title>2027-04-01: not known, closed</title>");
    }

    [Theory]
    [InlineData(2025)]
    [InlineData(2028)]
    [InlineData(-20_000)]
    [InlineData(int.MaxValue)]
    public void A_year_of_which_nothing_is_answered_is_refused(int year) =>
        Should.Throw<CalendarRangeException>(() => YearView.Of(Office, year)).Code.ShouldBe(FaultCodes.BeyondKnownRange);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void The_page_is_well_formed_shows_every_date_once_and_asks_nobody_for_anything(string language)
    {
        var page = Office.ToHtml(2026, language);
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http");
        page.ShouldNotContain("url(");
        var body = Body(page);
        var tips = body.Descendants("title").Select(title => title.Value[..10]).ToList();
        tips.ShouldBe(Enumerable.Range(0, 365).Select(day => new LocalDate(2026, 1, 1).PlusDays(day).ToString("uuuu-MM-dd", null)));
        body.Descendants("svg").Count(svg => (string?)svg.Attribute("role") == "img").ShouldBe(12);
    }

    [Fact]
    public void A_name_cannot_write_into_the_page()
    {
        const string Nasty = "</title><script>alert('1')</script> & \"x\"";
        var page = Closed(Nasty).ToHtml(2026);
        page.ShouldNotContain("<script");
        Body(page).Descendants("td").Select(cell => cell.Value).ShouldContain($"holiday: {Nasty}");
    }

    [Fact]
    public void The_months_add_up_to_the_year()
    {
        var view = YearView.Of(Office, 2026);
        Enumerable.Range(1, 12).Aggregate(Duration.Zero, (sum, month) => sum + view.WorkingTime(month)).ShouldBe(view.WorkingTime());
        view.BusinessDays.ShouldBe(Office.CountBusinessDays(new(2026, 1, 1), new(2027, 1, 1)));
    }

    [Fact]
    public void A_break_shows_on_the_date_on_which_it_took_something_out()
    {
        var view = YearView.Of(Office, 2026);
        // The shift of Saturday 11 July runs into Sunday, where a break meets it; the break at 10:00 on Sunday meets nothing.
        view.Days.Where(day => day.Kind == YearViewKind.Break).Select(day => day.Date).ShouldBe([new(2026, 7, 10), new(2026, 7, 12)]);
        view.Days[new LocalDate(2026, 7, 11).DayOfYear - 1].Hours.ShouldBe(["22:00-03:00 (+1)", "(+1) 04:00-06:00"]);
    }

    private static WorkingCalendar Closed(string name) =>
        WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways().Closed(new LocalDate(2026, 5, 5), name));

    private static XElement Body(string page)
    {
        var start = page.IndexOf("<body>", StringComparison.Ordinal);
        var end = page.IndexOf("</html>", StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(page[start..end]));
        return XElement.Load(reader);
    }
}
