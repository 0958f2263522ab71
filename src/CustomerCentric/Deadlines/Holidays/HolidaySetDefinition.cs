using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>The checked content of a holiday set's file, and of the decrees added since.</summary>
internal sealed record HolidaySetDefinition(
    string Id,
    LocalizedText Name,
    LocalDate KnownFrom,
    LocalDate KnownUntil,
    int FirstYear,
    int LastYear,
    ImmutableArray<HolidayRule> Rules,
    ImmutableDictionary<int, HolidayDecree> Decrees)
{
    /// <summary>The name of a holiday's key, preferably in a year; null when no rule or decree has that key.</summary>
    public LocalizedText? NameOf(string key, int year) =>
        Rules.Where(rule => rule.Key == key).OrderByDescending(rule => rule.Holds(year)).FirstOrDefault()?.Name
        ?? Decrees.Values.SelectMany(decree => decree.Holidays).FirstOrDefault(holiday => holiday.Key == key)?.Name;

    /// <summary>The definition with a decree, which has been checked; a decree for the next unknown year makes that year known.</summary>
    public HolidaySetDefinition With(HolidayDecree decree)
    {
        var lastDay = new LocalDate(decree.Year, 12, 31);
        return this with
        {
            Decrees = Decrees.SetItem(decree.Year, (Decrees.TryGetValue(decree.Year, out var earlier) ? earlier.Then(decree) : decree).InOrder()),
            KnownUntil = KnownUntil < lastDay && KnownUntil.PlusDays(1) >= new LocalDate(decree.Year, 1, 1) ? lastDay : KnownUntil,
        };
    }
}
