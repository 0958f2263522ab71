using System.Collections.Immutable;
using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>
/// What employees say of a unit beside what its customers say, by period: whether the two go together, which is never shown to be a cause.
/// Immutable.
/// </summary>
public sealed record ServiceChain
{
    private ServiceChain(
        ImmutableArray<(string Unit, string Period, Score Employee, Score Customer)> rows, Score pearson, Score spearman) =>
        (Rows, Pearson, Spearman) = (rows, pearson, spearman);

    /// <summary>Every unit and period, in the order given; also those whose scores are undefined or suppressed.</summary>
    public ImmutableArray<(string Unit, string Period, Score Employee, Score Customer)> Rows { get; }

    /// <summary>
    /// Pearson's correlation over the rows where both scores have an estimate, from -1 to 1, with Fisher's interval; n is the number of such rows.
    /// Undefined below 10, or when a side does not vary.
    /// </summary>
    public Score Pearson { get; }

    /// <summary>Spearman's correlation of ranks over the same rows, without an interval.</summary>
    public Score Spearman { get; }

    /// <summary>What may be said of it: that higher goes with higher or lower only if the interval leaves out zero.</summary>
    public LocalizedText Wording
    {
        get
        {
            if (Pearson.Estimate is not { } r)
                return new($"No statement on association: {Reasons("en")}.", $"Không thể kết luận về mối liên hệ: {Reasons("vi")}.");
            var figures = string.Create(CultureInfo.InvariantCulture, $"(r = {r:0.00}, n = {Pearson.Counts.Scored})");
            var (low, high) = Pearson.Interval is { } interval ? (interval.Low, interval.High) : (r, r);
            if (low > 0)
            {
                return new(
                    $"Where employee scores are higher, customer scores tend to be higher {figures}. This is an association; it shows no cause.",
                    $"Nơi điểm của nhân viên cao hơn, điểm của khách hàng thường cao hơn {figures}. Đây là mối liên hệ, không cho thấy nguyên nhân.");
            }
            if (high < 0)
            {
                return new(
                    $"Where employee scores are higher, customer scores tend to be lower {figures}. This is an association; it shows no cause.",
                    $"Nơi điểm của nhân viên cao hơn, điểm của khách hàng thường thấp hơn {figures}. Đây là mối liên hệ, không cho thấy nguyên nhân.");
            }
            return new(
                $"No association is demonstrable {figures}; that does not say that there is none.",
                $"Chưa chứng minh được mối liên hệ {figures}; điều đó không có nghĩa là không có mối liên hệ.");
        }
    }

    /// <summary>Puts scores side by side.</summary>
    /// <param name="rows">
    /// One row for each unit and period; all scores of a side of one metric. Suppressed and undefined ones are shown as such and take no
    /// part in the correlation.
    /// </param>
    /// <param name="level">The confidence of the interval, from 0.5 to 0.999.</param>
    /// <exception cref="ArgumentException">A unit stands twice in a period, or the scores of a side are of several metrics.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not possible.</exception>
    public static ServiceChain Of(IEnumerable<(string Unit, string Period, Score Employee, Score Customer)> rows, double level = Confidence.Default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Confidence.Checked(level);
        ImmutableArray<(string Unit, string Period, Score Employee, Score Customer)> all = [.. rows];
        if (all.DistinctBy(row => (row.Unit, row.Period)).Count() < all.Length)
            throw new ArgumentException("A unit stands twice in a period.", nameof(rows));
        if (all.DistinctBy(row => row.Employee.Metric).Count() > 1 || all.DistinctBy(row => row.Customer.Metric).Count() > 1)
            throw new ArgumentException("The scores of a side are of several metrics.", nameof(rows));
        var used = all.Where(row => row.Employee.Estimate is not null && row.Customer.Estimate is not null).ToList();
        (double, double)[] pairs = [.. used.Select(row => (row.Employee.Estimate!.Value, row.Customer.Estimate!.Value))];
        var pearson = Association.Pearson(pairs, level);
        if (pearson.Interval is not null && used.DistinctBy(row => row.Unit).Count() < used.Count)
            pearson = pearson with { Warnings = pearson.Warnings.Add(ScoreTexts.RepeatedUnits) };
        return new(all, pearson, Association.Spearman(pairs));
    }

    private string Reasons(string language) => string.Join("; ", Pearson.Reasons.Select(reason => reason.In(language)));
}
