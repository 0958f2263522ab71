using System.Globalization;
using System.Text;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Fuzz;

/// <summary>Texts as nobody would write them: random bytes, pieces of JSON, and valid texts with something changed. Seeded.</summary>
internal static class FuzzBytes
{
    private static readonly byte[][] Pieces = [.. new[]
    {
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\n", "\r", "\0", "\uFEFF", "null", "true", "false", "-", "0", "1e400", "1e-400", "-0.0",
        "99999999999999999999", "2147483648", "0000-00-00", "9999-12-31", "-9998-01-01", "2200-12-31", "1699-12-31", "24:00", "25:61", "+18:00", "-18:01", "Z", ".999999999",
        "\"24x7\"", "\"VN\"", "\"id\":", "\"$schema\":", "é", "Tết", "\U0001F600", "holidaySet", "[[[[[[[[", "}}}}}}}}",
    }.Select(Encoding.UTF8.GetBytes), [0xff], [0xed, 0xa0, 0x80], [0xc0, 0x80]];

    /// <summary>How many runs in all; CUSTOMERCENTRIC_FUZZ_RUNS says it.</summary>
    internal static int Runs { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_FUZZ_RUNS"), CultureInfo.InvariantCulture, out var given) ? given : 100_000;

    /// <summary>A tenth noise, the rest a seed with one to four changes.</summary>
    internal static byte[] Draw(Random random, byte[][] seeds)
    {
        if (random.OneIn(20))
        {
            var noise = new byte[random.Next(60)];
            random.NextBytes(noise);
            return noise;
        }
        if (random.OneIn(20))
            return [.. Enumerable.Range(0, random.Next(25)).SelectMany(_ => random.Pick<byte[]>(Pieces))];
        List<byte> text = [.. random.Pick<byte[]>(seeds)];
        for (var change = random.Next(1, 5); change > 0; change--)
            Change(text, random, seeds);
        return [.. text];
    }

    private static void Change(List<byte> text, Random random, byte[][] seeds)
    {
        var at = random.Next(text.Count + 1);
        var length = Math.Min(random.Next(1, random.OneIn(4) ? 40 : 4), text.Count - at);
        switch (random.Next(5))
        {
            case 0:
                text.RemoveRange(at, length);
                break;
            case 1:
                text.InsertRange(at, random.Pick<byte[]>(Pieces));
                break;
            case 2:
                text.RemoveRange(at, length);
                text.InsertRange(at, random.Pick<byte[]>(Pieces));
                break;
            case 3 when at < text.Count:
                // Digits change into other digits more often than not: dates and times stay dates and times.
                text[at] = char.IsAsciiDigit((char)text[at]) ? (byte)('0' + random.Next(10)) : (byte)random.Next(256);
                break;
            default:
                var other = random.Pick<byte[]>(seeds);
                var from = random.Next(other.Length);
                text.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 30), other.Length - from)).ToArray());
                break;
        }
    }
}
