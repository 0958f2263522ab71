namespace CustomerCentric.Deadlines;

/// <content>Ready-made policies.</content>
public sealed partial class DeadlinePolicy
{
    private static readonly Lazy<IReadOnlyList<DeadlinePolicy>> BuiltIn = new(() => BuiltInFiles.Read("Policies/", FromJson)
        .OrderBy(policy => policy.Id, StringComparer.Ordinal).ToArray());

    private static readonly string[] s_endings =
        [ClockEvents.Closed, ClockEvents.Withdrawn, ClockEvents.Refused, ClockEvents.Duplicate, ClockEvents.Transferred];

    /// <summary>Milestone: the receipt is confirmed in writing.</summary>
    public const string Acknowledgement = "acknowledgement";

    /// <summary>Milestone: the level that has the complaint answers it or passes it on; when missed, the next level gets it.</summary>
    public const string Level = "level";

    /// <summary>Milestone: the complainant's time to reply to the answer.</summary>
    public const string Reply = "reply";

    /// <summary>Milestone: a promised remedy is delivered.</summary>
    public const string Remedy = "remedy";

    /// <summary>Milestone: an accepted answer, or one that met with silence, is closed.</summary>
    public const string Closing = "closing";

    /// <summary>Milestone: the time in which an ended complaint can be reopened; afterwards a new one goes on from it.</summary>
    public const string Reopening = "reopening";

    /// <summary>Milestone: director and complainant are reminded after the last level has missed its limit.</summary>
    public const string Reminder = "reminder";

    /// <summary>
    /// The process of the founding documents with five business days a level. The documents leave the times open; these
    /// are a proposal, not law: acknowledgement in one business day, ten to reply, five to deliver a remedy and to close, a reminder
    /// every ten, ninety days to reopen. A level's clock may be paused, and extended once by five business days.
    /// </summary>
    public static DeadlinePolicy Standard { get; } = ForLevels("standard", new BusinessDays(5));

    /// <summary>The policies that come with the library, each one a file with its source, by id.</summary>
    public static IReadOnlyList<DeadlinePolicy> All => BuiltIn.Value;

    /// <summary>The built-in policy with an id, e.g. <c>uk-fca-disp-1.6-general</c>; null when there is none.</summary>
    public static DeadlinePolicy? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(policy => policy.Id == id);
    }

    /// <summary>The same process with another limit.</summary>
    /// <param name="id">The host's name for the policy.</param>
    /// <param name="perLevel">How long each level has, from the moment the complaint lies with it.</param>
    /// <exception cref="ConfigurationException">The limit is out of range.</exception>
    public static DeadlinePolicy ForLevels(string id, TimeLimit perLevel) => new(id,
        new Milestone(Acknowledgement, new BusinessDays(1)) { StopsOn = [ClockEvents.Acknowledged, ClockEvents.Answered] },
        new Milestone(Level, perLevel)
        {
            StartsOn = [ClockEvents.Received, ClockEvents.HandedOver, ClockEvents.HandedBack, ClockEvents.Escalated,
                ClockEvents.Objected, ClockEvents.Reopened],
            StopsOn = [ClockEvents.Answered, ClockEvents.HandedOver, ClockEvents.HandedBack, ClockEvents.Escalated],
            Escalates = true,
            MayPause = true,
            Extension = new(new BusinessDays(5), ExtensionFrom.PreviousDue),
        },
        new Milestone(Reply, new BusinessDays(10))
        {
            Kind = MilestoneKind.Window,
            StartsOn = [ClockEvents.Answered],
            StopsOn = [ClockEvents.Accepted, ClockEvents.Objected],
            // The next answer gives the whole time again.
            WaivedOn = [.. s_endings, ClockEvents.Reopened],
        },
        new Milestone(Remedy, new BusinessDays(5))
        {
            StartsOn = [ClockEvents.RemedyPromised],
            StopsOn = [ClockEvents.Complied],
            WaivedOn = [.. s_endings, ClockEvents.Objected, ClockEvents.Reopened],
        },
        new Milestone(Closing, new BusinessDays(5))
        {
            StartsOn = [ClockEvents.Accepted],
            StartsOnExpiryOf = [Reply],
            StopsOn = [ClockEvents.Closed],
            WaivedOn = [.. s_endings, ClockEvents.Objected, ClockEvents.Reopened],
        },
        new Milestone(Reminder, new BusinessDays(10))
        {
            Kind = MilestoneKind.Recurring,
            StartsOn = [ClockEvents.LastLevelBreached],
            StartsOnExpiryOf = [Remedy, Closing],
            StopsOn = [ClockEvents.Answered],
            // Not when the remedy is delivered: until it is closed something remains to be done, and nothing else may be due any more.
            WaivedOn = [.. s_endings, ClockEvents.Objected, ClockEvents.Reopened],
        },
        new Milestone(Reopening, new CalendarDays(90))
        {
            Kind = MilestoneKind.Window,
            StartsOn = [.. s_endings],
            StopsOn = [ClockEvents.Reopened, ClockEvents.Objected],
            WaivedOn = [],
        });
}
