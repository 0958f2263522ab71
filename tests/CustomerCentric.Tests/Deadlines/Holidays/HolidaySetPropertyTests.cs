using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Holidays;

/// <summary>What holds for every year of every built-in set.</summary>
public class HolidaySetPropertyTests
{
    public static TheoryData<string> Ids => [.. HolidaySet.All.Select(set => set.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_year_is_sorted_lies_in_the_year_and_has_each_key_once(string id) => EachYear(id, (year, holidays) =>
    {
        holidays.Zip(holidays.Skip(1)).All(pair => pair.First.Date <= pair.Second.Date).ShouldBeTrue($"{year}");
        holidays.All(holiday => holiday.Date.Year == year).ShouldBeTrue($"{year}");
        holidays.DistinctBy(holiday => holiday.Key).Count().ShouldBe(holidays.Count, $"{year}");
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_key_is_kebab_case_and_a_name_is_there_in_both_languages(string id) => EachYear(id, (year, holidays) =>
    {
        holidays.All(holiday => holiday.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            .ShouldBeTrue($"{year}");
        holidays.All(holiday => holiday.Name.En.Length > 0 && holiday.Name.Vi.Length > 0).ShouldBeTrue($"{year}");
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_substitute_day_is_a_weekday_of_its_own_near_the_weekend_holiday_it_stands_for(string id)
    {
        var set = HolidaySet.Find(id)!;
        var all = Enumerable.Range(set.FirstYear, set.LastYear - set.FirstYear + 1).SelectMany(set.InYear).ToList();
        var byKey = all.ToLookup(holiday => holiday.Key);
        var byDate = all.ToLookup(holiday => holiday.Date);
        foreach (var substitute in all.Where(holiday => holiday.SubstituteFor is not null))
        {
            substitute.Key.ShouldBe(substitute.SubstituteFor + "-substitute");
            (substitute.Date.DayOfWeek < IsoDayOfWeek.Saturday).ShouldBeTrue($"{substitute}");
            byDate[substitute.Date].Count().ShouldBe(1, $"{substitute}");
            // The last year's last days may stand for a New Year beyond it.
            if (substitute.Date < new LocalDate(set.LastYear, 12, 27))
            {
                byKey[substitute.SubstituteFor!]
                    .Any(each => each.Date.DayOfWeek >= IsoDayOfWeek.Saturday && Math.Abs(Period.DaysBetween(each.Date, substitute.Date)) <= 6)
                    .ShouldBeTrue($"{substitute}");
            }
        }
    }

    [Theory]
    [InlineData("GB-ENG", "new-year", "christmas", "boxing-day")]
    [InlineData("AU-NSW", "new-year", "christmas", "boxing-day")]
    [InlineData("US-FED", "new-year", "juneteenth", "independence-day", "veterans-day", "christmas")]
    public void A_weekend_holiday_that_the_law_makes_up_for_has_exactly_one_substitute(string id, params string[] keys)
    {
        var set = HolidaySet.Find(id)!;
        var all = Enumerable.Range(set.FirstYear, set.LastYear - set.FirstYear + 1).SelectMany(set.InYear).ToList();
        var originals = all.Where(holiday => holiday.Date.DayOfWeek >= IsoDayOfWeek.Saturday && keys.Contains(holiday.Key)).ToList();
        originals.Count.ShouldBeGreaterThan(40);
        foreach (var original in originals.Where(original => original.Date > new LocalDate(set.FirstYear, 1, 1)))
        {
            all.Count(holiday => holiday.SubstituteFor == original.Key && Math.Abs(Period.DaysBetween(original.Date, holiday.Date)) <= 6)
                .ShouldBe(1, $"{original}");
        }
    }

    [Fact]
    public void TARGET_never_moves_a_closing_day() =>
        EachYear("EU-TARGET2", (_, holidays) => holidays.Select(holiday => (holiday.Key, holiday.SubstituteFor)).Order().ShouldBe([
            ("christmas", null), ("christmas-holiday", null), ("easter-monday", null), ("good-friday", null), ("labour-day", null), ("new-year", null)]));

    private static void EachYear(string id, Action<int, IReadOnlyList<Holiday>> property)
    {
        var set = HolidaySet.Find(id)!;
        for (var year = set.FirstYear; year <= set.LastYear; year++)
            property(year, set.InYear(year));
    }
}
