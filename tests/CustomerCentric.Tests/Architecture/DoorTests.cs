using System.Reflection;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Architecture;

/// <summary>The rooms of the design and the doors between them, proved on the compiled core.</summary>
public class DoorTests
{
    private const string Hall = "hall";
    private static readonly Assembly Core = typeof(Complaint).Assembly;

    private static readonly Dictionary<string, string[]> Doors = new()
    {
        [Hall] = [],
        ["Customers"] = [Hall],
        ["Deadlines"] = [Hall],
        ["Complaints"] = [Hall, "Customers", "Deadlines"],
        ["Surveys"] = [Hall, "Customers", "Deadlines"],
        ["Quality"] = [Hall, "Customers", "Deadlines"],
        ["Relations"] = [Hall, "Customers", "Deadlines"],
        ["Reporting"] = [Hall, "Customers", "Deadlines", "Complaints", "Surveys", "Quality", "Relations"],
        ["InMemory"] = [Hall, "Customers", "Deadlines", "Complaints", "Surveys", "Quality", "Relations"],
        ["DependencyInjection"] =
            [Hall, "Customers", "Deadlines", "Complaints", "Surveys", "Quality", "Relations", "Reporting", "InMemory"],
    };

    [Fact]
    public void Every_type_lives_in_a_room_of_the_plan() =>
        Core.GetTypes().Select(RoomOf).OfType<string>().Distinct().ShouldBeSubsetOf(Doors.Keys);

    [Fact]
    public void No_room_reaches_another_without_a_door()
    {
        var opened = from dependency in DependencyReader.Of(Core)
                     let room = RoomOf(dependency.From)
                     let other = RoomOf(dependency.To)
                     where room is not null && other is not null && room != other && !Doors[room].Contains(other)
                     select $"{dependency} ({room} has no door to {other})";
        opened.ShouldBeEmpty();
    }

    [Fact]
    public void Every_room_but_one_knows_only_the_runtime_and_NodaTime_and_Surveys_knows_MathNet()
    {
        var foreign = from dependency in DependencyReader.Of(Core)
                      where RoomOf(dependency.From) is not (null or "DependencyInjection")
                          && dependency.To.Assembly != Core && !IsAllowed(RoomOf(dependency.From)!, dependency.To.Assembly.GetName().Name!)
                      select dependency.ToString();
        foreign.ShouldBeEmpty();

        static bool IsAllowed(string room, string assembly) => assembly == "NodaTime" || assembly.StartsWith("System.", StringComparison.Ordinal)
            || (room == "Surveys" && assembly == "MathNet.Numerics");
    }

    [Fact]
    public void The_core_references_the_runtime_NodaTime_MathNet_and_the_container_abstractions_only() =>
        Core.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBe(["MathNet.Numerics", "Microsoft.Extensions.DependencyInjection.Abstractions", "NodaTime"], ignoreOrder: true);

    /// <summary>Null for what the compiler made outside every room, and for other assemblies.</summary>
    private static string? RoomOf(Type type) => type.Assembly != Core ? null : type.Namespace switch
    {
        null => null,
        "CustomerCentric" => Hall,
        "Microsoft.Extensions.DependencyInjection" => "DependencyInjection",
        var name when name.StartsWith("CustomerCentric.", StringComparison.Ordinal) => name.Split('.')[1],
        var name when name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) => null,
        var name => name,
    };
}
