using CustomerCentric.Complaints;
using CustomerCentric.Stateless;
using CustomerCentric.Testing;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Architecture;

/// <summary>What others build on: a difference here is a decision, argued in review and repeated in the changelog.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_of_the_core_is_as_approved() => Snapshot.Match(ApiWriter.Write(typeof(Complaint).Assembly));

    [Fact]
    public void The_public_surface_of_the_test_kit_is_as_approved() => Snapshot.Match(ApiWriter.Write(typeof(FakeClock).Assembly));

    [Fact]
    public void The_public_surface_of_the_Stateless_adapter_is_as_approved() => Snapshot.Match(ApiWriter.Write(typeof(ComplaintStateMachine).Assembly));
}
