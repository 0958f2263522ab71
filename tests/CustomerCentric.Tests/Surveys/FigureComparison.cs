using System.Text.Json;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Compares figures, name by name, with those of a case.</summary>
internal static class FigureComparison
{
    /// <summary>Figures that an inverse distribution function enters, whose two oracles agree to fewer digits.</summary>
    private static readonly string[] ByQuantile = ["lo", "hi", "margin", "n0", "n_exact"];

    private const double QuantileTolerance = 1e-7;

    /// <summary>Fails where a figure differs, or where there is one that the case does not know.</summary>
    /// <returns>The figures of the case that were not computed.</returns>
    internal static IReadOnlyList<string> Compare(SurveyCase surveyCase, object figures)
    {
        // A figure that is not a number is refused here, as JSON has none.
        var computed = Leaves(JsonSerializer.SerializeToElement(figures), "").ToDictionary(leaf => leaf.Path, leaf => leaf.Value);
        var leftOut = new List<string>();
        foreach (var (path, expected) in Leaves(surveyCase.Expected, ""))
        {
            if (!computed.Remove(path, out var actual))
                leftOut.Add(path);
            else
                Match(expected, actual, surveyCase, path);
        }
        computed.Keys.ShouldBeEmpty($"{surveyCase.Id} expects no such figures");
        return leftOut;
    }

    private static void Match(JsonElement expected, JsonElement actual, SurveyCase surveyCase, string path)
    {
        if (expected.ValueKind != JsonValueKind.Number || actual.ValueKind != JsonValueKind.Number)
        {
            actual.ToString().ShouldBe(expected.ToString(), $"{surveyCase.Id} {path}");
            return;
        }
        var tolerance = ByQuantile.Contains(path[(path.LastIndexOf('.') + 1)..]) ? QuantileTolerance : surveyCase.Tolerance;
        var value = expected.GetDouble();
        actual.GetDouble().ShouldBe(value, tolerance * Math.Max(1, Math.Abs(value)), $"{surveyCase.Id} {path}");
    }

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(item => Leaves(item.Value, path.Length == 0 ? item.Name : $"{path}.{item.Name}")),
        JsonValueKind.Array => element.EnumerateArray().Index().SelectMany(item => Leaves(item.Item, $"{path}[{item.Index}]")),
        _ => [(path, element)],
    };
}
