using System.Collections;

namespace CustomerCentric.Tests.Support;

/// <summary>A value as lines of path and text, so that two are compared member by member, arrays item by item.</summary>
internal static class Members
{
    internal static IEnumerable<string> Of(object? value, string path = "") => value switch
    {
        IEnumerable items and not string => items.Cast<object?>().SelectMany((item, i) => Of(item, $"{path}[{i}]")),
        not null and not Enum when value.GetType().Namespace!.StartsWith("CustomerCentric", StringComparison.Ordinal) =>
            value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Of(property.GetValue(value), $"{path}.{property.Name}")),
        _ => [FormattableString.Invariant($"{path} = {value ?? "null"}")],
    };
}
