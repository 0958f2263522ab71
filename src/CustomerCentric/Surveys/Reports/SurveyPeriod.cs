using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Calendars;

namespace CustomerCentric.Surveys;

/// <summary>The periods that a segment may be.</summary>
internal enum PeriodKind
{
    Year,
    Quarter,
    Month,
    Week,
    Day,
}

/// <summary>A segment that is a period, and one that there is: no 30 February, and week 53 only of years that have it (ISO 8601).</summary>
/// <param name="Name">As the file has it: 2026, 2026-Q1, 2026-03, 2026-W12 or 2026-03-09. In the order of names, periods of one kind are in the order of time.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Counts the periods of the kind: the next one has the next number.</param>
internal readonly partial record struct SurveyPeriod(string Name, PeriodKind Kind, int Number)
{
    private static readonly LocalDate s_monday = new(1, 1, 1);

    /// <summary>Null for what is no period.</summary>
    internal static SurveyPeriod? Of(string name)
    {
        var form = Form().Match(name);
        if (!form.Success)
            return null;
        var year = Part("year")!.Value;
        if (Part("quarter") is { } quarter)
            return quarter is >= 1 and <= 4 ? new(name, PeriodKind.Quarter, (4 * year) + quarter) : null;
        if (Part("week") is { } week)
            return week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year) ? new(name, PeriodKind.Week, DaysTo(LocalDate.FromWeekYearWeekAndDay(year, week, IsoDayOfWeek.Monday)) / 7) : null;
        if (Part("month") is not { } month)
            return new(name, PeriodKind.Year, year);
        if (month is < 1 or > 12)
            return null;
        if (Part("day") is not { } day)
            return new(name, PeriodKind.Month, (12 * year) + month);
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(name, PeriodKind.Day, DaysTo(new(year, month, day))) : null;

        int? Part(string part) => form.Groups[part] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    private static int DaysTo(LocalDate date) => NodaTime.Period.DaysBetween(s_monday, date);

    [GeneratedRegex(@"\A(?<year>[0-9]{4})(-(Q(?<quarter>[0-9])|W(?<week>[0-9]{2})|(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
