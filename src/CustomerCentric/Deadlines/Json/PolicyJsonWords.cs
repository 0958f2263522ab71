namespace CustomerCentric.Deadlines;

/// <summary>What the units of a limit are called in JSON; each has members of its own.</summary>
internal enum LimitUnit
{
    Hours,
    WorkingHours,
    CalendarDays,
    BusinessDays,
    Weeks,
    Months,
    Years,
    Schedule,
}

/// <summary>The words of a policy's JSON. Written out, so that renaming a member of the code changes no stored text.</summary>
internal static class PolicyJsonWords
{
    internal static readonly JsonWords<LimitUnit> Units = new(
        ("hours", LimitUnit.Hours),
        ("working-hours", LimitUnit.WorkingHours),
        ("calendar-days", LimitUnit.CalendarDays),
        ("business-days", LimitUnit.BusinessDays),
        ("weeks", LimitUnit.Weeks),
        ("months", LimitUnit.Months),
        ("years", LimitUnit.Years),
        ("schedule", LimitUnit.Schedule));

    internal static readonly JsonWords<Landing> Landings = new(("close", Landing.Close), ("open", Landing.Opening));

    internal static readonly JsonWords<Roll> Rolls = new(
        ("following", Roll.Following),
        ("preceding", Roll.Preceding),
        ("modifiedFollowing", Roll.ModifiedFollowing),
        ("modifiedPreceding", Roll.ModifiedPreceding));

    /// <summary>The times of day that have a name; all others are <c>HH:mm</c>.</summary>
    internal static readonly JsonWords<DueTimeOfDay> TimesOfDay = new(
        ("endOfDay", DueTimeOfDay.EndOfDay),
        ("keep", DueTimeOfDay.SameClockTime),
        ("open", DueTimeOfDay.WhenOpen),
        ("close", DueTimeOfDay.CloseOfBusiness));

    internal static readonly JsonWords<MilestoneKind> Kinds = new(
        ("promise", MilestoneKind.Promise),
        ("recurring", MilestoneKind.Recurring),
        ("window", MilestoneKind.Window),
        ("notBefore", MilestoneKind.NotBefore),
        ("duty", MilestoneKind.Duty));

    internal static readonly JsonWords<ExtensionFrom> ExtensionsFrom = new(
        ("start", ExtensionFrom.Start),
        ("previousDue", ExtensionFrom.PreviousDue),
        ("earlierOfBoth", ExtensionFrom.EarlierOfBoth),
        ("inPlace", ExtensionFrom.InPlace));

    internal static readonly JsonWords<bool> AfterHours = new(
        ("asReceived", false),
        ("nextOpening", true));

    internal static readonly JsonWords<SourceVerification> Verifications = new(
        ("textSeen", SourceVerification.TextSeen),
        ("secondarySeen", SourceVerification.SecondarySeen),
        ("memory", SourceVerification.Memory),
        ("proposal", SourceVerification.Proposal));
}
