using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Checks;

/// <summary>An audit of July 2026 in an organisation that has everything in order, for a test to spoil.</summary>
internal static class AuditBench
{
    internal static readonly DateInterval July = new(new(2026, 7, 1), new(2026, 7, 31));

    internal static readonly AuditFacts InOrder = new(Setups.Whole)
    {
        Guidance =
        [
            .. from channel in Setups.Whole.Channels
               from language in Setups.Whole.Languages
               select new Guidance(channel, language, new(2026, 7, 31), new(2026, 7, 31)),
        ],
        // 14 days to report: what ended from 17 June to 17 July was due in July.
        Reports =
        [
            new(ReportCycle.Weekly, new(2026, 6, 21), new(2026, 7, 5)),
            new(ReportCycle.Weekly, new(2026, 6, 28), new(2026, 6, 29)),
            new(ReportCycle.Weekly, new(2026, 7, 5), new(2026, 7, 6)),
            new(ReportCycle.Weekly, new(2026, 7, 12), new(2026, 7, 13)),
            new(ReportCycle.Monthly, new(2026, 6, 30), new(2026, 7, 14)),
        ],
        SystemChecks = [new(2025, 7, 31)],
        ManagementReviews = [new(2026, 7, 31)],
    };

    internal static async Task<ImmutableArray<Refusal>> RunAsync(
        AuditFacts facts, IEnumerable<Complaint> complaints, DateInterval? period = null, ComplaintWorkflow? workflow = null)
    {
        var findings = await (workflow ?? ComplaintWorkflow.Standard).AuditAsync(complaints.ToAsyncEnumerable(), facts, period ?? July);
        foreach (var finding in findings)
            finding.ShouldBeReadable();
        return findings;
    }

    internal static Task<ImmutableArray<Refusal>> RunAsync(AuditFacts facts, params Complaint[] complaints) => RunAsync(facts, complaints, null);
}
