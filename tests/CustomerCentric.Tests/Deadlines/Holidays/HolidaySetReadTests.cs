using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class HolidaySetReadTests
{
    private const string Smallest = """
        {
          "id": "XX", "name": { "en": "Example", "vi": "Ví dụ" }, "sources": ["An example"],
          "knownFrom": "2020-01-01", "knownUntil": "2021-12-31", "firstYear": 2000, "lastYear": 2050,
          "rules": [
            { "key": "day", "name": { "en": "Day", "vi": "Ngày" }, "date": "05-05" }
          ],
          "decrees": []
        }
        """;

    [Fact]
    public void A_small_file_is_a_set()
    {
        var set = Read(Smallest);
        (set.Id, set.Name, set.KnownFrom, set.KnownUntil).ShouldBe(
            ("XX", new LocalizedText("Example", "Ví dụ"), new LocalDate(2020, 1, 1), new LocalDate(2021, 12, 31)));
        set.InYear(2049).ShouldBe([new(new(2049, 5, 5), "day", new("Day", "Ngày"))]);
    }

    [Theory]
    [InlineData("\"date\": \"05-05\"", "2021-05-05")]
    [InlineData("\"weekday\": { \"nth\": 1, \"day\": \"sat\", \"month\": 5 }", "2021-05-01")]
    [InlineData("\"weekday\": { \"nth\": 4, \"day\": \"fri\", \"month\": 5 }", "2021-05-28")]
    [InlineData("\"weekday\": { \"nth\": -1, \"day\": \"mon\", \"month\": 5 }", "2021-05-31")]
    [InlineData("\"weekday\": { \"nth\": -1, \"day\": \"sun\", \"month\": 2 }", "2021-02-28")]
    [InlineData("\"easter\": 39", "2021-05-13")]
    [InlineData("\"easter\": 0", "2021-04-04")]
    [InlineData("\"lunar\": \"01-01\"", "2021-02-12")]
    [InlineData("\"lunar\": \"01-01\", \"offset\": -2", "2021-02-10")]
    [InlineData("\"lunar\": \"08-15\"", "2021-09-21")]
    [InlineData("\"date\": \"05-01\", \"onWeekend\": \"stays\"", "2021-05-01")]
    [InlineData("\"date\": \"05-01\", \"onWeekend\": \"addNext\"", "2021-05-01", "2021-05-03")]
    [InlineData("\"date\": \"05-01\", \"onWeekend\": \"addNearest\"", "2021-04-30", "2021-05-01")]
    [InlineData("\"date\": \"05-02\", \"onWeekend\": \"addNearest\"", "2021-05-02", "2021-05-03")]
    [InlineData("\"date\": \"05-01\", \"onWeekend\": \"moveNext\"", "2021-05-03")]
    [InlineData("\"date\": \"05-05\", \"from\": 2021, \"until\": 2021", "2021-05-05")]
    [InlineData("\"date\": \"05-05\", \"from\": 2022")]
    [InlineData("\"date\": \"05-05\", \"until\": 2020")]
    public void A_rule_finds_its_day(string rule, params string[] expected) =>
        Read(Smallest.Replace("\"date\": \"05-05\"", rule, StringComparison.Ordinal))
            .InYear(2021).Select(holiday => holiday.Date.ToString("uuuu-MM-dd", null)).ShouldBe(expected);

    [Theory]
    [InlineData("\"XX\"", "\"xx\"", "id", 2)]
    [InlineData("\"XX\"", "\"\"", "id", 2)]
    [InlineData("\"XX\"", "7", "id", 2)]
    [InlineData("\"XX\"", "\"Xx\"", "id", 2)]
    [InlineData("\"id\": \"XX\",", "", "", 1)]
    [InlineData("\"vi\": \"Ví dụ\"", "\"vi\": \" \"", "name.vi", 2)]
    [InlineData(", \"vi\": \"Ngày\"", "", "rules[0].name", 5)]
    [InlineData("[\"An example\"]", "[]", "sources", 2)]
    [InlineData("[\"An example\"]", "[\"\"]", "sources", 2)]
    [InlineData("2020-01-01", "2020-13-01", "knownFrom", 3)]
    [InlineData("2020-01-01", "1999-12-31", "knownFrom", 3)]
    [InlineData("2021-12-31", "2019-12-31", "knownUntil", 3)]
    [InlineData("2021-12-31", "2051-01-01", "knownUntil", 3)]
    [InlineData("\"firstYear\": 2000", "\"firstYear\": 1582", "firstYear", 3)]
    [InlineData("\"lastYear\": 2050", "\"lastYear\": 4100", "lastYear", 3)]
    [InlineData("\"lastYear\": 2050", "\"lastYear\": 2050.5", "lastYear", 3)]
    [InlineData("\"rules\": [", "\"rules\": [7,", "rules[0]", 4)]
    [InlineData("\"key\": \"day\"", "\"key\": \"A Day\"", "rules[0].key", 5)]
    [InlineData("\"key\": \"day\", ", "", "rules[0]", 5)]
    [InlineData("\"key\": \"day\", ", "\"key\": \"day\", \"colour\": 1, ", "rules[0].colour", 5)]
    [InlineData(", \"date\": \"05-05\"", "", "rules[0]", 5)]
    [InlineData("\"date\": \"05-05\"", "\"date\": \"05-05\", \"easter\": 1", "rules[0]", 5)]
    [InlineData("\"05-05\"", "\"5-5\"", "rules[0].date", 5)]
    [InlineData("\"05-05\"", "\"13-01\"", "rules[0].date", 5)]
    [InlineData("\"05-05\"", "\"04-31\"", "rules[0].date", 5)]
    [InlineData("\"05-05\"", "\"02-29\"", "rules[0].date", 5)]
    [InlineData("\"date\": \"05-05\"", "\"lunar\": \"01-30\"", "rules[0].lunar", 5)]
    [InlineData("\"date\": \"05-05\"", "\"date\": \"05-05\", \"offset\": 1", "rules[0].offset", 5)]
    [InlineData("\"date\": \"05-05\"", "\"lunar\": \"01-01\", \"offset\": 31", "rules[0].offset", 5)]
    [InlineData("\"date\": \"05-05\"", "\"easter\": 101", "rules[0].easter", 5)]
    [InlineData("\"date\": \"05-05\"", "\"weekday\": { \"nth\": 0, \"day\": \"mon\", \"month\": 5 }", "rules[0].weekday.nth", 5)]
    [InlineData("\"date\": \"05-05\"", "\"weekday\": { \"nth\": 5, \"day\": \"mon\", \"month\": 5 }", "rules[0].weekday.nth", 5)]
    [InlineData("\"date\": \"05-05\"", "\"weekday\": { \"nth\": 1, \"day\": \"Monday\", \"month\": 5 }", "rules[0].weekday.day", 5)]
    [InlineData("\"date\": \"05-05\"", "\"weekday\": { \"nth\": 1, \"day\": \"mon\", \"month\": 13 }", "rules[0].weekday.month", 5)]
    [InlineData("\"date\": \"05-05\"", "\"weekday\": { \"day\": \"mon\", \"month\": 3 }", "rules[0].weekday", 5)]
    [InlineData("\"date\": \"05-05\"", "\"date\": \"05-05\", \"onWeekend\": \"later\"", "rules[0].onWeekend", 5)]
    [InlineData("\"date\": \"05-05\"", "\"date\": \"05-05\", \"from\": 2022, \"until\": 2021", "rules[0].until", 5)]
    [InlineData("\"date\": \"05-05\"", "\"date\": \"05-05\", \"from\": 0", "rules[0].from", 5)]
    [InlineData("\"decrees\": []", "\"decrees\": {}", "decrees", 7)]
    [InlineData("\"decrees\": []", "\"decrees\": [ { \"source\": \"s\" } ]", "decrees[0]", 7)]
    [InlineData("\"decrees\": []", "\"decrees\": [ { \"year\": 2020 } ]", "decrees[0]", 7)]
    [InlineData("\"decrees\": []", "\"decrees\": [ { \"year\": 1999, \"source\": \"s\" } ]", "decrees[0].year", 7)]
    [InlineData("\"decrees\": []", "\"decrees\": [ { \"year\": 2020, \"source\": 7 } ]", "decrees[0].source", 7)]
    public void A_fault_names_its_path_and_line(string right, string wrong, string path, int line)
    {
        Smallest.ShouldContain(right);
        var fault = Faults(Smallest.Replace(right, wrong, StringComparison.Ordinal)).ShouldHaveSingleItem();
        (fault.Path, fault.Line).ShouldBe((path, line), fault.Message);
        fault.Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("""{ "key": "x", "date": "2020-01-02" }""", "holidays[0]")]
    [InlineData("""{ "date": "2020-01-02" }""", "holidays[0]")]
    [InlineData("""{ "key": "day" }""", "holidays[0]")]
    [InlineData("""{ "key": "day", "date": "2021-01-02" }""", "holidays[0]")]
    [InlineData("""{ "key": "day", "date": "2020-02-30" }""", "holidays[0].date")]
    [InlineData("""{ "substituteFor": "x", "date": "2020-01-02" }""", "holidays[0]")]
    [InlineData("""{ "key": "y", "substituteFor": "z", "date": "2020-01-02" }""", "holidays[0]")]
    [InlineData("""{ "key": "day", "date": "2020-01-02" }, { "key": "day", "date": "2020-01-03" }""", "holidays[1]")]
    [InlineData("""{ "key": "day", "date": "2020-01-02" } ], "drop": [ "day" """, "drop[0]")]
    [InlineData("""], "drop": [ "days" """, "drop[0]")]
    [InlineData("""], "drop": [ "No Key" """, "drop[0]")]
    [InlineData("""], "makeUpDays": [ { "date": "2020-01-03", "hoursOf": "mon" } """, "makeUpDays[0]")]
    [InlineData("""], "makeUpDays": [ { "date": "2020-01-04", "hoursOf": "Mon" } """, "makeUpDays[0].hoursOf")]
    [InlineData("""], "makeUpDays": [ { "date": "2020-01-04" } """, "makeUpDays[0]")]
    public void A_fault_in_a_decree_names_its_path_and_line(string holidays, string path)
    {
        var fault = Faults(WithDecree(holidays)).ShouldHaveSingleItem();
        (fault.Path, fault.Line).ShouldBe(($"decrees[0].{path}", 7), fault.Message);
    }

    [Fact]
    public void Every_fault_reads_like_this()
    {
        var sets = TheoryRows.Of<HolidaySetReadTests>(nameof(A_fault_names_its_path_and_line)).Select(row => Smallest.Replace((string)row[0]!, (string)row[1]!, StringComparison.Ordinal));
        var decrees = TheoryRows.Of<HolidaySetReadTests>(nameof(A_fault_in_a_decree_names_its_path_and_line)).Select(row => WithDecree((string)row[0]!));
        Snapshot.Match(string.Join('\n', sets.Concat(decrees).Append(Lunar(from: 1967, until: 2101)).Append(Smallest.Replace("2050,", "1999,", StringComparison.Ordinal)).SelectMany(Faults).Select(fault => $"{fault} [{fault.Code}]")) + "\n");
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Faults(Smallest.Replace("\"XX\"", "\"xx\"", StringComparison.Ordinal)
            .Replace("2020-01-01", "yesterday", StringComparison.Ordinal)
            .Replace("05-05", "05-32", StringComparison.Ordinal));
        faults.Select(fault => (fault.Path, fault.Line)).ShouldBe([("id", 2), ("knownFrom", 3), ("rules[0].date", 5)]);
        faults.Select(fault => fault.Code).ShouldBe([FaultCodes.Invalid, FaultCodes.MalformedJson, FaultCodes.Invalid]);
    }

    [Fact]
    public void Lunar_rules_narrow_the_years_of_a_set()
    {
        Read(Lunar(from: 1968, until: 2100)).InYear(2100).ShouldHaveSingleItem();
        Faults(Lunar(from: 1967, until: 2100)).Single().Path.ShouldBe("firstYear");
        Faults(Lunar(from: 1968, until: 2101)).Single().Path.ShouldBe("lastYear");
        Faults(Smallest.Replace("2050,", "1999,", StringComparison.Ordinal)).Select(fault => fault.Path).ShouldBe(["lastYear", "knownUntil"]);
    }

    [Fact]
    public void One_lunar_rule_among_others_narrows_the_years_too() =>
        Faults(Lunar(from: 1967, until: 2100).Replace("\"rules\": [", "\"rules\": [ { \"key\": \"fixed\", \"name\": { \"en\": \"F\", \"vi\": \"F\" }, \"date\": \"01-01\" },", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Path.ShouldBe("firstYear");

    [Fact]
    public void A_set_of_a_single_year_is_a_set()
    {
        var set = Read(Smallest.Replace("2000,", "2020,", StringComparison.Ordinal).Replace("2050,", "2020,", StringComparison.Ordinal)
            .Replace("2021-12-31", "2020-01-01", StringComparison.Ordinal).Replace("\"XX\"", "\"AZ-09\"", StringComparison.Ordinal));
        (set.Id, set.FirstYear, set.LastYear, set.KnownFrom, set.KnownUntil).ShouldBe(("AZ-09", 2020, 2020, new(2020, 1, 1), new(2020, 1, 1)));
        Read(Smallest.Replace("2000,", "1583,", StringComparison.Ordinal).Replace("2050,", "4099,", StringComparison.Ordinal)).InYear(4099).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_decree_takes_the_name_that_its_key_has_in_its_year_or_had_in_an_earlier_decree()
    {
        const string Second = """{ "key": "day", "name": { "en": "Later day", "vi": "Sau" }, "date": "06-06", "from": 2010 }""";
        var set = Read(Smallest.Replace("\"date\": \"05-05\" }", $"\"date\": \"05-05\", \"until\": 2009 }}, {Second}", StringComparison.Ordinal));
        string NameIn(HolidaySet each, int year, string key) => each
            .With(Encoding.UTF8.GetBytes($$"""{ "year": {{year}}, "source": "s", "holidays": [ { "key": "{{key}}", "date": "{{year}}-07-07" } ] }"""))
            .InYear(year).Single(holiday => holiday.Key == key).Name.En;
        NameIn(set, 2009, "day").ShouldBe("Day");
        NameIn(set, 2010, "day").ShouldBe("Later day");
        var decreed = set.With("""{ "year": 2020, "source": "s", "holidays": [ { "key": "fair", "name": { "en": "Fair", "vi": "Hội" }, "date": "2020-08-08" }, { "key": "feast", "name": { "en": "Feast", "vi": "Tiệc" }, "date": "2020-08-09" } ] }"""u8);
        NameIn(decreed, 2021, "feast").ShouldBe("Feast");
    }

    [Fact]
    public void Two_rules_of_one_key_must_not_meet_in_a_year()
    {
        const string Second = """{ "key": "day", "name": { "en": "Day", "vi": "Ngày" }, "date": "06-06", "from": 2010 }""";
        var both = Smallest.Replace("\"date\": \"05-05\" }", $"\"date\": \"05-05\", \"until\": 2010 }}, {Second}", StringComparison.Ordinal);
        Faults(both).ShouldHaveSingleItem().Path.ShouldBe("rules[1]");
        var apart = Read(both.Replace("\"until\": 2010", "\"until\": 2009", StringComparison.Ordinal));
        apart.InYear(2009).Single().Date.ShouldBe(new(2009, 5, 5));
        apart.InYear(2010).Single().Date.ShouldBe(new(2010, 6, 6));
    }

    [Fact]
    public void A_day_that_crosses_the_years_end_is_listed_in_the_year_of_its_date()
    {
        var set = Read(Smallest.Replace("\"date\": \"05-05\"", "\"date\": \"12-31\", \"onWeekend\": \"addNext\"", StringComparison.Ordinal));
        // 31 December 2022 is a Saturday.
        set.InYear(2022).Select(holiday => holiday.Date).ShouldBe([new(2022, 12, 31)]);
        set.InYear(2023).Select(holiday => (holiday.Date, holiday.Key)).ShouldBe([(new(2023, 1, 2), "day-substitute"), (new(2023, 12, 31), "day")]);
    }

    [Fact]
    public void A_decree_of_the_file_counts_but_knownUntil_stays_what_the_file_says()
    {
        var set = Read(Smallest.Replace("[]", """[ { "year": 2022, "source": "s", "drop": [ "day" ] } ]""", StringComparison.Ordinal));
        set.InYear(2022).ShouldBeEmpty();
        set.KnownUntil.ShouldBe(new(2021, 12, 31));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_is_no_object_is_refused(string text) => Faults(text).ShouldNotBeEmpty();

    private static string Lunar(int from, int until) => Smallest.Replace("\"date\": \"05-05\"", "\"lunar\": \"01-01\"", StringComparison.Ordinal)
        .Replace("2000,", $"{from},", StringComparison.Ordinal).Replace("2050,", $"{until},", StringComparison.Ordinal);

    private static string WithDecree(string holidays) =>
        Smallest.Replace("[]", $$"""[ { "year": 2020, "source": "s", "holidays": [ {{holidays}} ] } ]""", StringComparison.Ordinal);

    private static HolidaySet Read(string json) => HolidaySet.FromJson(Encoding.UTF8.GetBytes(json));

    private static IReadOnlyList<ConfigurationFault> Faults(string json) => Should.Throw<ConfigurationException>(() => Read(json)).Faults;
}
