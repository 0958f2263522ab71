using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>
/// The calendar against its slow twin, on random calendars: one case is one question to one calendar, and
/// CUSTOMERCENTRIC_TWIN_CASES sets how many there are in all.
/// </summary>
public class TwinTests
{
    private const int Tests = 11;

    private static readonly Landing[] Landings = Enum.GetValues<Landing>();
    private static readonly Roll[] Rolls = Enum.GetValues<Roll>();

    private static int Share => (Twins.Cases + Tests - 1) / Tests;

    [Fact]
    public void The_cases_are_shared_among_all_tests_of_this_class()
    {
        typeof(TwinTests).GetMethods().Count(method => method.Name.Contains("agree", StringComparison.Ordinal)).ShouldBe(Tests);
        (Share * Tests).ShouldBeGreaterThanOrEqualTo(Twins.Cases);
    }

    [Fact]
    public void Adding_working_time_agrees() => Twins.Ask(1, Share, twins =>
    {
        (Instant start, Duration amount, Landing landing) = (twins.Instant(), twins.Amount(), twins.Random.Pick(Landings));
        twins.Agree($"{start} + {amount} {landing}", twins.Naive.Add(start, amount, landing), () => twins.Calendar.Add(start, amount, landing));
    });

    [Fact]
    public void Going_back_agrees() => Twins.Ask(2, Share, twins =>
    {
        (Instant start, Duration amount, Landing landing) = (twins.Instant(), twins.Amount(), twins.Random.Pick(Landings));
        Instant? expected = twins.Naive.Add(start, -amount, landing);
        if (twins.Random.OneIn(2))
            twins.Agree($"{start} - {amount} {landing}", expected, () => twins.Calendar.Subtract(start, amount, landing));
        else
            twins.Agree($"{start} + {-amount} {landing}", expected, () => twins.Calendar.Add(start, -amount, landing));
    });

    [Fact]
    public void Openings_and_closes_agree() => Twins.Ask(3, Share, twins =>
    {
        Instant at = twins.Instant();
        twins.Agree($"is open at {at}", twins.Naive.IsOpen(at), () => twins.Calendar.IsOpen(at));
        twins.Agree($"next opening at {at}", twins.Naive.NextOpening(at), () => twins.Calendar.NextOpening(at));
        twins.Agree($"previous close at {at}", twins.Naive.PreviousClose(at), () => twins.Calendar.PreviousClose(at));
        Landing landing = twins.Random.Pick(Landings);
        twins.Agree($"{at} + 0 {landing}", twins.Naive.NextOpening(at), () => twins.Calendar.Add(at, Duration.Zero, landing));
        twins.Agree($"{at} - 0 {landing}", twins.Naive.NextOpening(at), () => twins.Calendar.Subtract(at, Duration.Zero, landing));
    });

    [Fact]
    public void Working_time_between_agrees() => Twins.Ask(4, Share, twins =>
    {
        (Instant start, Instant end) = (twins.Instant(), twins.Instant());
        twins.Agree($"between {start} and {end}", twins.Naive.Between(start, end), () => twins.Calendar.Between(start, end));
    });

    [Fact]
    public void Periods_agree() => Twins.Ask(5, Share, twins =>
    {
        LocalDate date = twins.Date();
        twins.Agree($"periods of {date}", twins.Naive.Periods(date), () => twins.Calendar.Periods(date));
        Instant one = twins.Instant();
        Instant other = twins.Instant();
        (Instant start, Instant end) = (Instant.Min(one, other), Instant.Max(one, other));
        twins.Agree($"periods from {start} to {end}", twins.Naive.Periods(start, end), () => twins.Calendar.Periods(start, end));
    });

    [Fact]
    public void Business_days_agree() => Twins.Ask(6, Share, twins =>
    {
        (LocalDate date, LocalDate other, int days) = (twins.Date(), twins.Date(), twins.Days());
        twins.Agree($"business day on {date}", twins.Naive.IsBusinessDay(date), () => twins.Calendar.IsBusinessDay(date));
        twins.Agree($"holiday on {date}", twins.Naive.IsHoliday(date), () => twins.Calendar.IsHoliday(date));
        twins.Agree($"{date} + {days}", twins.Naive.AddBusinessDays(date, days), () => twins.Calendar.AddBusinessDays(date, days));
        if (date != other)
            twins.Agree($"days from {date} to {other}", twins.Naive.CountBusinessDays(date, other), () => twins.Calendar.CountBusinessDays(date, other));
    });

    [Fact]
    public void Rolls_agree() => Twins.Ask(7, Share, twins =>
    {
        (LocalDate date, int days, Roll roll) = (twins.Date(), twins.Random.OneIn(2) ? 0 : twins.Days(), twins.Random.Pick(Rolls));
        twins.Agree($"{date} + {days} {roll}", twins.Naive.AddBusinessDays(date, days, roll), () => twins.Calendar.AddBusinessDays(date, days, roll));
    });

    [Fact]
    public void Business_days_at_a_time_of_day_agree() => Twins.Ask(8, Share, twins =>
    {
        (Instant start, int days) = (twins.Instant(), twins.Days());
        DueTimeOfDay timeOfDay = twins.Random.Pick(
            DueTimeOfDay.EndOfDay,
            DueTimeOfDay.SameClockTime,
            DueTimeOfDay.WhenOpen,
            DueTimeOfDay.CloseOfBusiness,
            DueTimeOfDay.At(LocalTime.FromMinutesSinceMidnight(15 * twins.Random.Next(96))));
        twins.Agree(
            $"{start} + {days} days at {timeOfDay}",
            twins.Naive.AddBusinessDays(start, days, timeOfDay.ToString()),
            () => twins.Calendar.AddBusinessDays(start, days, timeOfDay));
    });

    [Fact]
    public void Days_weeks_months_and_years_agree() => Twins.Ask(9, Share, twins =>
    {
        Random random = twins.Random;
        LocalDate date = twins.Date();
        (int Years, int Months, int Weeks, int Days) amount = random.Next(4) switch
        {
            0 => (random.Next(-3, 4), 0, 0, 0),
            1 => (0, random.Next(-26, 27), 0, 0),
            2 => (random.Next(-2, 3), random.Next(-14, 15), random.Next(-5, 6), random.Next(-40, 41)),
            _ => (0, random.Next(-1, 2), random.Next(-1, 2), random.Next(-9, 10)),
        };
        // Mostly from where the sum lies within what is known.
        if (random.OneIn(2))
            date = date.PlusDays(-amount.Days - (7 * amount.Weeks)).PlusMonths(-amount.Months).PlusYears(-amount.Years);
        Period period = new PeriodBuilder { Years = amount.Years, Months = amount.Months, Weeks = amount.Weeks, Days = amount.Days }.Build();
        Roll roll = random.Pick(Rolls);
        twins.Agree($"{date} + {period} {roll}", twins.Naive.Add(date, amount, roll), () => twins.Calendar.Add(date, period, roll));
    });

    [Fact]
    public void Pauses_agree() => Twins.Ask(10, Share, twins =>
    {
        (Instant start, Duration amount, Landing landing) = (twins.Instant(), twins.Amount(), twins.Random.Pick(Landings));
        (Instant Open, Instant Close)[] pauses = [.. Enumerable.Range(0, twins.Random.Next(5)).Select(_ => Pause(twins, start))];
        twins.Agree(
            $"{start} + {amount} {landing} without {string.Join(", ", pauses)}",
            twins.Naive.Add(start, amount, landing, pauses),
            () => twins.Calendar.Add(start, amount, pauses.Select(pause => new Interval(pause.Open, pause.Close)), landing));
    });

    [Fact]
    public void Many_at_once_agree() => Twins.Ask(11, Share, twins =>
    {
        Landing landing = twins.Random.Pick(Landings);
        Instant[] starts = [.. Enumerable.Range(0, twins.Random.Next(1, 12)).Select(_ => twins.Instant())];
        Duration[] amounts = [.. starts.Select(_ => twins.Random.OneIn(2) ? twins.Amount() : -twins.Amount())];
        var answers = new Instant[starts.Length];
        int refused = twins.Calendar.AddAll(starts, amounts, answers, landing);
        refused.ShouldBe(answers.Count(answer => answer == Instant.MinValue));
        for (int i = 0; i < starts.Length; i++)
        {
            Instant? expected = twins.Naive.Add(starts[i], amounts[i], landing);
            twins.Agree($"{starts[i]} + {amounts[i]} {landing} among many", expected ?? Instant.MinValue, () => answers[i]);
            twins.Agree($"{starts[i]} + {amounts[i]} {landing} alone", expected, () => twins.Calendar.Add(starts[i], amounts[i], landing));
        }
    });

    // Some begin or end exactly where work does, some last for weeks, some lie before the start or around it.
    private static (Instant Open, Instant Close) Pause(Twins twins, Instant start)
    {
        Instant one = twins.Random.OneIn(4) ? start : twins.Instant();
        Instant other = twins.Random.OneIn(2) ? twins.Instant() : one + Duration.FromMinutes(15 * twins.Random.Next(200));
        return (Instant.Min(one, other), Instant.Max(one, other));
    }
}
