using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Lays out the holidays of one year: first what the rules say, then what decrees change, then the days that stand in for
/// those on a weekend. Its neighbours are laid out too, because a day can be moved across the year's end.
/// </summary>
internal sealed class HolidayYear(HolidaySetDefinition set, int year)
{
    private readonly List<Holiday> _holidays = [];
    private readonly HashSet<LocalDate> _taken = [];

    public IReadOnlyList<Holiday> LayOut()
    {
        var ruled = (
            from each in Enumerable.Range(year - 1, 3)
            from rule in set.Rules
            where rule.Holds(each)
            let holiday = rule.In(each)
            where !Settled(holiday)
            orderby holiday.Date
            select (Rule: rule, Holiday: holiday)).ToList();
        var onWeekend = ruled.Where(each => each.Rule.OnWeekend != OnWeekend.Stays && IsWeekend(each.Holiday.Date)).ToList();

        Add(ruled.Except(onWeekend.Where(each => each.Rule.OnWeekend == OnWeekend.MoveNext)).Select(each => each.Holiday));
        Add(Enumerable.Range(year - 1, 3).SelectMany(each => set.Decrees.GetValueOrDefault(each)?.Holidays ?? []));
        foreach (var (rule, holiday) in onWeekend)
            Add(new[] { StandIn(rule, holiday) }.Where(standIn => !Settled(standIn)));

        return Array.AsReadOnly(_holidays.Where(each => each.Date.Year == year)
            .OrderBy(each => each.Date).ThenBy(each => each.Key, StringComparer.Ordinal).ToArray());
    }

    private void Add(IEnumerable<Holiday> holidays)
    {
        foreach (var holiday in holidays)
        {
            _holidays.Add(holiday);
            _taken.Add(holiday.Date);
        }
    }

    private bool Settled(Holiday holiday) =>
        set.Decrees.TryGetValue(holiday.Date.Year, out var decree) && decree.Settles(holiday.Key);

    private Holiday StandIn(HolidayRule rule, Holiday holiday)
    {
        var step = rule.OnWeekend == OnWeekend.AddNearest && holiday.Date.DayOfWeek == IsoDayOfWeek.Saturday ? -1 : 1;
        var date = holiday.Date.PlusDays(step);
        while (IsWeekend(date) || _taken.Contains(date))
            date = date.PlusDays(step);
        return rule.OnWeekend == OnWeekend.MoveNext
            ? holiday with { Date = date }
            : Substitutes.For(holiday.Key, holiday.Name, date);
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek >= IsoDayOfWeek.Saturday;
}
