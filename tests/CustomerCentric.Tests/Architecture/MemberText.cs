using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CustomerCentric.Tests.Architecture;

/// <summary>One line of C# for each member that others can call; null for members that they cannot, or that every record has.</summary>
internal static class MemberText
{
    internal static string? Of(MemberInfo member)
    {
        var nullability = new NullabilityInfoContext();
        return member switch
        {
            FieldInfo field when IsVisible(field) => Field(field, nullability),
            PropertyInfo property when IsVisible(property.GetMethod) && property.Name != "EqualityContract" => Property(property, nullability),
            EventInfo happening when IsVisible(happening.AddMethod) => $"event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name}",
            ConstructorInfo constructor when IsVisible(constructor) && !IsCopying(constructor) =>
                $"{Access(constructor)}{TypeNames.WithoutArity(constructor.DeclaringType!)}({Parameters(constructor, nullability)})",
            MethodInfo method when IsVisible(method) && !method.IsSpecialName && !IsMade(method) => Method(method, nullability),
            _ => null,
        };
    }

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsVisible(FieldInfo field) => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsMade(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name == "<Clone>$";

    private static bool IsCopying(ConstructorInfo constructor) =>
        constructor.IsDefined(typeof(CompilerGeneratedAttribute)) && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string Field(FieldInfo field, NullabilityInfoContext nullability)
    {
        if (field.DeclaringType!.IsEnum)
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? $" = {Literal(field.GetRawConstantValue())}" : "";
        return $"{kind}{TypeNames.Of(field.FieldType, nullability.Create(field))} {field.Name}{value}";
    }

    private static string Property(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 }
            ? $"this[{Parameters(property.GetMethod!, nullability)}]"
            : property.Name;
        var setter = !IsVisible(property.SetMethod) ? ""
            : property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        return $"{Access(property.GetMethod!)}{required}{TypeNames.Of(property.PropertyType, nullability.Create(property))} {name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method, NullabilityInfoContext nullability)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        var result = TypeNames.Of(method.ReturnType, nullability.Create(method.ReturnParameter));
        return $"{Access(method)}{result} {method.Name}{generic}({Parameters(method, nullability)})";
    }

    private static string Access(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
            return "";
        var access = method.IsPublic ? "" : "protected ";
        var isOverride = method is MethodInfo info && info.GetBaseDefinition() != info;
        return access + (method.IsStatic ? "static " : isOverride ? "override " : method.IsAbstract ? "abstract "
            : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static string Parameters(MethodBase method, NullabilityInfoContext nullability)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select(parameter =>
        {
            var way = isExtension && parameter.Position == 0 ? "this "
                : parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
                : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
            var fallback = parameter.HasDefaultValue ? $" = {Default(parameter)}" : "";
            return $"{way}{TypeNames.Of(parameter.ParameterType, nullability.Create(parameter))} {parameter.Name}{fallback}";
        }));
    }

    private static string Default(ParameterInfo parameter) => parameter.ParameterType is { IsEnum: true } type
        ? $"{type.Name}.{Enum.GetName(type, parameter.DefaultValue!)}"
        : parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? "default"
            : Literal(parameter.DefaultValue);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
