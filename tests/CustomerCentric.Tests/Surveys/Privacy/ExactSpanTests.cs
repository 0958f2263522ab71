using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Rows, what they span, and what lies outside, without rounding.</summary>
public class ExactSpanTests
{
    [Fact]
    public void Multiples_are_the_same_row()
    {
        var row = ExactRow.Ones([0, 2]);
        row.Equals((object)ExactRow.Ones([0, 2])).ShouldBeTrue();
        row.GetHashCode().ShouldBe(ExactRow.Ones([0, 2]).GetHashCode());
        row.Equals(null).ShouldBeFalse();
        row.ShouldNotBe(ExactRow.Ones([0, 3]));
        row.ShouldNotBe(ExactRow.Ones([0]));
        ExactRow.Ones([]).IsZero.ShouldBeTrue();
        // (0,0,-1) is the direction (0,0,1).
        ExactRow.Ones([0]).Without(row, 0).ShouldBe(ExactRow.Ones([2]));
        row.Without(ExactRow.Ones([0]), 0).ShouldBe(ExactRow.Ones([2]));
        row.Without(ExactRow.Ones([1]), 1).ShouldBeSameAs(row);
        var twice = ExactRow.Ones([0, 1]).Without(ExactRow.Ones([1, 2]), 1).Without(ExactRow.Ones([0, 2]), 0);
        twice.ShouldBe(ExactRow.Ones([2]));
    }

    [Fact]
    public void A_row_lies_outside_until_the_others_make_it()
    {
        var span = new ExactSpan();
        span.Add(ExactRow.Ones([0, 1])).ShouldBeTrue();
        span.Add(ExactRow.Ones([1, 2])).ShouldBeTrue();
        var copy = span.Copy();
        copy.Add(ExactRow.Ones([0, 2])).ShouldBeTrue();
        copy.Outside(ExactRow.Ones([0])).IsZero.ShouldBeTrue();
        span.Outside(ExactRow.Ones([0])).IsZero.ShouldBeFalse();
        span.Add(ExactRow.Ones([1, 2])).ShouldBeFalse();
        span.Add(ExactRow.Ones([])).ShouldBeFalse();
    }

    [Fact]
    public void Rows_that_differ_by_something_within_leave_the_same_outside() => Properties.Hold(100, random =>
    {
        var span = new ExactSpan();
        for (var i = 0; i < random.Next(1, 6); i++)
            span.Add(Any(random));
        var (row, within) = (Any(random), Any(random));
        var before = span.Outside(row);
        span.Add(within);
        span.Outside(within).IsZero.ShouldBeTrue();
        span.Outside(before).ShouldBe(span.Outside(row));
        span.Outside(span.Outside(row)).ShouldBe(span.Outside(row));
    });

    private static ExactRow Any(Random random) => ExactRow.Ones(Enumerable.Range(0, 9).Where(_ => random.OneIn(2)));
}
