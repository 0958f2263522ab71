using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Json;

public class WorkingCalendarJsonTests
{
    // The example of the command's contract, word for word.
    private const string Example = """
        {"timeZone":"Europe/London",
         "week":{"mon":[["09:00","12:30"],["13:30","17:00"]],"fri":[["22:00","06:00"]],"sat":[["00:00","24:00"]]},
         "holidays":["2026-12-25"], "holidaySet":"GB-ENG",
         "dates":{"2026-12-24":[["09:00","12:00"]],"2026-12-27":[]},
         "breaks":{"2026-12-22":[["15:00","16:30"]]},
         "knownUntil":"2027-12-31"}
        """;

    private static readonly DateInterval Wide = new(new(1950, 1, 1), new(2199, 12, 31));

    [Fact]
    public void The_example_is_the_calendar_that_it_describes() => Read(Example).ShouldBe(WorkingCalendar.Build(calendar => calendar
        .Zone("Europe/London")
        .Open(IsoDayOfWeek.Monday, "09:00-12:30", "13:30-17:00").Open(IsoDayOfWeek.Friday, "22:00-06:00").Open(IsoDayOfWeek.Saturday, "00:00-24:00")
        .Closed(new LocalDate(2026, 12, 25)).Holidays(HolidaySet.England)
        .On(new(2026, 12, 24), "09:00-12:00").On(new(2026, 12, 27))
        .Break(new(2026, 12, 22), "15:00-16:30")
        .KnownUntil(new(2027, 12, 31))));

    [Fact]
    public void A_holiday_may_have_a_name_in_one_language_or_two()
    {
        var calendar = Read("""
            {"timeZone":"Asia/Ho_Chi_Minh","week":"24x7","holidays":[
             {"date":"2026-01-01","name":"New year"}, {"date":"2026-02-17","name":{"en":"Tet","vi":"Tết"}}, {"date":"2026-09-02"}]}
            """);
        calendar.HolidayName(new(2026, 1, 1)).ShouldBe(new LocalizedText("New year", "New year"));
        calendar.HolidayName(new(2026, 2, 17)).ShouldBe(new LocalizedText("Tet", "Tết"));
        calendar.HolidayName(new(2026, 9, 2)).ShouldBeNull();
        calendar.IsHoliday(new(2026, 9, 2)).ShouldBeTrue();
    }

    [Fact]
    public void All_ranges_can_be_stated()
    {
        var calendar = Read("""
            {"timeZone":"Etc/UTC","week":"24x7","knownFrom":"2020-02-02","knownUntil":"2030-03-03","plainWeekFrom":"2010-01-01","plainWeekUntil":"2040-04-04"}
            """);
        (calendar.KnownFrom, calendar.KnownUntil).ShouldBe((new(2020, 2, 2), new(2030, 3, 3)));
        (calendar.AnswersFrom, calendar.AnswersUntil).ShouldBe((new(2010, 1, 1), new(2040, 4, 4)));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() => Read("\uFEFF" + Example).ShouldBe(Read(Example));

    [Fact]
    public void An_empty_weekday_is_closed() =>
        Read("""{"timeZone":"Etc/UTC","week":{"mon":[["09:00","17:00"]],"sun":[]}}""").IsBusinessDay(new(2026, 1, 4)).ShouldBeFalse();

    [Fact]
    public void The_canonical_text_of_a_calendar() => WorkingCalendar.Build(calendar => calendar
        .Zone("Asia/Ho_Chi_Minh").Open(IsoDayOfWeek.Tuesday, "13:00-24:00", "22:00-06:00", "08:00-12:00").Open(IsoDayOfWeek.Monday, "08:00-12:00")
        .Closed(new LocalDate(2026, 9, 2), "Quốc khánh").Closed(new LocalDate(2026, 1, 1))
        .Closed(new Holiday(new(2026, 2, 17), "tet", new("Tet", "Tết")))
        .On(new(2026, 12, 27)).On(new(2026, 12, 24), "09:00-12:00").Break(new(2026, 12, 22), "15:00-16:30")
        .KnownFrom(new(2026, 1, 1)).KnownUntil(new(2026, 12, 31)).AssumePlainWeekUntil(new(2027, 12, 31))).ToJson()
        .ShouldBe("""{"timeZone":"Asia/Ho_Chi_Minh","week":{"mon":[["08:00","12:00"]],"tue":[["08:00","12:00"],["13:00","24:00"],["22:00","06:00"]]},"""
            + """ "holidays":["2026-01-01",{"date":"2026-02-17","name":{"en":"Tet","vi":"Tết"}},{"date":"2026-09-02","name":"Quốc khánh"}],""".Trim()
            + """ "dates":{"2026-12-24":[["09:00","12:00"]],"2026-12-27":[]},"breaks":{"2026-12-22":[["15:00","16:30"]]},""".Trim()
            + """ "knownFrom":"2026-01-01","knownUntil":"2026-12-31","plainWeekUntil":"2027-12-31"}""".Trim());

    [Fact]
    public void A_calendar_that_never_closes_is_written_in_one_word() =>
        WorkingCalendar.Build(calendar => calendar.Zone("Etc/UTC").OpenAlways()).ToJson()
            .ShouldBe("""{"timeZone":"Etc/UTC","week":"24x7","knownFrom":"2000-01-01","knownUntil":"2049-12-31"}""");

    [Fact]
    public void Holidays_of_a_set_are_written_one_by_one()
    {
        var calendar = Read("""{"timeZone":"Asia/Ho_Chi_Minh","week":{"mon":[["08:00","17:00"]]},"holidaySet":"VN"}""");
        var text = calendar.ToJson();
        text.ShouldContain("""{"date":"2026-02-17","name":{"en":"Tết, first day","vi":"Tết Nguyên Đán"}}""");
        Read(text).ShouldBe(calendar);
    }

    [Fact]
    public void Whatever_is_written_is_read_as_the_same_calendar() => Properties.Hold(300, random =>
    {
        if (CalendarDraw.Draw(random).Build() is not { } calendar)
            return;
        var text = calendar.ToJson();
        var read = Read(text);
        read.ShouldBe(calendar);
        read.ToJson().ShouldBe(text);
    });

    [Fact]
    public void Without_a_range_the_usual_years_or_those_asked_for_are_answered()
    {
        const string Text = """{"timeZone":"Etc/UTC","week":"24x7"}""";
        (Read(Text).KnownFrom, Read(Text).KnownUntil).ShouldBe((new(2000, 1, 1), new(2049, 12, 31)));
        RangeOf(Text).ShouldBe((Wide.Start, Wide.End));
    }

    [Theory]
    [InlineData(""" "knownFrom":"2020-01-01" """, "2020-01-01", "2199-12-31")]
    [InlineData(""" "knownUntil":"2027-12-31" """, "1950-01-01", "2027-12-31")]
    [InlineData(""" "knownFrom":"1900-01-01" """, "1900-01-01", "2149-12-31")]
    [InlineData(""" "knownUntil":"2200-06-30" """, "1951-01-01", "2200-06-30")]
    [InlineData(""" "holidays":["1940-05-05"] """, "1940-05-05", "2189-12-31")]
    [InlineData(""" "holidays":["2200-05-05"] """, "1951-01-01", "2200-05-05")]
    [InlineData(""" "holidaySet":"EU-TARGET2" """, "2002-01-01", "2031-12-31")]
    [InlineData(""" "holidaySet":"EU-TARGET2","knownUntil":"2040-12-31" """, "2002-01-01", "2040-12-31")]
    public void What_the_text_says_about_its_range_counts_more(string members, string from, string until) =>
        RangeOf($$"""{"timeZone":"Etc/UTC","week":"24x7",{{members}}}""").ShouldBe((Date(from), Date(until)));

    [Theory]
    [InlineData("plainWeekUntil", "knownUntil")]
    [InlineData("plainWeekFrom", "knownFrom")]
    public void The_plain_week_begins_where_a_stated_range_ends(string plainWeek, string known)
    {
        var text = $$"""{"timeZone":"Etc/UTC","week":"24x7","{{plainWeek}}":"2100-12-31"}""";
        var fault = Should.Throw<ConfigurationException>(() => Read(text)).Faults.ShouldHaveSingleItem();
        fault.Path.ShouldBe(plainWeek);
        fault.Message.ShouldStartWith($"Say {known} too");
    }

    [Fact]
    public void Beyond_a_stated_end_the_plain_week_reaches_as_far_as_it_is_said()
    {
        var calendar = WorkingCalendar.FromJson(
            """{"timeZone":"Etc/UTC","week":"24x7","knownUntil":"2049-12-31","plainWeekUntil":"2200-12-31"}"""u8, Wide);
        (calendar.KnownFrom, calendar.KnownUntil, calendar.AnswersUntil).ShouldBe((new(1951, 1, 1), new(2049, 12, 31), new(2200, 12, 31)));
    }

    [Theory]
    [InlineData("knownUntil", "1980-12-31", "1931-01-01", "1980-12-31")]
    [InlineData("knownFrom", "2060-01-01", "2060-01-01", "2109-12-31")]
    [InlineData("knownFrom", "1700-01-01", "1700-01-01", "1949-12-31")]
    public void A_stated_end_beyond_the_usual_years_takes_the_other_along(string member, string date, string from, string until)
    {
        var calendar = Read($$"""{"timeZone":"Etc/UTC","week":"24x7","{{member}}":"{{date}}"}""");
        (calendar.KnownFrom, calendar.KnownUntil).ShouldBe((Date(from), Date(until)));
    }

    private static (LocalDate, LocalDate) RangeOf(string text)
    {
        var calendar = WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(text), Wide);
        return (calendar.KnownFrom, calendar.KnownUntil);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static WorkingCalendar Read(string text) => WorkingCalendar.FromJson(Encoding.UTF8.GetBytes(text));
}
