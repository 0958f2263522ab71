using System.Text.RegularExpressions;

namespace CustomerCentric.Surveys;

/// <summary>Segments that are periods: years, quarters, months, weeks or days. In the order of their names they are in the order of time.</summary>
internal static partial class Periods
{
    /// <summary>Whether all segments are periods of one kind, and more than one.</summary>
    internal static bool Are(IReadOnlyList<string> segments) =>
        segments.Count > 1 && Patterns().Any(pattern => segments.All(segment => pattern.IsMatch(segment)));

    private static IEnumerable<Regex> Patterns() => [Year(), Quarter(), Month(), Week(), Day()];

    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{4}-Q[1-4]$", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$", RegexOptions.CultureInvariant)]
    private static partial Regex Week();

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
