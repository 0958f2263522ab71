using System.Globalization;
using System.Text.RegularExpressions;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Where the drawings of a page put things, at the size that texts have on a phone.</summary>
public partial class SurveyDrawingTests
{
    [Theory]
    [InlineData(-100, 100, 7.4, 80.2)]
    [InlineData(0, 1, 0.4512, 0.4513)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(0, 100, 50, 50)]
    [InlineData(0, 100, 100, 100)]
    [InlineData(-6, 6, -1.3, 0.2)]
    public void An_axis_holds_its_values_within_what_is_possible_and_is_marked_at_a_few_round_ones(double lowest, double highest, double low, double high)
    {
        var axis = Axis.Around([low, high], lowest, highest, 0, 1000);
        axis.From.ShouldBeInRange(lowest, low);
        axis.To.ShouldBeInRange(high, highest);
        foreach (var apart in new[] { 90.0, 250 })
        {
            double[] marks = [.. axis.Marks(apart)];
            marks.Length.ShouldBeInRange(2, 12);
            marks.ShouldAllBe(mark => mark >= axis.From - 1e-9 && mark <= axis.To + 1e-9);
            marks.Zip(marks.Skip(1)).ShouldAllBe(pair => axis.At(pair.Second) - axis.At(pair.First) >= apart - 1e-6);
        }
        axis.At(axis.From).ShouldBe(0);
        axis.At(axis.To).ShouldBe(1000, 1e-9);
    }

    [Fact]
    public void The_marks_of_an_axis_have_different_names_however_near_the_values_are()
    {
        foreach (var (metric, lowest, highest) in new[] { (Metrics.Nps, -100, 100), (Metrics.TopBox, 0, 1), (Metrics.Gap, -4, 4), (Metrics.Index, 0, 100) })
        {
            for (double low = lowest; low <= highest; low += (highest - lowest) / 64.0)
            {
                string[] names = [.. Axis.Around([low, low], lowest, highest, 0, 500).Marks(72).Select(mark => FigureFormat.Mark(metric, mark))];
                names.ShouldBeUnique(metric);
                names.ShouldNotContain(name => name == "-0" || name == "-0 %");
            }
        }
    }

    [Fact]
    public void A_trend_is_true_to_time_and_breaks_where_periods_are_missing_or_not_shown()
    {
        var svg = Trend(("2026-01", 3.0), ("2026-02", 4), ("2026-04", 5), ("2026-05", null), ("2026-06", 1), ("2026-07", 2), ("2026-12", 3));
        double[] places = [.. Dots(svg)];
        places.Length.ShouldBe(6);
        var month = (places[^1] - places[0]) / 11;
        places.Select(place => Math.Round((place - places[0]) / month, 1)).ShouldBe([0, 1, 3, 5, 6, 11]);
        Points("polyline", svg).ShouldBe([2, 1, 2, 1]);
        Points("polygon", svg).ShouldBe([4, 2, 4, 2]);
    }

    [Fact]
    public void A_trend_of_two_periods_reaches_from_end_to_end() => Dots(Trend(("2025", 3), ("2026", 4))).ShouldBe([84, 582], 0.1);

    [Theory]
    [InlineData(8)]
    [InlineData(90)]
    [InlineData(400)]
    public void Names_of_periods_do_not_cover_each_other_and_lie_within_the_drawing(int days)
    {
        var svg = Trend([.. Enumerable.Range(0, days).Select(day => (new DateTime(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (double?)(day % 5)))]);
        double[] centers = [.. Matches(svg, "x=\"([0-9.]+)\"[^>]*>20[0-9-]{8}</text>")];
        centers.Length.ShouldBeInRange(3, 6);
        const double width = 10 * Drawing.LetterWidth;
        centers.Zip(centers.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First > width);
        centers.ShouldAllBe(center => center - (width / 2) >= 0 && center + (width / 2) <= Drawing.Width + 0.1);
    }

    [Fact]
    public void Long_names_stand_in_full_above_their_figures_and_short_ones_beside()
    {
        const string one = "Phòng Chăm sóc khách hàng và Giải quyết khiếu nại khu vực Thành phố Hồ Chí Minh", other = "Phòng Chăm sóc khách hàng và Giải quyết khiếu nại khu vực Đồng bằng sông Cửu Long";
        var svg = Intervals(one, other, "Ngắn");
        string.Join(' ', Names(svg)).ShouldBe($"{one} {other} Ngắn");
        Names(svg).ShouldAllBe(line => line.Length * Drawing.LetterWidth < Drawing.Width);
        svg.ShouldNotContain("text-anchor=\"end\">Ngắn");
        Intervals("Ngắn", "north").ShouldContain("text-anchor=\"end\">Ngắn</text>");
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(60, 2)]
    public void Very_many_figures_are_drawn_in_parts_that_fit_on_paper_with_one_axis(int figures, int parts)
    {
        var svg = Intervals([.. Enumerable.Range(0, figures).Select(i => FormattableString.Invariant($"u{i}"))]);
        Names(svg).ShouldBe(Enumerable.Range(0, figures).Select(i => FormattableString.Invariant($"u{i}")));
        double[] heights = [.. Matches(svg, "viewBox=\"0 0 600 ([0-9]+)\"")];
        heights.Length.ShouldBe(parts);
        heights.ShouldAllBe(height => height <= 850);
        svg.Split("</svg>\n", StringSplitOptions.RemoveEmptyEntries).Select(part => string.Join(' ', Regex.Matches(part, "class=\"soft\"[^>]*>([^<]*)<").Select(match => match.Groups[1].Value)))
            .Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public void A_text_is_parted_between_words_and_cut_only_where_there_is_no_room_at_all()
    {
        Drawing.Lines("abc", 3, 2).ShouldBe(["abc"]);
        Drawing.Lines("abc def", 3, 2).ShouldBe(["abc", "def"]);
        Drawing.Lines(" abc  defg ", 4, 2).ShouldBe(["abc", "defg"]);
        Drawing.Lines("abcdefgh", 4, 2).ShouldBe(["abcd", "efgh"]);
        Drawing.Lines("abcd", 3, 1).ShouldBe(["ab…"]);
        Drawing.Lines("abc def ghi", 3, 2).ShouldBe(["abc", "de…"]);
        Drawing.Lines("ab😀cd", 3, 2).ShouldBe(["ab", "😀…"]);
        Drawing.Lines("", 3, 2).ShouldBe([""]);
    }

    [Fact]
    public void Numbers_of_items_close_together_cover_neither_each_other_nor_points()
    {
        QuadrantChart chart = new("t", "d", "x", "y", 0.5, 0.5, ["a", "b", "c", "d"]);
        (string, double, double)[] items = [.. Enumerable.Range(0, 12).Select(i => ($"item {i}", 0.5 + (0.005 * (i % 4)), 0.5 + (0.005 * (i / 4))))];
        foreach (var ends in new[] { (0.0, 1.0), ((double, double)?)null })
        {
            var svg = QuadrantDrawing.Draw(chart, items, ends, ends);
            var numbers = Number().Matches(svg).Select(match => (X: Value(match.Groups[1]), Y: Value(match.Groups[2]), Width: Drawing.LetterWidth * match.Groups[3].Length)).ToArray();
            Number().Matches(svg).Select(match => match.Groups[3].Value).ShouldBe(Enumerable.Range(1, 12).Select(number => FigureFormat.Count(number)));
            foreach (var (one, other) in from i in Enumerable.Range(0, 12) from j in Enumerable.Range(0, i) select (numbers[i], numbers[j]))
                (Math.Abs(one.Y - other.Y) >= 17.8 || Math.Abs(one.X - other.X) >= (one.Width + other.Width) / 2 - 0.2).ShouldBeTrue($"{one} {other}");
        }
    }

    [Theory]
    [InlineData(3.1, 3.4, 3.2, 3.3)]
    [InlineData(10, 90, 20, 85)]
    [InlineData(4, 4, 4, 4)]
    public void Quadrants_around_their_items_have_them_spread_over_the_drawing_with_short_marks(double lowX, double highX, double lowY, double highY)
    {
        QuadrantChart chart = new("t", "d", "x", "y", (lowX + highX) / 2, (lowY + highY) / 2, ["a", "b", "c", "d"]);
        var svg = QuadrantDrawing.Draw(chart, [("one", lowX, lowY), ("two", highX, highY)]);
        double[] across = [.. Matches(svg, "<circle class=\"dot\" cx=\"([0-9.]+)\"")], up = [.. Matches(svg, "<circle class=\"dot\" cx=\"[0-9.]+\" cy=\"([0-9.]+)\"")];
        (across[1] - across[0]).ShouldBeGreaterThan(lowX == highX ? -1 : 200);
        (up[0] - up[1]).ShouldBeGreaterThan(lowY == highY ? -1 : 150);
        string[] marks = [.. Regex.Matches(svg, "class=\"soft\"[^>]*>([^<]*)<").Select(match => match.Groups[1].Value)];
        marks.Length.ShouldBeInRange(4, 16);
        marks.ShouldAllBe(mark => mark.Length <= 5);
    }

    private static string Trend(params (string Period, double? Estimate)[] points) => TrendDrawing.Draw(
        "t", "d", [.. points.Select(point => (SurveyPeriod.Of(point.Period)!.Value, new SurveyFigure(Metrics.Nps, point.Period, ScoreOf(point.Estimate))))], -100, 100);

    private static string Intervals(params string[] names) =>
        IntervalDrawing.Draw("t", "d", [.. names.Select(name => (name, new SurveyFigure(Metrics.Nps, name, ScoreOf(3))))], -100, 100, "not shown");

    private static Score ScoreOf(double? estimate) => estimate is { } known ? Score.Of("NPS", new(9), known) : Score.Undefined("NPS", default, ScoreTexts.NoScoredAnswers);

    private static IEnumerable<double> Dots(string svg) => Matches(svg, "<circle class=\"dot\" cx=\"([0-9.]+)\"");

    private static IEnumerable<string> Names(string svg) => Regex.Matches(svg, "class=\"name\"[^>]*>([^<]*)<").Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value));

    private static IEnumerable<int> Points(string shape, string svg) => Regex.Matches(svg, $"<{shape} [^>]*points=\"([^\"]*)\"").Select(match => match.Groups[1].Value.Split(' ').Length);

    private static IEnumerable<double> Matches(string svg, string pattern) => Regex.Matches(svg, pattern).Select(match => Value(match.Groups[1]));

    private static double Value(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("class=\"item\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([0-9]+)<")]
    private static partial Regex Number();
}
