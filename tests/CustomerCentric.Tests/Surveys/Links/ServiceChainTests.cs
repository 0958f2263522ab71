using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Employee scores beside customer scores.</summary>
public class ServiceChainTests
{
    private static readonly int[] Employees = [2, 4, 5, 5, 6, 7, 7, 8, 9, 10];
    private static readonly int[] Customers = [3, 2, 6, 4, 5, 8, 6, 9, 8, 9];

    // By hand: sums of squares 52.1 and 56 about the means 6.3 and 6, cross-products 48; z 1.959964 / sqrt(7).
    [Fact]
    public void A_correlation_comes_with_n_and_Fishers_interval()
    {
        var chain = ServiceChain.Of(Rows(Employees, Customers));
        var r = 48 / Math.Sqrt(52.1 * 56);
        chain.Pearson.Estimate!.Value.ShouldBe(r, 1e-12);
        chain.Pearson.Counts.Scored.ShouldBe(10);
        var interval = chain.Pearson.Interval!.Value;
        interval.Low.ShouldBe(Math.Tanh(Math.Atanh(r) - 1.959963984540054 / Math.Sqrt(7)), 1e-7);
        interval.High.ShouldBe(Math.Tanh(Math.Atanh(r) + 1.959963984540054 / Math.Sqrt(7)), 1e-7);
        (interval.Level, interval.Method).ShouldBe((0.95, IntervalMethod.Fisher));
        chain.Pearson.Warnings.ShouldBeEmpty();
        chain.Rows.Length.ShouldBe(10);
        ServiceChain.Of(Rows(Employees, Customers), 0.5).Pearson.Interval!.Value.Low.ShouldBeGreaterThan(interval.Low);
    }

    [Fact]
    public void Ranks_are_correlated_too_with_ties_at_their_mean()
    {
        var spearman = ServiceChain.Of(Rows(Employees, Customers)).Spearman;
        double[] x = [1, 2, 3.5, 3.5, 5, 6.5, 6.5, 8, 9, 10], y = [2, 1, 5.5, 3, 4, 7.5, 5.5, 9.5, 7.5, 9.5];
        var (sxy, sxx, syy) = (x.Zip(y).Sum(pair => (pair.First - 5.5) * (pair.Second - 5.5)), x.Sum(a => (a - 5.5) * (a - 5.5)), y.Sum(b => (b - 5.5) * (b - 5.5)));
        spearman.Estimate!.Value.ShouldBe(sxy / Math.Sqrt(sxx * syy), 1e-12);
        spearman.Interval.ShouldBeNull();
        spearman.Warnings.ShouldBe([ScoreTexts.NoRankInterval]);
        (spearman.Metric, spearman.Counts.Scored).ShouldBe(("spearman", 10));
    }

    [Fact]
    public void It_is_worded_as_an_association()
    {
        ServiceChain.Of(Rows(Employees, Customers)).Wording.ShouldBe(new(
            "Where employee scores are higher, customer scores tend to be higher (r = 0.89, n = 10). This is an association; it shows no cause.",
            "Nơi điểm của nhân viên cao hơn, điểm của khách hàng thường cao hơn (r = 0.89, n = 10). Đây là mối liên hệ, không cho thấy nguyên nhân."));
        ServiceChain.Of(Rows(Employees, [.. Customers.Select(each => 10 - each)])).Wording.ShouldBe(new(
            "Where employee scores are higher, customer scores tend to be lower (r = -0.89, n = 10). This is an association; it shows no cause.",
            "Nơi điểm của nhân viên cao hơn, điểm của khách hàng thường thấp hơn (r = -0.89, n = 10). Đây là mối liên hệ, không cho thấy nguyên nhân."));
        ServiceChain.Of(Rows(Employees, [5, 6, 5, 6, 5, 6, 5, 6, 5, 6])).Wording.ShouldBe(new(
            "No association is demonstrable (r = 0.22, n = 10); that does not say that there is none.",
            "Chưa chứng minh được mối liên hệ (r = 0.22, n = 10); điều đó không có nghĩa là không có mối liên hệ."));
        ServiceChain.Of(Rows([1, 1], [3, 4])).Wording.ShouldBe(new(
            "No statement on association: the employee score does not vary; too few pairs for a correlation: 2, needed 10.",
            "Không thể kết luận về mối liên hệ: điểm của nhân viên không biến thiên; quá ít cặp để tính tương quan: 2, cần 10."));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void It_takes_ten_pairs(int pairs, bool isDefined)
    {
        var chain = ServiceChain.Of(Rows([.. Employees.Take(pairs)], [.. Customers.Take(pairs)]));
        (chain.Pearson.Status == ScoreStatus.Ok, chain.Spearman.Status == ScoreStatus.Ok).ShouldBe((isDefined, isDefined));
        if (!isDefined)
            chain.Pearson.Reasons[^1].ShouldBe(ScoreTexts.TooFewForCorrelation(pairs, 10));
    }

    [Fact]
    public void A_side_that_does_not_vary_has_no_correlation()
    {
        var customers = ServiceChain.Of(Rows(Employees, [.. Employees.Select(_ => 5)]));
        customers.Pearson.Reasons.Select(reason => reason.En).ShouldBe(["the customer score does not vary"]);
        customers.Spearman.Status.ShouldBe(ScoreStatus.Undefined);
        ServiceChain.Of(Rows([.. Employees.Select(_ => 5)], [.. Employees.Select(_ => 5)])).Pearson.Reasons.Length.ShouldBe(2);
    }

    [Fact]
    public void Points_on_one_line_have_no_interval()
    {
        foreach (var sign in new[] { 1, -1 })
        {
            var chain = ServiceChain.Of(Rows([.. Enumerable.Range(0, 11)], [.. Enumerable.Range(0, 11).Select(i => 5 + sign * (i - 5))]));
            chain.Pearson.Estimate.ShouldBe(sign);
            chain.Pearson.Interval.ShouldBeNull();
            chain.Pearson.Warnings.ShouldBe([ScoreTexts.OnOneLine]);
            chain.Wording.En.ShouldContain(sign > 0 ? "tend to be higher" : "tend to be lower");
        }
    }

    [Fact]
    public void What_is_not_shown_takes_no_part()
    {
        var rows = Rows([.. Employees, 0, 10], [.. Customers, 10, 0]).ToArray();
        rows[10].Employee = rows[10].Employee.SuppressedBelow(50);
        rows[11].Customer = new AnswerTally(0, 10).Mean();
        var chain = ServiceChain.Of(rows);
        chain.Rows.Length.ShouldBe(12);
        chain.Pearson.ShouldBe(ServiceChain.Of(Rows(Employees, Customers)).Pearson with { Warnings = chain.Pearson.Warnings, Reasons = chain.Pearson.Reasons });
        chain.Pearson.Counts.Scored.ShouldBe(10);
    }

    [Fact]
    public void Units_that_come_again_make_the_interval_doubtful()
    {
        var rows = Rows(Employees, Customers).ToArray();
        rows[9].Unit = rows[0].Unit;
        rows[9].Period = "2026-Q2";
        ServiceChain.Of(rows).Pearson.Warnings.ShouldBe([ScoreTexts.RepeatedUnits]);
    }

    [Fact]
    public void Rows_must_fit_together()
    {
        var rows = Rows(Employees, Customers).ToArray();
        Should.Throw<ArgumentException>(() => ServiceChain.Of([.. rows, rows[0]])).Message.ShouldContain("twice");
        Should.Throw<ArgumentException>(() => ServiceChain.Of([rows[0], rows[1] with { Employee = Nps() }])).Message.ShouldContain("metrics");
        Should.Throw<ArgumentException>(() => ServiceChain.Of([rows[0], rows[1] with { Customer = Nps() }])).Message.ShouldContain("metrics");
        Should.Throw<ArgumentOutOfRangeException>(() => ServiceChain.Of(rows, 0.4));
        Should.Throw<ArgumentNullException>(() => ServiceChain.Of(null!));

        static Score Nps()
        {
            var tally = new AnswerTally(0, 10);
            tally.Add(Answer.Rating(9));
            return tally.Nps();
        }
    }

    [Fact]
    public void A_correlation_is_a_number_between_its_bounds_whatever_the_scores() => Properties.Hold(100, random =>
    {
        var n = random.Next(0, 30);
        int[] Any() => [.. Enumerable.Range(0, n).Select(_ => random.Next(0, random.OneIn(4) ? 2 : 11))];
        var chain = ServiceChain.Of(Rows(Any(), Any()), random.Pick(0.5, 0.9, 0.95, 0.999));
        foreach (var score in new[] { chain.Pearson, chain.Spearman })
        {
            if (score.Estimate is { } r)
                r.ShouldBeInRange(-1, 1);
            else
                score.Reasons.ShouldNotBeEmpty();
        }
        if (chain.Pearson.Interval is { } interval)
            (-1 <= interval.Low && interval.Low <= chain.Pearson.Estimate && chain.Pearson.Estimate <= interval.High && interval.High <= 1).ShouldBeTrue();
    });

    // Rounding carries some of these correlations past one.
    [Fact]
    public void Scores_beside_themselves_correlate_at_most_fully() => Properties.Hold(200, random =>
    {
        var scores = Enumerable.Range(0, random.Next(10, 40)).Select(_ => Of(random.Next(0, 11), random.Next(0, 11), random.Next(0, 11))).ToArray();
        var chain = ServiceChain.Of(scores.Select((score, i) => ($"unit {i}", "2026-Q1", score, score)));
        chain.Pearson.Estimate!.Value.ShouldBeInRange(0.999999999, 1);
        chain.Spearman.Estimate!.Value.ShouldBeInRange(0.999999999, 1);
    });

    private static IEnumerable<(string Unit, string Period, Score Employee, Score Customer)> Rows(int[] employees, int[] customers) =>
        employees.Zip(customers).Select((pair, i) => ($"unit {i}", "2026-Q1", Of(pair.First), Of(pair.Second)));

    private static Score Of(params int[] ratings)
    {
        var tally = new AnswerTally(0, 10);
        foreach (var rating in ratings)
            tally.Add(Answer.Rating(rating));
        return tally.Mean();
    }
}
