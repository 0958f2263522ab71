using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class HolidaySetTests
{
    private static readonly LocalizedText AnyName = new("Any", "Bất kỳ");

    public static TheoryData<string> Ids => [.. HolidaySet.All.Select(set => set.Id)];

    [Fact]
    public void Every_built_in_set_is_found_by_its_id_and_has_a_property()
    {
        HolidaySet.All.Select(set => set.Id).ShouldBe(["AU-NSW", "EU-TARGET2", "GB-ENG", "US-FED", "VN"]);
        HolidaySet.Vietnam.ShouldBeSameAs(HolidaySet.Find("VN"));
        HolidaySet.England.ShouldBeSameAs(HolidaySet.Find("GB-ENG"));
        HolidaySet.UnitedStatesFederal.ShouldBeSameAs(HolidaySet.Find("US-FED"));
        HolidaySet.NewSouthWales.ShouldBeSameAs(HolidaySet.Find("AU-NSW"));
        HolidaySet.Target2.ShouldBeSameAs(HolidaySet.Find("EU-TARGET2"));
        HolidaySet.Find("XX").ShouldBeNull();
        HolidaySet.Find("vn").ShouldBeNull();
    }

    [Theory]
    [InlineData("VN", "2020-01-01", "2026-12-31", 1968, 2100)]
    [InlineData("GB-ENG", "1978-01-01", "2027-12-31", 1978, 2100)]
    [InlineData("US-FED", "1971-01-01", "2030-12-31", 1971, 2100)]
    [InlineData("AU-NSW", "2020-01-01", "2027-12-31", 2012, 2100)]
    [InlineData("EU-TARGET2", "2002-01-01", "2031-12-31", 2002, 2100)]
    public void A_set_says_what_it_knows_and_what_it_can_project(string id, string knownFrom, string knownUntil, int firstYear, int lastYear)
    {
        var set = HolidaySet.Find(id)!;
        (set.KnownFrom.ToString("uuuu-MM-dd", null), set.KnownUntil.ToString("uuuu-MM-dd", null)).ShouldBe((knownFrom, knownUntil));
        (set.FirstYear, set.LastYear).ShouldBe((firstYear, lastYear));
        set.InYear(firstYear).ShouldNotBeEmpty();
        set.InYear(lastYear).ShouldNotBeEmpty();
        set.ToString().ShouldBe(id);
        set.Name.Vi.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_year_that_the_rules_cannot_tell_is_refused(string id)
    {
        var set = HolidaySet.Find(id)!;
        foreach (var year in new[] { set.FirstYear - 1, set.LastYear + 1, int.MinValue, int.MaxValue })
        {
            var refusal = Should.Throw<CalendarRangeException>(() => set.InYear(year));
            refusal.Question.ShouldContain(id);
            (refusal.AnswersFrom, refusal.AnswersUntil).ShouldBe((new LocalDate(set.FirstYear, 1, 1), new LocalDate(set.LastYear, 12, 31)));
            Should.Throw<CalendarRangeException>(() => set.MakeUpDaysIn(year));
        }
    }

    [Fact]
    public void The_American_New_Year_2022_is_observed_in_2021()
    {
        var observed = HolidaySet.UnitedStatesFederal.InYear(2021)[^1];
        observed.Date.ShouldBe(new(2021, 12, 31));
        (observed.Key, observed.SubstituteFor).ShouldBe(("new-year-substitute", "new-year"));
        observed.Name.ShouldBe(new("New Year's Day (substitute day)", "Tết Dương lịch (nghỉ bù)"));
        HolidaySet.UnitedStatesFederal.InYear(2022)[0].ShouldBe(new(new(2022, 1, 1), "new-year", new("New Year's Day", "Tết Dương lịch")));
        HolidaySet.UnitedStatesFederal.InYear(2022).ShouldNotContain(holiday => holiday.Key == "new-year-substitute");
    }

    [Fact]
    public void Christmas_and_Boxing_Day_on_a_weekend_are_made_up_for_one_after_the_other() =>
        Dated(HolidaySet.England, 2021).Where(each => each.StartsWith("2021-12", StringComparison.Ordinal)).ShouldBe([
            "2021-12-25 christmas", "2021-12-26 boxing-day", "2021-12-27 christmas-substitute", "2021-12-28 boxing-day-substitute"]);

    [Fact]
    public void Christmas_on_a_Sunday_is_made_up_for_after_Boxing_Day() =>
        Dated(HolidaySet.England, 2022).Where(each => each.StartsWith("2022-12", StringComparison.Ordinal)).ShouldBe([
            "2022-12-25 christmas", "2022-12-26 boxing-day", "2022-12-27 christmas-substitute"]);

    [Fact]
    public void Australia_Day_on_a_weekend_is_moved_and_Anzac_Day_is_made_up_for_only_by_order()
    {
        Dated(HolidaySet.NewSouthWales, 2025).ShouldContain("2025-01-27 australia-day");
        Dated(HolidaySet.NewSouthWales, 2025).ShouldNotContain("2025-01-26 australia-day");
        HolidaySet.NewSouthWales.InYear(2021).ShouldNotContain(holiday => holiday.SubstituteFor == "anzac-day");
        HolidaySet.NewSouthWales.InYear(2027).Single(holiday => holiday.SubstituteFor == "anzac-day").ShouldBe(
            new(new(2027, 4, 26), "anzac-day-substitute", new("Anzac Day (substitute day)", "Ngày Anzac (nghỉ bù)"), "anzac-day"));
    }

    [Fact]
    public void A_Vietnamese_year_reads_like_this() =>
        Dated(HolidaySet.Vietnam, 2024).ShouldBe([
            "2024-01-01 new-year", "2024-02-08 tet-eve-2", "2024-02-09 tet-eve", "2024-02-10 tet", "2024-02-11 tet-2", "2024-02-12 tet-3",
            "2024-02-13 tet-4", "2024-02-14 tet-5", "2024-04-18 hung-kings", "2024-04-29 exchanged-day", "2024-04-30 reunification-day",
            "2024-05-01 labour-day", "2024-09-02 national-day", "2024-09-03 national-day-2"]);

    [Fact]
    public void The_Saturday_worked_for_a_Monday_off_is_a_make_up_day_with_its_hours()
    {
        HolidaySet.Vietnam.MakeUpDaysIn(2024).ShouldBe([new(new(2024, 5, 4), IsoDayOfWeek.Monday)]);
        HolidaySet.Vietnam.MakeUpDaysIn(2025).ShouldBeEmpty();
    }

    [Fact]
    public void Beyond_the_decrees_the_Vietnamese_rules_project()
    {
        Dated(HolidaySet.Vietnam, 2027).Where(each => each.Contains("tet", StringComparison.Ordinal)).ShouldBe([
            "2027-02-05 tet-eve", "2027-02-06 tet", "2027-02-07 tet-2", "2027-02-08 tet-3", "2027-02-09 tet-4",
            "2027-02-10 tet-substitute", "2027-02-11 tet-2-substitute"]);
        Dated(HolidaySet.Vietnam, 2013).ShouldNotContain(each => each.EndsWith("tet-4", StringComparison.Ordinal));
        Dated(HolidaySet.Vietnam, 2006).ShouldNotContain(each => each.EndsWith("hung-kings", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1977, "1977-10-24 veterans-day")]
    [InlineData(1978, "1978-11-11 veterans-day")]
    public void A_rule_holds_in_its_years(int year, string expected)
    {
        Dated(HolidaySet.UnitedStatesFederal, year).ShouldContain(expected);
        HolidaySet.UnitedStatesFederal.InYear(year).Count(holiday => holiday.Key == "veterans-day").ShouldBe(1);
        HolidaySet.UnitedStatesFederal.InYear(year).ShouldNotContain(holiday => holiday.Key == "juneteenth" || holiday.Key == "martin-luther-king-day");
    }

    [Theory]
    [InlineData(1981, "1981-07-29 royal-wedding")]
    [InlineData(1995, "1995-05-08 early-may")]
    [InlineData(1999, "1999-12-31 millennium")]
    [InlineData(2002, "2002-06-04 spring")]
    [InlineData(2011, "2011-04-29 royal-wedding")]
    [InlineData(2012, "2012-06-04 spring")]
    public void England_had_its_one_offs_before_the_cases_begin(int year, string expected) =>
        Dated(HolidaySet.England, year).ShouldContain(expected);

    [Fact]
    public void A_decree_moves_adds_drops_and_makes_days_of_rest_working_days()
    {
        var vietnam = HolidaySet.Vietnam;
        var decreed = vietnam.With(new HolidayDecree(2027)
        {
            Holidays =
            [
                new(new(2027, 9, 1), "national-day-2", AnyName),
                new(new(2027, 2, 4), "tet-eve-2", AnyName),
            ],
            Dropped = ["tet-4", "tet-2-substitute"],
            MakeUpDays = [new(new(2027, 9, 11), IsoDayOfWeek.Friday), new(new(2027, 1, 9), IsoDayOfWeek.Monday)],
        });
        Dated(decreed, 2027).ShouldBe([
            "2027-01-01 new-year", "2027-02-04 tet-eve-2", "2027-02-05 tet-eve", "2027-02-06 tet", "2027-02-07 tet-2", "2027-02-08 tet-3",
            "2027-02-09 tet-substitute", "2027-04-16 hung-kings", "2027-04-30 reunification-day", "2027-05-01 labour-day",
            "2027-05-03 labour-day-substitute", "2027-09-01 national-day-2", "2027-09-02 national-day"]);
        decreed.MakeUpDaysIn(2027).Select(day => day.Date).ShouldBe([new(2027, 1, 9), new(2027, 9, 11)]);
        decreed.KnownUntil.ShouldBe(new(2027, 12, 31));

        vietnam.KnownUntil.ShouldBe(new(2026, 12, 31));
        Dated(vietnam, 2027).ShouldContain("2027-09-03 national-day-2");
        Dated(decreed, 2026).ShouldBe(Dated(vietnam, 2026));
    }

    [Fact]
    public void A_decree_extends_what_is_known_only_without_a_gap()
    {
        var vietnam = HolidaySet.Vietnam;
        vietnam.With(new HolidayDecree(2028)).KnownUntil.ShouldBe(new(2026, 12, 31));
        vietnam.With(new HolidayDecree(2025)).KnownUntil.ShouldBe(new(2026, 12, 31));
        vietnam.With(new HolidayDecree(2027)).With(new HolidayDecree(2028)).KnownUntil.ShouldBe(new(2028, 12, 31));
    }

    [Fact]
    public void A_later_decree_for_the_same_year_wins_where_both_speak()
    {
        var set = HolidaySet.Vietnam
            .With(new HolidayDecree(2027)
            {
                Holidays = [new(new(2027, 9, 1), "national-day-2", AnyName), new(new(2027, 12, 24), "extra", AnyName)],
                Dropped = ["labour-day"],
                MakeUpDays = [new(new(2027, 9, 11), IsoDayOfWeek.Friday), new(new(2027, 3, 6), IsoDayOfWeek.Monday)],
            })
            .With(new HolidayDecree(2027)
            {
                Holidays = [new(new(2027, 9, 3), "national-day-2", AnyName), new(new(2027, 5, 1), "labour-day", AnyName)],
                Dropped = ["extra"],
                MakeUpDays = [new(new(2027, 9, 11), IsoDayOfWeek.Thursday), new(new(2027, 1, 9), IsoDayOfWeek.Monday)],
            });
        Dated(set, 2027).ShouldContain("2027-09-03 national-day-2");
        Dated(set, 2027).ShouldContain("2027-05-01 labour-day");
        set.InYear(2027).ShouldNotContain(holiday => holiday.Key == "extra" || holiday.Date == new LocalDate(2027, 9, 1));
        set.MakeUpDaysIn(2027).ShouldBe(
            [new(new(2027, 1, 9), IsoDayOfWeek.Monday), new(new(2027, 3, 6), IsoDayOfWeek.Monday), new(new(2027, 9, 11), IsoDayOfWeek.Thursday)]);
    }

    [Fact]
    public void A_decreed_holiday_is_taken_as_it_stands_even_on_a_weekend()
    {
        var set = HolidaySet.England.With(new HolidayDecree(2028) { Holidays = [new(new(2028, 12, 24), "christmas", AnyName)] });
        Dated(set, 2028).Where(each => each.Contains("christmas", StringComparison.Ordinal)).ShouldBe(["2028-12-24 christmas"]);
    }

    [Fact]
    public void A_decree_reads_from_JSON_and_takes_names_from_the_set()
    {
        var set = HolidaySet.Vietnam.With("""
            { "year": 2027, "source": "Notice of November 2026",
              "holidays": [ { "date": "2027-09-01", "key": "national-day-2" }, { "date": "2027-02-12", "substituteFor": "tet" } ],
              "drop": [ "tet-2-substitute" ], "makeUpDays": [ { "date": "2027-02-20", "hoursOf": "fri" } ] }
            """u8);
        set.InYear(2027).Single(holiday => holiday.Date == new LocalDate(2027, 9, 1)).Name.En.ShouldBe("National Day, second day");
        set.InYear(2027).Single(holiday => holiday.SubstituteFor == "tet").ShouldBe(
            new(new(2027, 2, 12), "tet-substitute", new("Tết, first day (substitute day)", "Tết Nguyên Đán (nghỉ bù)"), "tet"));
        set.MakeUpDaysIn(2027).ShouldBe([new(new(2027, 2, 20), IsoDayOfWeek.Friday)]);
        set.KnownUntil.ShouldBe(new(2027, 12, 31));
    }

    [Fact]
    public void A_decree_with_faults_is_refused_with_all_of_them()
    {
        var decree = new HolidayDecree(2027)
        {
            Holidays =
            [
                new(new(2026, 9, 1), "one", AnyName), new(new(2027, 9, 1), "Not A Key", AnyName), new(new(2027, 9, 4), "two", AnyName),
                new(new(2027, 9, 3), "two", AnyName, "nothing"),
            ],
            Dropped = ["no-such-day", "two"],
            MakeUpDays =
            [
                new(new(2027, 9, 10), IsoDayOfWeek.Friday), new(new(2027, 9, 11), IsoDayOfWeek.None), new(new(2027, 9, 11), IsoDayOfWeek.Friday),
                new(new(2028, 1, 1), IsoDayOfWeek.Friday), new(new(2027, 9, 4), IsoDayOfWeek.Friday),
            ],
        };
        var faults = Should.Throw<ConfigurationException>(() => HolidaySet.Vietnam.With(decree)).Faults;
        faults.Select(fault => fault.Path).ShouldBe([
            "Holidays[0]", "Holidays[1]", "Holidays[3]", "Holidays[3]", "Dropped[0]", "Dropped[1]",
            "MakeUpDays[0]", "MakeUpDays[1]", "MakeUpDays[2]", "MakeUpDays[3]", "MakeUpDays[4]"]);
        faults.ShouldAllBe(fault => fault.Code == FaultCodes.Invalid && fault.Line == null);
        Snapshot.Match(string.Join('\n', faults) + "\n");
        Should.Throw<ConfigurationException>(() => HolidaySet.Vietnam.With(new HolidayDecree(2101))).Faults.Single().Path.ShouldBe("Year");
        Should.Throw<ConfigurationException>(() => HolidaySet.Vietnam.With(new HolidayDecree(1967)));
    }

    [Fact]
    public void A_decree_with_null_where_something_must_be_is_refused_with_all_such_places()
    {
        FaultsOf(new(2027) { Holidays = null!, Dropped = null!, MakeUpDays = null! }).ShouldBe(["Holidays", "Dropped", "MakeUpDays"]);
        var holiday = new Holiday(new(2027, 9, 1), "extra", AnyName);
        FaultsOf(new(2027) { Holidays = [null!, holiday, holiday with { Name = null! }], Dropped = [null!], MakeUpDays = [null!] })
            .ShouldBe(["Holidays[0]", "Holidays[2]", "Dropped[0]", "MakeUpDays[0]"]);
        FaultsOf(new(2027) { Holidays = [holiday with { Key = null! }] }).ShouldBe(["Holidays[0]"]);
        Refused(new(2027) { Holidays = null!, Dropped = [null!], MakeUpDays = [null!] }).ShouldBe(
            "Holiday decree for VN: Holidays: The list is null: leave it out when there is nothing to list. | "
            + "Dropped[0]: There is null where the key of a holiday must be. | MakeUpDays[0]: There is null where a make-up day must be.");
        Refused(new(2027) { Holidays = [null!] }).ShouldEndWith("Holidays[0]: There is null where a holiday with a name must be.");

        static string Refused(HolidayDecree decree) => Should.Throw<ConfigurationException>(() => HolidaySet.Vietnam.With(decree)).Message;

        static IEnumerable<string> FaultsOf(HolidayDecree decree) =>
            Should.Throw<ConfigurationException>(() => HolidaySet.Vietnam.With(decree)).Faults.Select(fault => fault.Path);
    }

    [Fact]
    public void A_decree_may_be_for_the_first_and_the_last_year_and_work_a_Sunday_with_a_Sundays_hours()
    {
        foreach (var year in new[] { 1968, 2100 })
            HolidaySet.Vietnam.With(new HolidayDecree(year) { Dropped = ["new-year"] }).InYear(year).ShouldNotContain(holiday => holiday.Key == "new-year");
        var worked = new MakeUpDay(new(2027, 9, 12), IsoDayOfWeek.Sunday);
        HolidaySet.Vietnam.With(new HolidayDecree(2027) { MakeUpDays = [worked] }).MakeUpDaysIn(2027).ShouldBe([worked]);
    }

    [Fact]
    public void What_cannot_be_asked_or_decreed_says_so()
    {
        var vietnam = HolidaySet.Vietnam;
        Should.Throw<CalendarRangeException>(() => vietnam.InYear(2101)).Message.ShouldEndWith("that is not enough to tell the holidays of VN in the year 2101.");
        Should.Throw<CalendarRangeException>(() => vietnam.MakeUpDaysIn(1967)).Message.ShouldEndWith("that is not enough to tell the make-up days of VN in the year 1967.");
        Should.Throw<ConfigurationException>(() => vietnam.With("{}"u8)).Message.ShouldBe("Holiday decree for VN: line 1: 'year' is missing. | line 1: 'source' is missing.");
        Should.Throw<ConfigurationException>(() => HolidaySet.FromJson("{}"u8)).Message.ShouldStartWith("Holiday set: ");
        Should.Throw<ArgumentNullException>(() => vietnam.With((HolidayDecree)null!)).ParamName.ShouldBe("decree");
        Should.Throw<ArgumentNullException>(() => HolidaySet.Find(null!)).ParamName.ShouldBe("id");
        Should.Throw<ArgumentNullException>(() => HolidayImport.FromICalendar(null!)).ParamName.ShouldBe("text");
        Should.Throw<ArgumentNullException>(() => HolidayImport.FromGovUk("{}"u8, null!)).ParamName.ShouldBe("division");
    }

    [Fact]
    public void A_date_in_another_calendar_is_the_same_day()
    {
        var date = new LocalDate(2028, 12, 27).WithCalendar(CalendarSystem.Coptic);
        HolidaySet.England.With(new HolidayDecree(2028) { Holidays = [new(date, "extra", AnyName)] })
            .InYear(2028).Single(holiday => holiday.Key == "extra").Date.ShouldBe(new(2028, 12, 27));
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_answer()
    {
        var set = HolidaySet.Vietnam.With(new HolidayDecree(2027));
        var answers = new IReadOnlyList<Holiday>[64];
        Parallel.For(0, answers.Length, i => answers[i] = set.InYear(2000 + i % 4));
        for (var i = 0; i < answers.Length; i++)
            answers[i].ShouldBe(HolidaySet.Vietnam.InYear(2000 + i % 4));
    }

    private static IEnumerable<string> Dated(HolidaySet set, int year) =>
        set.InYear(year).Select(holiday => $"{holiday.Date.ToString("uuuu-MM-dd", null)} {holiday.Key}");
}
