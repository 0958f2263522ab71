using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>One year of a working calendar to look at: which dates are worked, closed, holidays, have hours of their own or a break.</summary>
internal sealed class YearView
{
    private YearView(WorkingCalendar calendar, int year)
    {
        Calendar = calendar;
        Year = year;
        var first = new LocalDate(year, 1, 1);
        Days = [.. Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => YearViewDay.Of(first.PlusDays(day), calendar))];
    }

    internal WorkingCalendar Calendar { get; }

    internal int Year { get; }

    /// <summary>Every date of the year, in order.</summary>
    internal ImmutableArray<YearViewDay> Days { get; }

    internal int BusinessDays => Days.Count(day => day.Hours.Count > 0);

    /// <summary>Working time that the dates of a month own (1 to 12), or those of the year (null).</summary>
    internal Duration WorkingTime(int? month = null) => Days
        .Where(day => month is null || day.Date.Month == month)
        .Aggregate(Duration.Zero, (sum, day) => sum + day.WorkingTime);

    /// <summary>The dates that are listed beside the months, with what makes them special.</summary>
    internal YearViewDay[] SpecialDays() =>
        [.. Days.Where(day => day.Kind is YearViewKind.Break or YearViewKind.Override or YearViewKind.Holiday)];

    internal static YearView Of(WorkingCalendar calendar, int year) =>
        year < calendar.AnswersFrom.Year || year > calendar.AnswersUntil.Year ? throw Beyond.Year(calendar, year) : new(calendar, year);

    internal string ToText(string language) => new YearViewText(this, YearViewWords.In(language)).Write();

    internal string ToHtml(string language) => new YearViewPage(this, YearViewWords.In(language)).Write();
}
