using System.Text.Json;

namespace CustomerCentric.Tests.Surveys;

/// <summary>One case of Cases/survey_*.json, computed twice elsewhere, in R and in Python.</summary>
internal sealed record SurveyCase(string Id, string Kind, JsonElement Input, JsonElement Expected, double Tolerance)
{
    internal static IEnumerable<SurveyCase> Of(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)));
        foreach (var item in document.RootElement.Clone().GetProperty("cases").EnumerateArray())
            yield return new(
                item.GetProperty("id").GetString()!,
                item.TryGetProperty("kind", out var kind) ? kind.GetString()! : "published",
                item.TryGetProperty("input", out var input) ? input : default,
                item.TryGetProperty("expected", out var expected) ? expected : default,
                item.TryGetProperty("relative_tolerance", out var tolerance) ? tolerance.GetDouble() : 1e-9);
    }

    internal static IEnumerable<SurveyCase> All() => Files().SelectMany(Of);

    internal static IEnumerable<string> Files() => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "survey_*.json")
        .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
