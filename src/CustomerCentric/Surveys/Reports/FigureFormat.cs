using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>Figures as people read them. Rounded here and nowhere before.</summary>
internal static class FigureFormat
{
    internal const string None = "–";

    /// <summary>A value of a metric: points with a sign, shares in percent, everything else with as many digits as mean something.</summary>
    internal static string Value(string metric, double value) => metric switch
    {
        Metrics.Nps => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
        Metrics.TopBox => (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %",
        Metrics.Index or Metrics.ImportanceIndex or Metrics.Sus => One(value),
        Metrics.Gap or Metrics.WeightedGap => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture),
        Metrics.Comments => value.ToString("0", CultureInfo.InvariantCulture),
        _ => Two(value),
    };

    /// <summary>A round value on an axis.</summary>
    internal static string Mark(string metric, double value)
    {
        const string format = "0.##;-0.##;0";
        return metric == Metrics.TopBox ? (100 * value).ToString(format, CultureInfo.InvariantCulture) + " %" : value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>A difference of two values of a metric; of shares in percentage points.</summary>
    internal static string Difference(string metric, double? difference) => difference is not { } value ? None : metric switch
    {
        Metrics.Nps or Metrics.Sus or Metrics.Index => value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
        Metrics.TopBox => (100 * value).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " pp",
        _ => value.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture),
    };

    internal static string Interval(string metric, ScoreInterval? interval) =>
        interval is { } known ? $"{Value(metric, known.Low)} … {Value(metric, known.High)}" : None;

    internal static string P(double? p) => p is not { } value ? None : value < 0.001 ? "< 0.001" : value.ToString("0.000", CultureInfo.InvariantCulture);

    internal static string Two(double? value) => value is { } known ? known.ToString("0.00;-0.00;0.00", CultureInfo.InvariantCulture) : None;

    internal static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
