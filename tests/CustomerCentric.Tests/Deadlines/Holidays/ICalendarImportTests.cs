using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class ICalendarImportTests
{
    [Fact]
    public void All_day_events_become_holidays_in_order()
    {
        var import = Import("""
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261225
            DTEND;VALUE=DATE:20261226
            SUMMARY:Christmas Day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20260101
            SUMMARY:New Year's Day
            END:VEVENT
            """);
        import.Faults.ShouldBeEmpty();
        import.Holidays.ShouldBe([
            new(new(2026, 1, 1), "new-years-day", new("New Year's Day", "New Year's Day")),
            new(new(2026, 12, 25), "christmas-day", new("Christmas Day", "Christmas Day"))]);
    }

    [Theory]
    [InlineData("DTEND;VALUE=DATE:20260219", "tet 2026-02-16", "tet-2 2026-02-17", "tet-3 2026-02-18")]
    [InlineData("DTEND;VALUE=DATE:20260217", "tet 2026-02-16")]
    [InlineData("DURATION:P2D", "tet 2026-02-16", "tet-2 2026-02-17")]
    [InlineData("DURATION:+P1D", "tet 2026-02-16")]
    [InlineData("TRANSP:TRANSPARENT", "tet 2026-02-16")]
    public void An_end_is_excluded_and_without_one_the_event_is_a_day(string end, params string[] expected) =>
        Keyed(Import(Event("DTSTART;VALUE=DATE:20260216", end, "SUMMARY:Tết"))).ShouldBe(expected);

    [Fact]
    public void A_week_is_seven_days() =>
        Import(Event("DTSTART;VALUE=DATE:20260216", "DURATION:P1W", "SUMMARY:Tết")).Holidays.Count.ShouldBe(7);

    [Fact]
    public void Days_across_the_years_end_are_numbered_in_each_year() =>
        Keyed(Import(Event("DTSTART;VALUE=DATE:20261230", "DURATION:P4D", "SUMMARY:Closed"))).ShouldBe([
            "closed 2026-12-30", "closed-2 2026-12-31", "closed 2027-01-01", "closed-2 2027-01-02"]);

    [Theory]
    [InlineData("Tet", "Tet 2", "Tet", "tet 2026-02-16", "tet-2 2026-02-17", "tet-3 2026-02-18")]
    [InlineData("Tet", "Tet", "Tet 2", "tet 2026-02-16", "tet-3 2026-02-17", "tet-2 2026-02-18")]
    [InlineData("Tet 2", "Tet", "Tet", "tet-2 2026-02-16", "tet 2026-02-17", "tet-3 2026-02-18")]
    [InlineData("Tet 2", "Tet 2", "Tet", "tet-2 2026-02-16", "tet-2-2 2026-02-17", "tet 2026-02-18")]
    public void A_title_that_ends_like_a_number_shares_its_key_with_no_other(string first, string second, string third, params string[] expected) =>
        Keyed(Import(Event("DTSTART:20260216", $"SUMMARY:{first}") + Event("DTSTART:20260217", $"SUMMARY:{second}") + Event("DTSTART:20260218", $"SUMMARY:{third}")))
            .ShouldBe(expected);

    [Fact]
    public void The_same_holiday_twice_counts_once() =>
        Keyed(Import(Event("DTSTART:20260101", "SUMMARY:New Year") + Event("DTSTART:20260101", "SUMMARY:New Year"))).ShouldBe(["new-year 2026-01-01"]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Folded_lines_are_joined_and_escapes_resolved(string lineEnd)
    {
        var text = Event("DTSTART;VALUE=DATE:20260219", "SUMMARY:Lễ\\, tế\\; m\\\\ừn", " g", "\t ba\\nTết").ReplaceLineEndings(lineEnd);
        Import(text).Holidays.Single().Name.En.ShouldBe("Lễ, tế; m\\ừng ba Tết");
    }

    [Fact]
    public void A_backslash_at_the_end_escapes_nothing() => Import(Event("DTSTART:20260101", "SUMMARY:Tết\\")).Holidays.Single().Name.En.ShouldBe("Tết\\");

    [Fact]
    public void A_quoted_parameter_may_hold_colons_and_semicolons() =>
        Import(Event("DTSTART;VALUE=\"DATE\";X-NOTE=\"a:b;c\":20260101", "summary;altrep=\"http://x.test/a;b\":New Year"))
            .Holidays.Single().Key.ShouldBe("new-year");

    [Fact]
    public void Each_language_of_a_title_names_the_holiday()
    {
        var name = Import(Event("DTSTART:20260902", "SUMMARY;LANGUAGE=vi-VN:Quốc khánh", "SUMMARY;LANGUAGE=en:National Day")).Holidays.Single();
        (name.Key, name.Name).ShouldBe(("national-day", new LocalizedText("National Day", "Quốc khánh")));
        Import(Event("DTSTART:20260902", "SUMMARY;LANGUAGE=vi:Quốc khánh")).Holidays.Single().Name.ShouldBe(new("Quốc khánh", "Quốc khánh"));
    }

    [Theory]
    [InlineData("Christmas Day (substitute day)", "", "christmas-day")]
    [InlineData("Christmas Day (observed)", "", "christmas-day")]
    [InlineData("Christmas Day observed", "", "christmas-day")]
    [InlineData("Substitute day for Christmas Day", "", "christmas-day")]
    [InlineData("Quốc khánh (nghỉ bù)", "", "quoc-khanh")]
    [InlineData("Nghỉ bù Quốc khánh", "", "quoc-khanh")]
    [InlineData("Nghỉ bù cho Quốc khánh", "", "quoc-khanh")]
    [InlineData("Boxing Day", "Substitute day", "boxing-day")]
    [InlineData("Boxing Day", "A substitute day, since the 26th is a Saturday", "boxing-day")]
    [InlineData("Quốc khánh", "Nghỉ bù ngày 2/9", "quoc-khanh")]
    [InlineData("Independence Day", "Observed", "independence-day")]
    [InlineData("Independence Day", "Observed in most states", null)]
    [InlineData("Substitute day", "", null)]
    [InlineData("Observances", "", null)]
    public void A_substitute_day_is_told_by_title_or_notes(string title, string notes, string? original)
    {
        var holiday = Import(Event("DTSTART:20261228", $"SUMMARY:{title}", $"DESCRIPTION:{notes}")).Holidays.Single();
        holiday.SubstituteFor.ShouldBe(original);
        if (original is not null)
            holiday.Key.ShouldBe(original + "-substitute");
    }

    [Theory]
    [InlineData("DTSTART:20261225T090000Z", "VEVENT[0].DTSTART", 3)]
    [InlineData("DTSTART;VALUE=DATE-TIME:20261225", "VEVENT[0].DTSTART", 3)]
    [InlineData("DTSTART;VALUE=DATE:20261325", "VEVENT[0].DTSTART", 3)]
    [InlineData("DTSTART;VALUE=DATE:2026-12-25", "VEVENT[0].DTSTART", 3)]
    [InlineData("X-NOTHING:1", "VEVENT[0]", 2)]
    [InlineData("DTSTART:20261225\nRRULE:FREQ=YEARLY", "VEVENT[0].RRULE", 4)]
    [InlineData("DTSTART:20261225\nEXRULE:FREQ=YEARLY", "VEVENT[0].EXRULE", 4)]
    [InlineData("DTSTART:20261225\nRECURRENCE-ID:20261225", "VEVENT[0].RECURRENCE-ID", 4)]
    [InlineData("DTSTART:20261225\nDURATION:X1D", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nDURATION:PD", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nRDATE;VALUE=DATE:20271225", "VEVENT[0].RDATE", 4)]
    [InlineData("DTSTART:20261225\nDTEND:20261225", "VEVENT[0].DTEND", 4)]
    [InlineData("DTSTART:20261225\nDTEND:20261224", "VEVENT[0].DTEND", 4)]
    [InlineData("DTSTART:20261225\nDTEND:20281225", "VEVENT[0].DTEND", 4)]
    [InlineData("DTSTART:20261225\nDTEND:20261226T000000", "VEVENT[0].DTEND", 4)]
    [InlineData("DTSTART:99991231\nDURATION:P2D", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nDURATION:PT24H", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nDURATION:P0D", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nDURATION:P99999999999D", "VEVENT[0].DURATION", 4)]
    [InlineData("DTSTART:20261225\nDTEND:20261226\nDURATION:P1D", "VEVENT[0].DURATION", 5)]
    [InlineData("DTSTART:20261225\nthis is nothing", "", 4)]
    [InlineData("DTSTART:20261225\nX;Y:1", "", 4)]
    [InlineData("DTSTART:20261225\nX;Y=\"open:1", "", 4)]
    public void A_wrong_event_is_reported_with_its_line_and_stops_none_after_it(string lines, string path, int line)
    {
        var import = Import(WrongAndRight(lines));
        var fault = import.Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Line, fault.Code).ShouldBe((path, line, FaultCodes.MalformedLine), fault.Message);
        Keyed(import).ShouldContain("right 2026-01-01");
        import.Holidays.Count(holiday => holiday.Key == "wrong").ShouldBe(path.Length == 0 ? 1 : 0);
    }

    [Fact]
    public void Every_fault_reads_like_this()
    {
        var events = TheoryRows.Of<ICalendarImportTests>(nameof(A_wrong_event_is_reported_with_its_line_and_stops_none_after_it)).Select(row => Import(WrongAndRight((string)row[0]!)));
        HolidayImport[] wholes = [Import(Event("DTSTART:20261225", "SUMMARY: ")), Import("END:VEVENT"), Import("BEGIN:VEVENT"), HolidayImport.FromICalendar("")];
        Snapshot.Match(string.Join('\n', events.Concat(wholes).SelectMany(import => import.Faults).Select(fault => $"{fault} [{fault.Code}]")) + "\n");
    }

    [Fact]
    public void A_last_day_of_all_time_is_taken() =>
        Keyed(Import(Event("DTSTART:99991231", "SUMMARY:End"))).ShouldBe(["end 9999-12-31"]);

    [Fact]
    public void An_event_without_a_title_is_reported() =>
        Import(Event("DTSTART:20261225", "SUMMARY: ")).Faults.ShouldHaveSingleItem().Path.ShouldBe("VEVENT[0].SUMMARY");

    [Fact]
    public void A_cancelled_event_is_no_holiday_and_no_fault()
    {
        var import = Import(Event("DTSTART:20261225", "SUMMARY:Christmas", "STATUS:CANCELLED"));
        import.Holidays.ShouldBeEmpty();
        import.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_inside_an_alarm_is_not_the_events()
    {
        var import = Import(Event("DTSTART:20261225", "SUMMARY:Christmas", "BEGIN:VALARM", "SUMMARY:Wake up", "DURATION:PT5M", "END:VALARM", "DURATION:P2D"));
        Keyed(import).ShouldBe(["christmas 2026-12-25", "christmas-2 2026-12-26"]);
    }

    [Fact]
    public void An_event_that_does_not_end_is_reported_and_the_next_one_read()
    {
        var import = Import("BEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:Lost\nBEGIN:VALARM\n" + Event("DTSTART:20260101", "SUMMARY:Found"));
        import.Faults.ShouldHaveSingleItem().ToString().ShouldBe("line 2, VEVENT[0]: This event has no END:VEVENT and is left out.");
        Keyed(import).ShouldBe(["found 2026-01-01"]);
        HolidayImport.FromICalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225").Faults.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void An_end_without_its_begin_is_reported() =>
        Import("END:VEVENT\n" + Event("DTSTART:20260101", "SUMMARY:Found")).Faults.ShouldHaveSingleItem().Line.ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("BEGIN:VEVENT\nEND:VEVENT")]
    public void A_text_without_a_calendar_is_reported(string text) =>
        HolidayImport.FromICalendar(text).Faults.ShouldContain(fault => fault.Message.Contains("VCALENDAR", StringComparison.Ordinal));

    [Fact]
    public void A_byte_order_mark_and_blank_lines_do_no_harm() =>
        HolidayImport.FromICalendar("\uFEFFBEGIN:VCALENDAR\r\n\r\n" + Event("DTSTART:20260101", "SUMMARY:Found") + "\r\nEND:VCALENDAR").Faults.ShouldBeEmpty();

    private static HolidayImport Import(string events) => HolidayImport.FromICalendar($"BEGIN:VCALENDAR\n{events}\nEND:VCALENDAR\n");

    private static string WrongAndRight(string lines) => Event([.. lines.Split('\n'), "SUMMARY:Wrong"]) + Event("DTSTART:20260101", "SUMMARY:Right");

    private static string Event(params IEnumerable<string> lines) => $"BEGIN:VEVENT\n{string.Join('\n', lines)}\nEND:VEVENT\n";

    private static IEnumerable<string> Keyed(HolidayImport import) =>
        import.Holidays.Select(holiday => $"{holiday.Key} {holiday.Date.ToString("uuuu-MM-dd", null)}");
}
