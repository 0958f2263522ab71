using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace CustomerCentric.Tool;

/// <summary>Reads options that are numbers within limits.</summary>
internal static class NumberOption
{
    // A comma parts decimals here and thousands there: which of them is not guessed.
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number; null where there is none that can be meant, which the result then tells.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="lowest">The lowest that can be meant.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="rule">What to write, e.g. <c>a whole number from 1 on</c>.</param>
    public static T? Read<T>(ArgumentResult result, T lowest, T highest, string rule) where T : struct, INumber<T>
    {
        string given = result.Tokens[0].Value;
        if (T.TryParse(given, Style, CultureInfo.InvariantCulture, out T number) && number >= lowest && number <= highest)
            return number;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{given}' cannot be meant: write {rule}.");
        return null;
    }
}
