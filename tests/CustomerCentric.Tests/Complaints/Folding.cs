using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>A complaint is the fold of its events, member by member, also those that nobody outside sees.</summary>
internal static class Folding
{
    internal static void ShouldGive(Complaint decided, IReadOnlyList<ComplaintEvent> events)
    {
        var folded = Complaint.Fold(events);
        Members.Of(folded).ShouldBe(Members.Of(decided));
        Members.Of(folded.Moves).ShouldBe(Members.Of(decided.Moves));
        folded.Deadlines.SequenceEqual(decided.Deadlines).ShouldBeTrue("adjustments are no public members");
    }
}
