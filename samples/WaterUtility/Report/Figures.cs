using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using WaterUtility.Office;

namespace WaterUtility.Report;

/// <summary>Time from receipt to answer of one type of request, in days of 24 hours.</summary>
internal sealed record AnswerTimes(string Type, int Answered, double MedianDays, double NinetiethDays);

/// <summary>The figures of a run.</summary>
internal sealed class Figures
{
    private const string TheRest = "(types with fewer than five answers)";
    private const int SmallestGroup = 5;

    internal Figures(WaterOffice office, IReadOnlyList<HandledRequest> handled, Instant asOf)
    {
        Handled = handled;
        AsOf = asOf;
        WithLoggedDue = [.. handled.Where(h => h.Request.Due is not null && office.HasLimit(h.Request.Type))];
        WithoutLimit = [.. handled.Where(h => !office.HasLimit(h.Request.Type))];
        DifferingDue = [.. WithLoggedDue.Where(h => h.FirstLimit.Due!.Value.At != office.At(h.Request.Due!.Value))];
        EndedLateByComputed = WithLoggedDue.Count(h => h.EndedAt > h.FirstLimit.Due!.Value.At);
        EndedLateByLog = WithLoggedDue.Count(h => h.Request.Closed is { } closed && h.EndedAt is not null && closed > h.Request.Due);
        OpenLate = WithLoggedDue.Count(h => h.EndedAt is null && asOf > h.FirstLimit.Due!.Value.At);
        EndedOnDateOnly = handled.Count(h => h.EndedAt is not null && office.IsDateOnly(h.Request.Closed!.Value));
        Times = [.. TimesByType(handled)];
    }

    internal IReadOnlyList<HandledRequest> Handled { get; }

    internal Instant AsOf { get; }

    internal IReadOnlyList<HandledRequest> WithLoggedDue { get; }

    internal IReadOnlyList<HandledRequest> WithoutLimit { get; }

    /// <summary>Rows whose computed due time is not the log's own.</summary>
    internal IReadOnlyList<HandledRequest> DifferingDue { get; }

    /// <summary>Ended after the computed due time; at the due time itself is on time.</summary>
    internal int EndedLateByComputed { get; }

    internal int EndedLateByLog { get; }

    internal int OpenLate { get; }

    /// <summary>Closings that the log gives as a date only; judged as of that midnight, as logged.</summary>
    internal int EndedOnDateOnly { get; }

    internal IReadOnlyList<AnswerTimes> Times { get; }

    internal IEnumerable<ComplaintEvent> Events => Handled.SelectMany(h => h.History);

    internal IEnumerable<Refusal> Refusals => Handled.SelectMany(h => h.Refusals);

    internal int Ended(Ending ending) => Handled.Count(h => h.Complaint.Ending == ending);

    internal int EscalatedTo(int level) => Events.Count(e => e.Step is Escalate && e.Level == level);

    /// <summary>Complaints to which a step happened at least once.</summary>
    internal int With(ComplaintTrigger trigger) => Handled.Count(h => h.Has(trigger));

    /// <summary>The first whose way shows most: up the ladder, two refusals, an extension and a reopening; null when none has all.</summary>
    internal HandledRequest? Story => Handled.FirstOrDefault(h => h.Has(ComplaintTrigger.Escalate) && h.Refusals.Skip(1).Any()
        && h.Has(ComplaintTrigger.Extend) && h.Has(ComplaintTrigger.Reopen));

    internal int MissedByTheLastLevel => Handled.Count(h => h.Complaint.Deadlines.Any(d => d.Milestone == DeadlinePolicy.Reminder));

    /// <summary>Recurrences that came round; the last occurrence of each complaint was stopped by the answer, or still runs.</summary>
    internal int Reminders => Events.Count(e => e.Step is MilestonePassed { Milestone: DeadlinePolicy.Reminder });

    internal Duration Age(HandledRequest handled) => (handled.EndedAt ?? AsOf) - handled.Complaint.ReceivedAt;

    /// <summary>Longest from receipt to end, or until now where there is none.</summary>
    internal IEnumerable<HandledRequest> LongestRunning => Handled.OrderByDescending(Age).ThenBy(h => h.Request.Line);

    private static IEnumerable<AnswerTimes> TimesByType(IReadOnlyList<HandledRequest> handled)
    {
        var groups = handled.Where(h => h.AnsweredAt is not null)
            .GroupBy(h => h.Request.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var small = groups.Where(g => g.Count() < SmallestGroup).SelectMany(g => g).ToList();
        foreach (var group in groups.Where(g => g.Count() >= SmallestGroup))
            yield return TimesOf(group.Key, [.. group]);
        if (small.Count > 0)
            yield return TimesOf(TheRest, small);
    }

    private static AnswerTimes TimesOf(string type, IReadOnlyList<HandledRequest> answered)
    {
        var days = answered.Select(h => (h.AnsweredAt!.Value - h.Complaint.ReceivedAt).TotalDays).Order().ToList();
        return new(type, days.Count, Quantile(days, 0.5), Quantile(days, 0.9));
    }

    // Linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the default of R and NumPy.
    private static double Quantile(List<double> sorted, double share)
    {
        var position = share * (sorted.Count - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
