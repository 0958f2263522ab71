using System.Text.Json;
using CustomerCentric.Deadlines;
using NodaTime.Text;

namespace CustomerCentric.Tests.Deadlines.Holidays;

/// <summary>The adjudicated lists of Cases/public_holidays.json, 2020 to 2026.</summary>
public sealed class PublicHolidayCasesTests : IDisposable
{
    private readonly JsonDocument _file =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "public_holidays.json")));

    public static TheoryData<string, string> Regions => new()
    {
        { "VN", "VN" }, { "GB_ENG", "GB-ENG" }, { "US", "US-FED" }, { "AU_NSW", "AU-NSW" }, { "TARGET2", "EU-TARGET2" },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public void The_weekdays_off_are_exactly_those_of_the_adjudicated_list(string region, string id)
    {
        var expected = Region(region).GetProperty("closed_weekdays").EnumerateArray().Select(Date);
        Holidays(id).Select(holiday => holiday.Date).Where(date => date.DayOfWeek < IsoDayOfWeek.Saturday).Distinct().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Every_holiday_of_the_sources_is_there_on_weekends_too(string region, string id)
    {
        var dates = Holidays(id).Select(holiday => holiday.Date).ToHashSet();
        foreach (var row in Region(region).GetProperty("rows").EnumerateArray())
        {
            var name = row.GetProperty("name").GetString()!;
            // Two rows are no public holidays by the file's own rules and notes.
            var isHoliday = name != "Bank Holiday (banks only)" && row.GetProperty("date").GetString() != "2020-04-27";
            dates.Contains(Date(row.GetProperty("date"))).ShouldBe(isHoliday, $"{id} {row.GetProperty("date")} {name}");
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_weekend_holiday_that_no_source_lists_is_not_there(string region, string id)
    {
        var listed = Region(region).GetProperty("rows").EnumerateArray().Select(row => Date(row.GetProperty("date"))).ToHashSet();
        Holidays(id).Where(holiday => !listed.Contains(holiday.Date)).ShouldBeEmpty();
    }

    public void Dispose() => _file.Dispose();

    private static IEnumerable<Holiday> Holidays(string id) => Enumerable.Range(2020, 7).SelectMany(HolidaySet.Find(id)!.InYear);

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).Value;

    private JsonElement Region(string region) => _file.RootElement.GetProperty("regions").GetProperty(region);
}
