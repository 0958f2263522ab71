using System.Text.Json;
using System.Text.RegularExpressions;

namespace CustomerCentric.Tests.Support;

/// <summary>
/// Checks JSON against a published schema: the keywords of JSON Schema that ours use. One that is not known here fails,
/// so that no schema promises what nobody checks.
/// </summary>
internal sealed class JsonSchemaCheck
{
    private static readonly string[] s_saysNothing = ["$schema", "$id", "$defs", "title", "description", "examples"];

    private readonly JsonElement _root;

    private JsonSchemaCheck(JsonElement root) => _root = root;

    /// <summary>What is wrong, each with its path; empty when the text is valid.</summary>
    internal static IReadOnlyList<string> Faults(string json, string schema)
    {
        using var document = JsonDocument.Parse(json);
        using var rules = JsonDocument.Parse(schema);
        return [.. new JsonSchemaCheck(rules.RootElement).Faults(document.RootElement, rules.RootElement, "")];
    }

    private IEnumerable<string> Faults(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Broken(value, keyword, schema, path));

    private IEnumerable<string> Broken(JsonElement value, JsonProperty keyword, JsonElement schema, string path)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => Faults(value, rule.GetString()!.Split('/').Skip(1).Aggregate(_root, (at, step) => at.GetProperty(step)), path),
            "type" => When(TypeOf(value) == rule.GetString(), path, $"is no {rule.GetString()}"),
            "const" => When(JsonElement.DeepEquals(value, rule), path, $"is not {rule.GetRawText()}"),
            "enum" => When(rule.EnumerateArray().Any(one => JsonElement.DeepEquals(value, one)), path, $"is not of {rule.GetRawText()}"),
            "pattern" => When(Regex.IsMatch(value.GetString()!, rule.GetString()!), path, $"does not match {rule.GetString()}"),
            "minimum" => When(value.GetDecimal() >= rule.GetDecimal(), path, $"is below {rule.GetRawText()}"),
            "minItems" => When(value.GetArrayLength() >= rule.GetInt32(), path, $"has fewer items than {rule.GetRawText()}"),
            "items" => value.EnumerateArray().SelectMany((item, index) => Faults(item, rule, $"{path}[{index}]")),
            "required" => rule.EnumerateArray().SelectMany(name => When(value.TryGetProperty(name.GetString()!, out _), path, $"has no {name.GetString()}")),
            "properties" => rule.EnumerateObject().SelectMany(member =>
                value.TryGetProperty(member.Name, out var at) ? Faults(at, member.Value, $"{path}.{member.Name}") : []),
            "additionalProperties" when rule.ValueKind == JsonValueKind.False => value.EnumerateObject().SelectMany(member =>
                When(schema.GetProperty("properties").TryGetProperty(member.Name, out _), path, $"may not have {member.Name}")),
            "oneOf" => When(rule.EnumerateArray().Count(one => !Faults(value, one, path).Any()) == 1, path, "is not exactly one of the alternatives"),
            _ => When(s_saysNothing.Contains(keyword.Name), path, $"cannot be checked: {keyword.Name}"),
        };
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> When(bool isRight, string path, string otherwise) => isRight ? [] : [$"{path}: {otherwise}"];
}
