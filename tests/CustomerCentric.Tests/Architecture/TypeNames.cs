using System.Reflection;

namespace CustomerCentric.Tests.Architecture;

/// <summary>Type names as C# writes them, with a question mark where null is allowed.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };

    internal static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, nullability);
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        var name = type.IsArray ? Of(type.GetElementType()!, nullability?.ElementType) + "[]"
            : s_keywords.TryGetValue(type, out var keyword) ? keyword
            : type.IsGenericParameter ? type.Name
            : Generic(type, nullability);
        return nullability is { ReadState: NullabilityState.Nullable } && type is { IsValueType: false, IsGenericParameter: false } ? name + "?" : name;
    }

    internal static string WithoutArity(Type type) => type.Name.Split('`')[0];

    private static string Generic(Type type, NullabilityInfo? nullability)
    {
        var all = type.GetGenericArguments();
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var prefix = type.DeclaringType is { } outer
            ? Of(outer.IsGenericTypeDefinition && inherited > 0 ? outer.MakeGenericType(all[..inherited]) : outer) + "."
            : "";
        var known = nullability?.GenericTypeArguments is { } given && given.Length == all.Length ? given : null;
        var own = all.Select((argument, i) => Of(argument, known?[i])).Skip(inherited).ToList();
        return prefix + WithoutArity(type) + (own.Count == 0 ? "" : $"<{string.Join(", ", own)}>");
    }
}
