using System.Collections.Immutable;
using System.Globalization;
using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Customers;
using CustomerCentric.Deadlines;
using CustomerCentric.DependencyInjection;
using CustomerCentric.Testing;

namespace WaterUtility.Office;

/// <summary>The organisation: care staff, a technical department, a director, their hours, and what they promise.</summary>
internal sealed class WaterOffice
{
    private readonly Dictionary<string, DeadlineTerms> _termsByType;
    private readonly DeadlineTerms _defaultTerms;

    internal WaterOffice(string zone, IReadOnlyDictionary<string, int> limitDays, FakeClock clock)
    {
        Clock = clock;
        Calendar = WorkingCalendar.Build(calendar => calendar
            .Zone(zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:30-17:00"));
        _defaultTerms = new(DeadlinePolicy.Standard, Calendar);
        // The city counts whole calendar days to the same clock time; every level gets that limit.
        var byLimit = limitDays.Values.Distinct().ToDictionary(days => days, days => new DeadlineTerms(
            DeadlinePolicy.ForLevels($"calendar-days-{days}", new CalendarDays(days, DueTimeOfDay.SameClockTime)), Calendar));
        _termsByType = limitDays.ToDictionary(limit => limit.Key, limit => byLimit[limit.Value]);
        Desk = new CustomerCentricOptions
        {
            Calendar = Calendar,
            ChooseTerms = draft => _termsByType.GetValueOrDefault(draft.Category, _defaultTerms),
            Roster = Roster.Of(CareAgent.Id, TechnicalHead.Id, Director.Id),
            Authority = new(ImmutableSortedDictionary<ActorRole, decimal>.Empty
                .Add(ActorRole.CareAgent, 100).Add(ActorRole.TechnicalHead, 1_000).Add(ActorRole.Director, 10_000)),
            Clock = clock,
            Ids = new NumberedIds(),
        }.CreateDesk();
    }

    internal static OrganisationId Organisation { get; } = new("water-utility");

    internal static Actor CareAgent { get; } = new(Organisation, new("care-agent"), ActorRole.CareAgent);

    internal static Actor HeadOfCare { get; } = new(Organisation, new("head-of-care"), ActorRole.HeadOfCare);

    internal static Actor TechnicalHead { get; } = new(Organisation, new("technical-head"), ActorRole.TechnicalHead);

    internal static Actor Director { get; } = new(Organisation, new("director"), ActorRole.Director);

    /// <summary>Who is whose customer inside the office (made up, as the log does not say).</summary>
    internal static InternalRelations Relations { get; } = new(
    [
        new(new(TechnicalHead.Id.Value), new(CareAgent.Id.Value), InternalRelationKind.ProvidesFor),
        new(new(CareAgent.Id.Value), new(HeadOfCare.Id.Value), InternalRelationKind.ReportsTo),
        new(new(HeadOfCare.Id.Value), new(Director.Id.Value), InternalRelationKind.ReportsTo),
        new(new(TechnicalHead.Id.Value), new(Director.Id.Value), InternalRelationKind.ReportsTo),
        new(new(HeadOfCare.Id.Value), new(TechnicalHead.Id.Value), InternalRelationKind.WorksWith),
    ]);

    internal FakeClock Clock { get; }

    internal WorkingCalendar Calendar { get; }

    internal ComplaintDesk Desk { get; }

    internal bool HasLimit(string type) => _termsByType.ContainsKey(type);

    /// <summary>A local time of the log; where the clocks skip it, later by the gap, where it comes twice, the first.</summary>
    internal Instant At(LocalDateTime local) => Calendar.Zone.AtLeniently(local).ToInstant();

    /// <summary>
    /// Whether a time of the log is really a date: exactly midnight here, or in UTC, as where a system took the local
    /// midnight for UTC before writing it (the real log's 20:00:00 in summer and 19:00:00 in winter).
    /// </summary>
    internal bool IsDateOnly(LocalDateTime local) =>
        local.TimeOfDay == LocalTime.Midnight || At(local).InUtc().TimeOfDay == LocalTime.Midnight;

    /// <summary>An instant as the log writes it.</summary>
    internal string Local(Instant at) => at.InZone(Calendar.Zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>When a deadline is due, in words after "due".</summary>
    internal string Due(Deadline deadline) => deadline.Due switch
    {
        null => "when the clock runs again",
        { } due when due.IsEndOfDay(Calendar.Zone) => $"at the end of {due.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}",
        { } due => Local(due.At),
    };

    internal static Actor WhoWorksAt(int level) => level switch
    {
        1 => CareAgent,
        2 => TechnicalHead,
        _ => Director,
    };

    private sealed class NumberedIds : IIdSource
    {
        private int _last;

        public ComplaintId NewComplaintId(OrganisationId organisation) => new(FormattableString.Invariant($"WU-{++_last:00000}"));
    }
}
