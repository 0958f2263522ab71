using System.Runtime.CompilerServices;

namespace CustomerCentric;

/// <summary>Values of enumerations that are stored by name, so that one without a name could not be read again.</summary>
internal static class Known
{
    /// <exception cref="ArgumentOutOfRangeException">The value has no name.</exception>
    internal static T Value<T>(T value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
        where T : struct, Enum =>
        Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(parameter, value, $"No {typeof(T).Name} has this value.");
}
