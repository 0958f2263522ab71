using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What an audit reads besides the complaints, and the bounds it goes by. Immutable.</summary>
/// <param name="Setup">What the organisation has set up.</param>
public sealed record AuditFacts(OrganisationSetup Setup)
{
    /// <summary>From what on something is found.</summary>
    public AuditLimits Limits { get; init; } = new();

    /// <summary>How staff were judged (COM-08).</summary>
    public ImmutableArray<StaffReview> StaffReviews { get; init; } = [];

    /// <summary>What was published on how to complain (ACC-06).</summary>
    public ImmutableArray<Guidance> Guidance { get; init; } = [];

    /// <summary>What is, or was, done about problems that come again (RES-07).</summary>
    public ImmutableArray<CorrectiveAction> CorrectiveActions { get; init; } = [];

    /// <summary>Reports that were submitted (RES-08).</summary>
    public ImmutableArray<SubmittedReport> Reports { get; init; } = [];

    /// <summary>When it was checked how complaints are handled (RES-09).</summary>
    public ImmutableArray<LocalDate> SystemChecks { get; init; } = [];

    /// <summary>When the management reviewed the system (RES-09).</summary>
    public ImmutableArray<LocalDate> ManagementReviews { get; init; } = [];
}

/// <summary>A mark that a member of staff got.</summary>
/// <param name="Staff">Who was judged.</param>
/// <param name="On">When.</param>
/// <param name="IsNegative">Whether the mark counts against them.</param>
public sealed record StaffReview(ActorId Staff, LocalDate On, bool IsNegative)
{
    /// <summary>The promise to a customer that the judged act kept; null when it was about something else.</summary>
    public string? PromiseKept { get; init; }

    /// <summary>The complaint it was about; null when none.</summary>
    public ComplaintId? Complaint { get; init; }
}

/// <summary>Guidance on how to complain, as published for one channel in one language.</summary>
/// <param name="Channel">The channel that it explains.</param>
/// <param name="Language">A language tag.</param>
/// <param name="PublishedOn">The first day on which it could be read.</param>
/// <param name="CurrentUntil">The last day on which it was right; null while it still is.</param>
public sealed record Guidance(Channel Channel, string Language, LocalDate PublishedOn, LocalDate? CurrentUntil = null);

/// <summary>What is done about a problem that comes again.</summary>
/// <param name="Key">The category or the cause, as complaints name it.</param>
/// <param name="OpenedOn">When it was begun.</param>
/// <param name="ClosedOn">The last day on which it was worked on; null while it goes on.</param>
public sealed record CorrectiveAction(string Key, LocalDate OpenedOn, LocalDate? ClosedOn = null);

/// <summary>How often a report is due. Stored by name.</summary>
public enum ReportCycle
{
    /// <summary>A week from Monday to Sunday (hàng tuần).</summary>
    Weekly,

    /// <summary>A calendar month (hàng tháng).</summary>
    Monthly,

    /// <summary>A calendar year (hàng năm).</summary>
    Annual,
}

/// <summary>A report that was submitted to the management.</summary>
/// <param name="Cycle">Which of the reports it is.</param>
/// <param name="End">The last day that it covers.</param>
/// <param name="SubmittedOn">When it was submitted.</param>
public sealed record SubmittedReport(ReportCycle Cycle, LocalDate End, LocalDate SubmittedOn);
