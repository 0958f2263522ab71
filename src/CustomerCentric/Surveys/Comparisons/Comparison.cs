using System.Collections.Immutable;
using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>What two or more figures say about each other. Differences are the second minus the first. Immutable.</summary>
public sealed partial record Comparison
{
    internal Comparison(string test) => Test = test;

    /// <summary>The test, such as <c>welch</c>.</summary>
    public string Test { get; }

    /// <summary>How much higher the second figure is, not rounded; null where there is no second or no figure.</summary>
    public double? Difference { get; internal init; }

    /// <summary>The interval of the difference; null where none is defined.</summary>
    public ScoreInterval? Interval { get; internal init; }

    /// <summary>The statistic of the test; null when the test is undefined.</summary>
    public double? Statistic { get; internal init; }

    /// <summary>The degrees of freedom; null where the test has none.</summary>
    public double? DegreesOfFreedom { get; internal init; }

    /// <summary>How likely a statistic at least this far out is when nothing differs, on both sides; null when the test is undefined.</summary>
    public double? P { get; internal init; }

    /// <summary>The p of several tests together (<see cref="Multiplicity"/>); null when only this one was made.</summary>
    public double? AdjustedP { get; internal init; }

    /// <summary>How large the difference is; null when undefined.</summary>
    public Effect? Effect { get; internal init; }

    /// <summary>Why there is no test.</summary>
    public ImmutableArray<LocalizedText> Reasons { get; internal init; } = [];

    /// <summary>The share of chance findings accepted: 1 minus the level of confidence.</summary>
    public double Alpha { get; internal init; } = 1 - Confidence.Default;

    /// <summary>What may be said: a direction only if p, adjusted where several tests were made, is below <see cref="Alpha"/>.</summary>
    public Change Change => (AdjustedP ?? P) is not { } p || p >= Alpha
        ? Change.NoDemonstrableChange
        : Difference switch
        {
            null => Change.Different,
            > 0 => Change.Higher,
            < 0 => Change.Lower,
            _ => Change.NoDemonstrableChange,
        };

    /// <summary>The same for a reader, with the size of the effect to two decimals.</summary>
    public LocalizedText Wording
    {
        get
        {
            var (en, vi) = Change switch
            {
                Change.Higher => ("higher", "cao hơn"),
                Change.Lower => ("lower", "thấp hơn"),
                Change.Different => ("different", "khác nhau"),
                _ => ("no demonstrable change", "chưa chứng minh được thay đổi"),
            };
            if (Effect is not { } effect)
                return new(en, vi);
            var size = effect.Size.ToString("0.00", CultureInfo.InvariantCulture);
            return new($"{en} ({effect.Name} {size})", $"{vi} ({InVietnamese(effect.Name)} {size})");
        }
    }

    private static string InVietnamese(string effect) => effect switch
    {
        "points" => "điểm",
        "share of changes upward" => "tỷ lệ thay đổi theo hướng tăng",
        "chance of rating higher" => "xác suất đánh giá cao hơn",
        _ => effect,
    };
}
