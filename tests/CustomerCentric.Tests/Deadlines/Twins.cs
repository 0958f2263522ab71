using System.Globalization;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Deadlines;

/// <summary>One drawn calendar and its slow twin, asked the same questions; counts them.</summary>
internal sealed class Twins
{
    private const int QuestionsPerCalendar = 25;

    private Twins(PlainCalendar plain, WorkingCalendar calendar, NaiveCalendar naive, Random random) =>
        (Plain, Calendar, Naive, Random) = (plain, calendar, naive, random);

    /// <summary>How many questions a normal test run asks; CUSTOMERCENTRIC_TWIN_CASES sets another number.</summary>
    public static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_TWIN_CASES"), CultureInfo.InvariantCulture, out int cases) ? cases : 100_000;

    public PlainCalendar Plain { get; }

    public WorkingCalendar Calendar { get; }

    public NaiveCalendar Naive { get; }

    public Random Random { get; }

    private int Asked { get; set; }

    private int Refused { get; set; }

    public static Twins Of(PlainCalendar plain, WorkingCalendar calendar, Random random) => new(plain, calendar, new NaiveCalendar(plain), random);

    /// <summary>Draws calendars and asks until there were so many questions; some, not most, must have been refused.</summary>
    public static void Ask(int seed, int cases, Action<Twins> ask)
    {
        int asked = 0;
        int refused = 0;
        for (int number = 0; asked < cases; number++)
        {
            var random = new Random((seed * 1_000_003) + number);
            PlainCalendar plain = CalendarDraw.Draw(random);
            var naive = new NaiveCalendar(plain);
            WorkingCalendar? calendar = plain.Build();
            if (calendar is not null != naive.HasTime)
                Assert.Fail($"Whether there is any working time: {naive.HasTime} was right for {plain}");
            if (calendar is null)
                continue;
            var twins = new Twins(plain, calendar, naive, random);
            while (twins.Asked < QuestionsPerCalendar)
                ask(twins);
            asked += twins.Asked;
            refused += twins.Refused;
        }
        asked.ShouldBeGreaterThanOrEqualTo(cases);
        if (cases >= 1000)
            ((double)refused / asked).ShouldBeInRange(0.001, 0.7, "both answers and refusals must be seen");
    }

    /// <summary>One case: the answer must be the twin's, a refusal where the twin has none.</summary>
    public void Agree<T>(FormattableString question, T? expected, Func<T> ask)
        where T : struct
    {
        T? answer = Answer(ask);
        if (!EqualityComparer<T?>.Default.Equals(answer, expected))
            Fail(question, Text(expected), Text(answer));
        Count(expected is null);
    }

    public void Agree(FormattableString question, List<Interval>? expected, Func<IReadOnlyList<Interval>> ask)
    {
        IReadOnlyList<Interval>? answer;
        try
        {
            answer = ask();
        }
        catch (CalendarRangeException)
        {
            answer = null;
        }
        if (answer is null ? expected is not null : expected is null || !answer.SequenceEqual(expected))
            Fail(question, Text(expected), Text(answer));
        Count(expected is null);
    }

    /// <summary>Half of them exactly where something begins or ends, or a nanosecond beside it.</summary>
    public Instant Instant()
    {
        LocalDate date = Date();
        List<(Instant Open, Instant Close)> edges = Random.OneIn(4) ? [.. Naive.Breaks] : Naive.Owned(date);
        if (Random.OneIn(50))
            edges = [(Naive.First, Naive.Last)];
        if (edges.Count == 0 || Random.OneIn(2))
            return date.AtMidnight().InZoneLeniently(Plain.Zone).ToInstant().PlusNanoseconds(Random.NextInt64(86_400_000_000_000));
        (Instant open, Instant close) = edges[Random.Next(edges.Count)];
        return (Random.OneIn(2) ? open : close).PlusNanoseconds(Random.Next(-1, 2));
    }

    /// <summary>Quarters of an hour use periods up exactly; so does what lies between two edges; odd nanoseconds do not.</summary>
    public Duration Amount()
    {
        Duration amount = Random.OneIn(3) && Naive.Between(Instant(), Instant()) is { } exact
            ? Duration.Max(exact, -exact)
            : Duration.FromMinutes(15 * Random.Next(Random.OneIn(2) ? 100 : 800));
        return Random.OneIn(3) ? Duration.Max(Duration.Zero, amount + Duration.FromNanoseconds(Random.Next(-5, 6))) : amount;
    }

    public LocalDate Date() =>
        Plain.AnswersFrom.PlusDays(Random.Next(-1, Period.DaysBetween(Plain.AnswersFrom, Plain.AnswersUntil) + 2));

    public int Days() => Random.OneIn(2) ? Random.Next(-4, 5) : Random.Next(-30, 31);

    private static T? Answer<T>(Func<T> ask)
        where T : struct
    {
        try
        {
            return ask();
        }
        catch (CalendarRangeException)
        {
            return null;
        }
    }

    private void Count(bool isRefused)
    {
        Asked++;
        Refused += isRefused ? 1 : 0;
    }

    private void Fail(FormattableString question, string expected, string answer) =>
        Assert.Fail($"{FormattableString.Invariant(question)}: expected {expected}, answered {answer}, in {Plain}");

    private static string Text<T>(T? answer)
        where T : struct => answer is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given}") : "a refusal";

    private static string Text(IReadOnlyList<Interval>? answer) => answer is null ? "a refusal" : string.Join(", ", answer);
}
