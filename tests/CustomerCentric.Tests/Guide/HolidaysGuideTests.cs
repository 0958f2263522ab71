using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>What docs/guide/holidays.md shows, as it stands there.</summary>
public class HolidaysGuideTests
{
    private static readonly string Guide = Repository.Read("docs/guide/holidays.md");

    [Fact]
    public void The_decree_in_code_and_the_decree_as_data_say_the_same()
    {
        // decree: begin
        var vietnam = HolidaySet.Vietnam.With(new HolidayDecree(2027)
        {
            Holidays = [new(new(2027, 9, 1), "national-day-2", new("National Day, second day", "Quốc khánh, ngày thứ hai"))],
            Dropped = ["tet-2-substitute"],
            MakeUpDays = [new(new(2027, 2, 20), IsoDayOfWeek.Friday)],
        });
        // decree: end

        var fromData = HolidaySet.Vietnam.With(Encoding.UTF8.GetBytes(Block("json")));
        fromData.InYear(2027).ShouldBe(vietnam.InYear(2027));
        fromData.MakeUpDaysIn(2027).ShouldBe(vietnam.MakeUpDaysIn(2027));
        fromData.KnownUntil.ShouldBe(new(2027, 12, 31));
    }

    [Fact]
    public void The_guide_shows_the_decree_as_it_is_tested() =>
        GuideCode.ShouldStandIn("docs/guide/holidays.md", "HolidaysGuideTests.cs", "decree");

    [Fact]
    public void The_guide_names_every_set()
    {
        foreach (var set in HolidaySet.All)
            Guide.ShouldContain($"`{set.Id}`");
    }

    private static string Block(string language)
    {
        var from = Guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Guide[from..Guide.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
