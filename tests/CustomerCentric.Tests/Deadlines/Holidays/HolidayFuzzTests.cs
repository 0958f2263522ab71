using System.Globalization;
using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Fuzz;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines.Holidays;

/// <summary>
/// Random and mutated files: a reader answers or reports, it never throws anything else and never hangs. Four of ten of
/// CUSTOMERCENTRIC_FUZZ_RUNS (default 100,000 for all readers of JSON and imports) are run here.
/// </summary>
public class HolidayFuzzTests
{
    private const string Set = """
        { "id": "XX", "name": { "en": "Example", "vi": "Ví dụ" }, "sources": ["An example"],
          "knownFrom": "2020-01-01", "knownUntil": "2021-12-31", "firstYear": 2000, "lastYear": 2050,
          "rules": [
            { "key": "a", "name": { "en": "A", "vi": "A" }, "date": "12-31", "onWeekend": "addNext" },
            { "key": "b", "name": { "en": "B", "vi": "B" }, "weekday": { "nth": -1, "day": "mon", "month": 5 }, "until": 2020 },
            { "key": "c", "name": { "en": "C", "vi": "C" }, "easter": -2 },
            { "key": "d", "name": { "en": "D", "vi": "D" }, "lunar": "01-01", "offset": -1, "onWeekend": "moveNext" } ],
          "decrees": [
            { "year": 2020, "source": "s", "holidays": [{ "date": "2020-01-02", "substituteFor": "a" }],
              "drop": ["c"], "makeUpDays": [{ "date": "2020-01-04", "hoursOf": "mon" }] } ] }
        """;

    private const string Calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261227
        SUMMARY;LANGUAGE=en:Christmas\, Day
         s
        DESCRIPTION:Substitute day
        BEGIN:VALARM
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20260101
        DURATION:P1D
        SUMMARY:Tết "quoted;x=1"
        RRULE:FREQ=YEARLY
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:99991231
        DURATION:P1D
        SUMMARY:Last day
        END:VEVENT
        END:VCALENDAR
        """;

    private const string GovUk = """
        { "scotland": { "division": "scotland", "events": [
          { "title": "Boxing Day", "date": "2026-12-28", "notes": "Substitute day", "bunting": true },
          { "title": "St Andrew’s Day", "date": "2026-11-30", "notes": "", "bunting": false } ] } }
        """;

    private const string Decree = """
        { "year": 2027, "source": "Notice of November 2026",
          "holidays": [ { "date": "2027-09-01", "key": "national-day-2" }, { "date": "2027-02-12", "substituteFor": "tet" },
            { "date": "2027-12-24", "key": "extra", "name": { "en": "Extra", "vi": "Thêm" } } ],
          "drop": [ "tet-2-substitute", "tet-3" ], "makeUpDays": [ { "date": "2027-02-20", "hoursOf": "fri" } ] }
        """;

    private static readonly string[] Words =
    [
        "\"", "{", "}", "[", "]", ",", ":", ";", "\\", "\n", " ", "null", "-1", "0", "99999999999", "1e9", "\"\"", "{}", "[]", "\0", "\uD800", "é",
        "BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VCALENDAR\n", "DTSTART:99991231\n", "DTSTART:00000000\n", "DTEND:99991231\n", "DURATION:P366D\n",
        "SUMMARY:", "\"date\":\"02-29\"", "\"lunar\":\"12-29\"", "\"year\":4100", "\"easter\":100", "\"until\":1", "9999-12-31", "-9998-01-01", "0001-01-01",
    ];

    private static readonly string[] Values =
    [
        "", " ", "00000000", "99991231", "20260229", "20260101T000000Z", "P0D", "P366D", "P9999W", "PT1H", "0000-00-00", "9999-12-31", "02-29", "00-00", "99-99",
        "2100", "sun", "stays", "moveNext", "a-substitute", "VEVENT", "VALARM",
    ];

    private static int Runs { get; } =
        (int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_FUZZ_RUNS"), CultureInfo.InvariantCulture, out var given) ? given : 100_000) / 10;

    [Fact]
    public async Task A_holiday_set_is_read_or_refused_with_faults()
    {
        var builtIn = HolidaySet.All.Select(set => Repository.Read($"src/CustomerCentric/Deadlines/Holidays/{set.Id}.json"));
        string[] files = [.. Enumerable.Repeat(Set, 35), .. builtIn];
        var read = 0;
        await EachMutation(files, 1, text =>
        {
            try
            {
                var set = HolidaySet.FromJson(Encoding.UTF8.GetBytes(text));
                read++;
                set.InYear(set.FirstYear).ShouldNotBeNull();
                set.InYear(set.LastYear).ShouldNotBeNull();
                set.MakeUpDaysIn(set.LastYear).ShouldNotBeNull();
            }
            catch (ConfigurationException refused)
            {
                refused.Faults.All(fault => fault is { Line: > 0, Message.Length: > 0 }).ShouldBeTrue();
            }
        });
        read.ShouldBeInRange(Runs / 100, Runs - Runs / 100);
    }

    [Fact]
    public async Task A_decree_is_added_or_refused_with_faults()
    {
        var read = 0;
        await EachMutation([Decree], 4, text =>
        {
            try
            {
                var set = HolidaySet.Vietnam.With(Encoding.UTF8.GetBytes(text));
                read++;
                for (var year = 2026; year < 2029; year++)
                    set.InYear(year).ShouldAllBe(holiday => holiday.Date.Year == year && HolidayKey.IsValid(holiday.Key));
                set.KnownUntil.ShouldBeOneOf(HolidaySet.Vietnam.KnownUntil, new LocalDate(2027, 12, 31));
            }
            catch (ConfigurationException refused)
            {
                refused.Faults.All(fault => fault is { Line: > 0, Message.Length: > 0 }).ShouldBeTrue();
            }
        });
        read.ShouldBeInRange(Runs / 100, Runs - Runs / 100);
    }

    [Fact]
    public async Task An_iCalendar_text_is_read_or_reported()
    {
        var (taken, reported) = (0, 0);
        await EachMutation([Calendar], 2, text =>
        {
            var import = HolidayImport.FromICalendar(text);
            import.Holidays.All(holiday => HolidayKey.IsValid(holiday.Key)).ShouldBeTrue();
            import.Faults.All(fault => fault.Line > 0).ShouldBeTrue();
            (taken, reported) = (taken + import.Holidays.Count, reported + import.Faults.Count);
        });
        Math.Min(taken, reported).ShouldBeGreaterThanOrEqualTo(Runs / 10);
    }

    [Fact]
    public async Task A_gov_uk_text_is_read_or_reported()
    {
        var (taken, reported) = (0, 0);
        await EachMutation([GovUk], 3, text =>
        {
            var import = HolidayImport.FromGovUk(Encoding.UTF8.GetBytes(text), "scotland");
            import.Holidays.All(holiday => HolidayKey.IsValid(holiday.Key)).ShouldBeTrue();
            import.Faults.All(fault => fault.Line > 0).ShouldBeTrue();
            (taken, reported) = (taken + import.Holidays.Count, reported + import.Faults.Count);
        });
        Math.Min(taken, reported).ShouldBeGreaterThanOrEqualTo(Runs / 10);
    }

    private static Task EachMutation(string[] files, int seed, Action<string> run) => FuzzRuns.Repeat(seed, Runs, random =>
        run(random.OneIn(20) ? Noise(random) : Mutated(files[random.Next(files.Length)], random)));

    private static string Noise(Random random)
    {
        StringBuilder text = new();
        for (var i = random.Next(60); i >= 0; i--)
            text.Append(random.OneIn(3) ? ((char)random.Next(0x3000)).ToString() : random.Pick(Words));
        return text.ToString();
    }

    // Keeps the form and changes what stands in it, so that the checks behind the form are reached.
    private static string WithOtherValue(string text, int at, Random random)
    {
        var from = text.AsSpan(at).IndexOfAny('"', ':') is >= 0 and var start ? at + start + 1 : text.Length;
        var until = text.AsSpan(from).IndexOfAny('"', '\n') is >= 0 and var end ? from + end : text.Length;
        return $"{text[..from]}{random.Pick(Values)}{text[until..]}";
    }

    private static string Mutated(string file, Random random)
    {
        StringBuilder text = new(file);
        for (var i = random.Next(2); i >= 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(random.OneIn(4) ? 200 : 6), text.Length - at);
            switch (random.Next(10))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(at, random.Pick(Words));
                    break;
                case 3:
                    text[at] = (char)(random.OneIn(2) ? '0' + random.Next(10) : random.Next(1, 256));
                    break;
                default:
                    text = new(WithOtherValue(text.ToString(), at, random));
                    break;
            }
            if (text.Length == 0)
                return "";
        }
        return text.ToString();
    }
}
