using System.Diagnostics.CodeAnalysis;

namespace CustomerCentric.Tests.Architecture;

/// <summary>The reader finds what is hidden best: each of these dependencies has one route only.</summary>
public class DependencyReaderTests
{
    [Theory]
    [InlineData(typeof(InBody), typeof(Target))]
    [InlineData(typeof(InLambda), typeof(Target))]
    [InlineData(typeof(InIterator), typeof(Target))]
    [InlineData(typeof(InAsyncMethod), typeof(Target))]
    [InlineData(typeof(AsGenericArgument), typeof(Target))]
    [InlineData(typeof(AsArgumentOfAnArgument), typeof(Target))]
    [InlineData(typeof(AsArrayElement), typeof(Target))]
    [InlineData(typeof(AsPattern), typeof(Target))]
    [InlineData(typeof(AsCaughtException), typeof(TargetException))]
    [InlineData(typeof(AsConstraint<>), typeof(Target))]
    [InlineData(typeof(AsMethodConstraint), typeof(Target))]
    [InlineData(typeof(AsBaseType), typeof(Target))]
    [InlineData(typeof(AsAttributeArgument), typeof(Target))]
    [InlineData(typeof(InNestedType), typeof(Target))]
    [InlineData(typeof(AfterASwitch), typeof(Target))]
    [InlineData(typeof(PassingThrough), typeof(Target))]
    public void A_dependency_is_found_wherever_it_hides(Type from, Type to) =>
        from.Assembly.GetTypes().Where(type => DependencyReader.Outermost(type) == from).SelectMany(DependencyReader.Of)
            .ShouldContain(dependency => dependency.From == from && dependency.To == to);

    [Fact]
    public void A_type_that_names_nothing_else_depends_on_nothing_else() =>
        DependencyReader.Of(typeof(Target)).Select(dependency => dependency.To).Distinct().ShouldBe([typeof(object)]);

    [Fact]
    public void A_dependency_says_which_member_names_which_type() =>
        DependencyReader.Of(typeof(InBody)).Select(dependency => dependency.ToString())
            .ShouldContain($"{typeof(InBody).FullName}.Do -> {typeof(Target).FullName}");
}

internal class Target;

internal sealed class TargetException : Exception;

internal static class Source
{
    internal static Target Make() => new();

    internal static object Take(Target target) => target;
}

internal static class InBody
{
    internal static object Do() => new Target();
}

internal static class InLambda
{
    internal static Func<object> Do(int n) => () => n > 0 ? new Target() : n;
}

internal static class InIterator
{
    internal static IEnumerable<object> Do()
    {
        yield return new Target();
    }
}

internal static class InAsyncMethod
{
    internal static async Task<object> Do()
    {
        await Task.Yield();
        return new Target();
    }
}

internal static class AsGenericArgument
{
    internal static object Do() => Array.Empty<Target>();
}

internal static class AsArgumentOfAnArgument
{
    internal static object Do() => new Dictionary<int, List<Target>>();
}

internal static class AsArrayElement
{
    internal static object Do() => new Target[2];
}

internal static class AsPattern
{
    internal static bool Do(object o) => o is Target;
}

internal static class AsCaughtException
{
    internal static void Do(Action action)
    {
        try
        {
            action();
        }
        catch (TargetException)
        {
            action();
        }
    }
}

internal sealed class AsConstraint<T>
    where T : Target;

internal static class AsMethodConstraint
{
    internal static void Do<T>()
        where T : Target
    {
    }
}

internal sealed class AsBaseType : Target;

internal sealed class AsAttributeArgument
{
    [DynamicDependency("Do", typeof(Target))]
    internal static void Do()
    {
    }
}

internal static class InNestedType
{
    internal sealed class Nested
    {
        internal static object Do() => typeof(Target);
    }
}

internal static class AfterASwitch
{
    internal static object Do(int n) => n switch
    {
        0 => 1.5,
        1 => long.MaxValue,
        2 => "two",
        3 => 'c',
        4 => n * 300,
        _ => new Target(),
    };
}

internal static class PassingThrough
{
    internal static object Do() => Source.Take(Source.Make());
}
