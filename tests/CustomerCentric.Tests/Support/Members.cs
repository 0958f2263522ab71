using System.Collections;
using System.Reflection;

namespace CustomerCentric.Tests.Support;

/// <summary>A value as lines of path and text, so that two are compared member by member, arrays item by item.</summary>
internal static class Members
{
    internal static IEnumerable<string> Of(object? value, string path = "") => value switch
    {
        IEnumerable items and not string => items.Cast<object?>().SelectMany((item, i) => Of(item, $"{path}[{i}]")),
        not null and not Enum when PropertiesOf(value) is { Length: > 0 } properties =>
            properties.SelectMany(property => Of(property.GetValue(value), $"{path}.{property.Name}")),
        _ => [FormattableString.Invariant($"{path} = {value ?? "null"}")],
    };

    // Of our own types, and of the value only: a type that offers its constants as properties would never end.
    private static PropertyInfo[] PropertiesOf(object value) => value.GetType().Namespace!.StartsWith("CustomerCentric", StringComparison.Ordinal)
        ? [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0)]
        : [];
}
