using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines;

/// <content>Working time, walked day by day.</content>
internal sealed partial class NaiveCalendar
{
    public Instant? Add(Instant start, Duration amount, Landing landing, params (Instant Open, Instant Close)[] pauses)
    {
        if (!Knows(start))
            return null;
        if (amount < Duration.Zero)
            return GoBack(start, -amount, landing);
        Duration left = amount;
        foreach ((Instant open, Instant close) in Without(Forward(start, Last), pauses))
        {
            Duration here = close - open;
            if (left < here || (left == here && landing == Landing.Close))
                return open + left;
            left -= here;
        }
        return null;
    }

    public Duration? Between(Instant start, Instant end)
    {
        if (!Knows(start) || !Knows(end))
            return null;
        return end < start
            ? -Between(end, start)
            : Forward(start, end).Aggregate(Duration.Zero, (sum, stretch) => sum + (stretch.Close - stretch.Open));
    }

    public bool? IsOpen(Instant at) =>
        Knows(at) && at != Last ? Lived(DayOf(at)).Any(stretch => stretch.Open <= at && at < stretch.Close) : null;

    public Instant? NextOpening(Instant at)
    {
        if (!Knows(at))
            return null;
        foreach ((Instant open, _) in Forward(at, Last))
            return open;
        return null;
    }

    public Instant? PreviousClose(Instant at)
    {
        if (!Knows(at))
            return null;
        if (IsOpen(at) == true)
            return at;
        foreach ((_, Instant close) in Backward(at))
            return close;
        return null;
    }

    private Instant? GoBack(Instant start, Duration amount, Landing landing)
    {
        Duration left = amount;
        foreach ((Instant open, Instant close) in Backward(start))
        {
            Duration here = close - open;
            if (left < here || (left == here && landing == Landing.Opening))
                return close - left;
            left -= here;
        }
        return null;
    }

    private IEnumerable<(Instant Open, Instant Close)> Forward(Instant start, Instant end)
    {
        for (LocalDate day = DayOf(start); day <= DayOf(end); day = day.PlusDays(1))
        {
            foreach ((Instant open, Instant close) in Lived(day))
            {
                (Instant begin, Instant stop) = (Instant.Max(open, start), Instant.Min(close, end));
                if (begin < stop)
                    yield return (begin, stop);
            }
        }
    }

    private IEnumerable<(Instant Open, Instant Close)> Backward(Instant start)
    {
        for (LocalDate day = DayOf(start); day >= _from; day = day.PlusDays(-1))
        {
            foreach ((Instant open, Instant close) in Lived(day).AsEnumerable().Reverse())
            {
                if (open < start)
                    yield return (open, Instant.Min(close, start));
            }
        }
    }
}
