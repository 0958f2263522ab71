using System.Reflection;

namespace CustomerCentric.Tests.Support;

/// <summary>The inline rows of a theory, for a second test that asks something else about the same rows.</summary>
internal static class TheoryRows
{
    internal static IEnumerable<object?[]> Of<TTests>(string theory)
    {
        var method = typeof(TTests).GetMethod(theory)!;
        return method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => row.GetData(method));
    }
}
