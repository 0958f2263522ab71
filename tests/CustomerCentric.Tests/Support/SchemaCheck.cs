using System.Text.Json;
using System.Text.RegularExpressions;

namespace CustomerCentric.Tests.Support;

/// <summary>What of a published schema a JSON value breaks. Knows the keywords that ours use, and no value passes by one it does not know.</summary>
internal sealed class SchemaCheck(string file)
{
    private static readonly string[] Notes =
        ["$schema", "$id", "$defs", "title", "description", "default", "examples", "required", "properties", "additionalProperties"];

    public JsonElement Root { get; } = JsonDocument.Parse(Repository.Read($"docs/schema/{file}")).RootElement;

    public string[] Breaks(string json) => [.. Breaks(JsonDocument.Parse(json).RootElement, Root, "")];

    /// <summary>The schema itself, or the definition that it refers to.</summary>
    public JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var to) ? Find(to.GetString()!).Schema : schema;

    private (SchemaCheck In, JsonElement Schema) Find(string reference)
    {
        var parts = reference.Split('#');
        var place = parts[0].Length == 0 ? this : new SchemaCheck(parts[0]);
        return (place, parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(place.Root, (schema, step) => schema.GetProperty(step)));
    }

    private IEnumerable<string> Breaks(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(rule => Broken(rule, value, path)).Concat(value.ValueKind == JsonValueKind.Object ? InObject(value, schema, path) : []);

    private IEnumerable<string> Broken(JsonProperty rule, JsonElement value, string path)
    {
        var says = rule.Value;
        switch (rule.Name)
        {
            case "$ref":
                var (place, schema) = Find(says.GetString()!);
                return place.Breaks(value, schema, path);
            case "items":
                return value.EnumerateArray().SelectMany((item, i) => Breaks(item, says, $"{path}[{i}]"));
            case "propertyNames":
                return value.EnumerateObject().SelectMany(member => Breaks(JsonSerializer.SerializeToElement(member.Name), says, $"{path}.{member.Name}"));
        }
        var isKept = rule.Name switch
        {
            "type" => says.GetString() == TypeOf(value) || (says.GetString() == "number" && TypeOf(value) == "integer"),
            "const" => JsonElement.DeepEquals(value, says),
            "enum" => says.EnumerateArray().Any(each => JsonElement.DeepEquals(value, each)),
            "oneOf" => says.EnumerateArray().Count(each => !Breaks(value, each, path).Any()) == 1,
            "anyOf" => says.EnumerateArray().Any(each => !Breaks(value, each, path).Any()),
            "pattern" => Regex.IsMatch(value.GetString()!, says.GetString()!),
            "maxLength" => value.GetString()!.Length <= says.GetInt32(),
            "minItems" => value.GetArrayLength() >= says.GetInt32(),
            "minimum" => value.GetDecimal() >= says.GetDecimal(),
            "maximum" => value.GetDecimal() <= says.GetDecimal(),
            "exclusiveMinimum" => value.GetDecimal() > says.GetDecimal(),
            _ => Notes.Contains(rule.Name),
        };
        return isKept ? [] : [$"{path}: {value.GetRawText()} breaks {rule.Name} {says.GetRawText()}"];
    }

    private IEnumerable<string> InObject(JsonElement value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)))
                yield return $"{path}: {name} is missing";
        }
        foreach (var member in value.EnumerateObject())
        {
            var rule = schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var own) ? own
                : schema.TryGetProperty("additionalProperties", out var others) ? others : default;
            if (rule.ValueKind == JsonValueKind.False)
                yield return $"{path}.{member.Name}: is not known";
            else if (rule.ValueKind == JsonValueKind.Object)
                foreach (var broken in Breaks(member.Value, rule, $"{path}.{member.Name}"))
                    yield return broken;
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => value.ValueKind.ToString().ToLowerInvariant(),
    };
}
