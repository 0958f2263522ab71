using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerCentric.Tests.Support;

/// <summary>Properties over seeded random cases; CUSTOMERCENTRIC_PROPERTY_CASES sets how many.</summary>
internal static class Properties
{
    internal static void Hold(int cases, Action<Random> property)
    {
        var size = int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_PROPERTY_CASES"), CultureInfo.InvariantCulture, out var given)
            ? given : cases;
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => property(new Random(seed)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(size).WithReplay(42UL, 43UL));
    }

    internal static T Pick<T>(this Random random, params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    internal static bool OneIn(this Random random, int chances) => random.Next(chances) == 0;
}
