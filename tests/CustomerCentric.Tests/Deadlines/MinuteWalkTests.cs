using System.Globalization;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>The calendar against walking minute by minute; CUSTOMERCENTRIC_MINUTE_CASES sets how many questions there are.</summary>
public class MinuteWalkTests
{
    private const int MostMinutes = 40 * 60;

    private static readonly int Cases =
        int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_MINUTE_CASES"), CultureInfo.InvariantCulture, out int cases) ? cases : 2000;

    [Fact]
    public void Up_to_forty_hours_agree_with_walking_minute_by_minute()
    {
        int asked = 0;
        int crossedChanges = 0;
        for (int number = 0; asked < Cases; number++)
        {
            var random = new Random(17_000_003 + number);
            PlainCalendar plain = CalendarDraw.Draw(random, firstYear: 2000);
            if (plain.Build() is not { } calendar)
                continue;
            var walk = new MinuteWalk(plain);
            for (int question = 0; question < 12; question++)
            {
                LocalDate date = plain.AnswersFrom.PlusDays(random.Next(Period.DaysBetween(plain.AnswersFrom, plain.AnswersUntil) + 1));
                Instant start = plain.Zone.AtStartOfDay(date).ToInstant() + Duration.FromMinutes(random.Next(1440));
                if (Agree(plain, calendar, walk, start, random) is not { } answer)
                    continue;
                asked++;
                crossedChanges += plain.Zone.GetUtcOffset(start) == plain.Zone.GetUtcOffset(answer) ? 0 : 1;
            }
        }
        asked.ShouldBeGreaterThanOrEqualTo(Cases);
        crossedChanges.ShouldBeGreaterThan(Cases / 50, "many must lie across a change of the clocks");
    }

    // Null where the calendar must refuse: the walk would never end, and the other twin has looked after that.
    private static Instant? Agree(PlainCalendar plain, WorkingCalendar calendar, MinuteWalk walk, Instant start, Random random)
    {
        int minutes = random.OneIn(2) ? random.Next(MostMinutes + 1) : 15 * random.Next((MostMinutes / 15) + 1);
        Duration amount = Duration.FromMinutes(minutes);
        Landing landing = random.Pick(Landing.Close, Landing.Opening);
        try
        {
            switch (random.Next(4))
            {
                case 0:
                    Instant end = start + amount;
                    Same(Duration.FromMinutes(walk.Between(start, end)), calendar.Between(start, end), $"between {start} and {end}");
                    Same(walk.IsWorking(end), calendar.IsOpen(end), $"open at {end}");
                    return end;
                case 1 when minutes > 0:
                    Instant back = calendar.Subtract(start, amount, landing);
                    Same(walk.GoBack(start, minutes, landing), back, $"{start} - {amount} {landing}");
                    return back;
                default:
                    // That another opening follows is what lets the walk end.
                    calendar.Add(start, amount, Landing.Opening);
                    Instant due = calendar.Add(start, amount, landing);
                    Same(walk.Add(start, minutes, landing), due, $"{start} + {amount} {landing}");
                    return due;
            }
        }
        catch (CalendarRangeException)
        {
            return null;
        }

        void Same<T>(T expected, T answer, FormattableString question)
        {
            if (!EqualityComparer<T>.Default.Equals(expected, answer))
                Assert.Fail($"{FormattableString.Invariant(question)}: expected {expected}, answered {answer}, in {plain}");
        }
    }
}
