namespace WaterUtility.Log;

/// <summary>
/// A small generator whose numbers stay the same on every runtime, which System.Random does not promise.
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    // Standard normal quantile of 0.9.
    private const double NinetiethPercentile = 1.2815515655446004;

    private ulong _state = seed;

    /// <summary>Uniform in [0, 1).</summary>
    internal double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, bound).</summary>
    internal int Below(int bound) => (int)(NextDouble() * bound);

    internal bool Chance(double probability) => NextDouble() < probability;

    /// <summary>A duration-like number with this median and this 90 % point.</summary>
    internal double LogNormal(double median, double ninetieth)
    {
        var sigma = Math.Log(ninetieth / median) / NinetiethPercentile;
        var normal = Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());
        return median * Math.Exp(sigma * normal);
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
