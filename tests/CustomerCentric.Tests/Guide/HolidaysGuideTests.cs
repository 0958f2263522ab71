using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>What docs/guide/holidays.md shows, as it stands there.</summary>
public class HolidaysGuideTests
{
    private const string Indent = "        ";

    private static readonly string Guide = Repository.Read("docs/guide/holidays.md");

    [Fact]
    public void The_decree_in_code_and_the_decree_as_data_say_the_same()
    {
        // decree: begin
        var vietnam = HolidaySets.Vietnam.With(new HolidayDecree(2027)
        {
            Holidays = [new(new(2027, 9, 1), "national-day-2", new("National Day, second day", "Quốc khánh, ngày thứ hai"))],
            Dropped = ["tet-2-substitute"],
            MakeUpDays = [new(new(2027, 2, 20), IsoDayOfWeek.Friday)],
        });
        // decree: end

        var fromData = HolidaySets.Vietnam.With(Encoding.UTF8.GetBytes(Block("json")));
        fromData.InYear(2027).ShouldBe(vietnam.InYear(2027));
        fromData.MakeUpDaysIn(2027).ShouldBe(vietnam.MakeUpDaysIn(2027));
        fromData.KnownUntil.ShouldBe(new(2027, 12, 31));
    }

    [Fact]
    public void The_guide_shows_the_decree_as_it_is_tested()
    {
        var lines = Repository.Read("tests/CustomerCentric.Tests/Guide/HolidaysGuideTests.cs").Split('\n');
        var decree = lines.SkipWhile(line => line != $"{Indent}// decree: begin").Skip(1).TakeWhile(line => line != $"{Indent}// decree: end");
        Guide.ShouldContain($"```csharp\n{string.Concat(decree.Select(line => line[Indent.Length..] + "\n"))}```");
    }

    [Fact]
    public void The_guide_names_every_set()
    {
        foreach (var set in HolidaySets.All)
            Guide.ShouldContain($"`{set.Id}`");
    }

    private static string Block(string language)
    {
        var from = Guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Guide[from..Guide.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
