using System.Collections.Immutable;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints.Checks;

/// <summary>An organisation that has everything set up, for a test to spoil.</summary>
internal static class Setups
{
    internal static readonly LocalDate Wed2026Jul01 = new(2026, 7, 1);

    internal static readonly OrganisationSetup Whole = new()
    {
        Policies = [new("P1-vi", "vi", new(2026, 1, 1)) { ApprovedBy = "director" }, new("P1-en", "en-GB", new(2026, 1, 1)) { ApprovedBy = "director" }],
        Channels = [Channel.Telephone, Channel.Letter],
        Languages = ["vi", "en"],
        Roster = Roster.Of(new ActorId("a"), new ActorId("b"), new ActorId("c")) with
        {
            Deputies = ImmutableSortedDictionary<int, ActorId>.Empty.Add(1, new("d")).Add(2, new("e")).Add(3, new("f")),
        },
        Zone = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"],
    };

    internal static ImmutableArray<Refusal> Check(OrganisationSetup setup, ComplaintWorkflow? workflow = null, LocalDate? on = null)
    {
        var findings = (workflow ?? ComplaintWorkflow.Standard).Check(setup, on ?? Wed2026Jul01);
        foreach (var finding in findings)
            finding.ShouldBeReadable();
        return findings;
    }
}
