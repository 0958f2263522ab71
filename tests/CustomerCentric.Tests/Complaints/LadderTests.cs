using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Complaints;

public class LadderTests
{
    private static readonly LadderLevel Level = new(new("Level", "Cấp độ"), [ActorRole.CareAgent]);

    [Fact]
    public void The_standard_ladder_has_three_levels() =>
        Ladder.ThreeLevels.Levels.Select(level => level.Name.En).ShouldBe(["Front line", "Technical", "Director"]);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void One_to_five_levels_are_possible(int count)
    {
        var ladder = new Ladder([.. Enumerable.Repeat(Level, count)]);
        ladder.Last.ShouldBe(count);
        ladder[count].ShouldBe(Level);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void No_level_and_six_levels_are_faults(int count) =>
        Should.Throw<ConfigurationException>(() => new Ladder([.. Enumerable.Repeat(Level, count)]))
            .Faults.ShouldHaveSingleItem().Path.ShouldBe("levels");

    [Fact]
    public void An_array_that_was_never_made_is_a_fault() =>
        Should.Throw<ConfigurationException>(() => new Ladder(default)).Faults.ShouldHaveSingleItem().Path.ShouldBe("levels");

    [Fact]
    public void All_faults_come_at_once_with_their_places() =>
        Should.Throw<ConfigurationException>(() => new Ladder(
            Level with { Roles = [] }, Level with { Limit = new BusinessDays(-1) }, Level with { Roles = default, Limit = new CalendarDays(40_000) }))
            .Faults.Select(fault => fault.Path).ShouldBe(["levels[0].roles", "levels[1].limit.count", "levels[2].roles", "levels[2].limit.count"]);

    [Fact]
    public void A_level_has_a_name_and_only_staff()
    {
        var faulty = Should.Throw<ConfigurationException>(() => new Ladder(new LadderLevel(null!, [ActorRole.Complainant]), new LadderLevel(new("B", "B"), [ActorRole.System])));
        faulty.Faults.Select(fault => fault.Path).ShouldBe(["levels[0].name", "levels[0].roles", "levels[1].roles"]);
    }
}
