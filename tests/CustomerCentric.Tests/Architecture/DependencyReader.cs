using System.Reflection;

namespace CustomerCentric.Tests.Architecture;

/// <summary>One type named by a member of another.</summary>
/// <param name="From">The outermost type that names it: closures, iterators and nested types count to it.</param>
/// <param name="Member">The member that names it, in full.</param>
/// <param name="To">The outermost type that is named.</param>
internal sealed record Dependency(Type From, string Member, Type To)
{
    public override string ToString() => $"{Member} -> {To.FullName}";
}

/// <summary>
/// Reads from a compiled type what it depends on: base types, interfaces, constraints, attributes, signatures, locals,
/// caught exceptions and everything that method bodies name. Constants are not seen: the compiler copies their values.
/// </summary>
internal static class DependencyReader
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly
        | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    internal static IEnumerable<Dependency> Of(Assembly assembly) => assembly.GetTypes().SelectMany(Of).Distinct();

    internal static IEnumerable<Dependency> Of(Type type)
    {
        var owner = Outermost(type);
        return from found in OfType(type).Concat(type.GetMembers(Declared).SelectMany(OfMember))
               from part in Parts(found.To)
               let to = Outermost(part)
               where to != owner
               select new Dependency(owner, found.Member, to);
    }

    internal static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<(string Member, Type? To)> OfType(Type type)
    {
        var named = type.GetInterfaces().Append(type.BaseType).Concat(Attributes(type));
        if (type.IsGenericTypeDefinition)
            named = named.Concat(type.GetGenericArguments().SelectMany(parameter => parameter.GetGenericParameterConstraints()));
        return named.Select(to => (type.FullName!, to));
    }

    private static IEnumerable<(string Member, Type? To)> OfMember(MemberInfo member)
    {
        var named = member switch
        {
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            EventInfo happening => [happening.EventHandlerType],
            MethodBase method => Signature(method).Concat(Body(method)),
            _ => [],
        };
        return named.Concat(Attributes(member)).Select(to => ($"{member.DeclaringType!.FullName}.{member.Name}", to));
    }

    private static IEnumerable<Type?> Signature(MethodBase method)
    {
        var named = method.GetParameters().Select(parameter => (Type?)parameter.ParameterType).Append((method as MethodInfo)?.ReturnType);
        return method.IsGenericMethod
            ? named.Concat(method.GetGenericArguments().SelectMany(argument => argument.IsGenericParameter
                ? argument.GetGenericParameterConstraints() : [argument]))
            : named;
    }

    private static IEnumerable<Type?> Body(MethodBase method)
    {
        var body = method.GetMethodBody();
        var locals = body?.LocalVariables.Select(local => (Type?)local.LocalType) ?? [];
        var caught = body?.ExceptionHandlingClauses
            .Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType) ?? [];
        return locals.Concat(caught).Concat(IlReader.MembersIn(method).SelectMany(Named));
    }

    private static IEnumerable<Type?> Named(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType, field.FieldType],
        MethodBase method => Signature(method).Append(method.DeclaringType),
        _ => [],
    };

    private static IEnumerable<Type?> Attributes(MemberInfo member) =>
        from attribute in member.CustomAttributes
        from named in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value as Type).Append(attribute.AttributeType)
        select named;

    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter || type.IsFunctionPointer)
            return [];
        if (type.HasElementType)
            return Parts(type.GetElementType());
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
