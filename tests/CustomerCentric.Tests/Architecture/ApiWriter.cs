using System.Reflection;
using System.Text;

namespace CustomerCentric.Tests.Architecture;

/// <summary>The public API of an assembly as text: types in ordinal order, each with its visible members in ordinal order.</summary>
internal static class ApiWriter
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    internal static string Write(Assembly assembly)
    {
        var types = assembly.GetTypes().Where(type => type.IsVisible).OrderBy(type => type.FullName, StringComparer.Ordinal).ToList();
        var text = new StringBuilder($"{assembly.GetName().Name}: {types.Count} public types\n");
        foreach (var type in types)
        {
            text.Append($"\n{Head(type)}\n");
            foreach (var line in Members(type))
                text.Append($"    {line}\n");
        }
        return text.ToString();
    }

    // Enum members stay in order of declaration, which is that of their numbers.
    private static IEnumerable<string> Members(Type type)
    {
        var lines = type.GetMembers(Declared).Where(member => member is not Type).Select(MemberText.Of).OfType<string>();
        return type.IsEnum ? lines : lines.Order(StringComparer.Ordinal);
    }

    private static string Head(Type type)
    {
        var bases = type.IsEnum ? [] : Bases(type).ToList();
        var name = $"{type.Namespace}.{TypeNames.Of(type)}";
        return $"{name}: {Kind(type)}{(bases.Count == 0 ? "" : $", {string.Join(", ", bases)}")}{string.Concat(Constraints(type))}";
    }

    private static string Kind(Type type)
    {
        var record = IsRecord(type) ? "record " : "";
        if (type.IsEnum)
            return type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum";
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return $"{(type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly " : "")}{record}struct";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        var shape = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return $"{shape}{(record.Length > 0 ? "record" : "class")}";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(MulticastDelegate))
            yield return TypeNames.Of(parent);
        var own = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(face => face.IsVisible);
        foreach (var name in own.Where(face => !IsRecord(type) || face != typeof(IEquatable<>).MakeGenericType(type))
            .Select(face => TypeNames.Of(face)).Order(StringComparer.Ordinal))
            yield return name;
    }

    private static IEnumerable<string> Constraints(Type type) =>
        from parameter in type.IsGenericTypeDefinition ? type.GetGenericArguments() : []
        let attributes = parameter.GenericParameterAttributes
        let kind = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct"
            : attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null
        let types = parameter.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType))
        let words = types.Select(constraint => TypeNames.Of(constraint)).Prepend(kind).OfType<string>()
        where words.Any()
        select $" where {parameter.Name} : {string.Join(", ", words)}";

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;
}
