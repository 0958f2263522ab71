using System.Buffers.Binary;
using System.Numerics;

namespace CustomerCentric;

/// <summary>A quick 64-bit hash of bytes, the same on every machine. For telling things apart, not for secrets.</summary>
internal static class BytesHash
{
    // The multiplier of MurmurHash64A.
    private const ulong Multiplier = 0xc6a4a7935bd1e995;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = (ulong)bytes.Length * Multiplier;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        ulong rest = 0;
        foreach (var each in bytes)
            rest = (rest << 8) | each;
        hash = Mixed(hash, rest);
        return hash ^ (hash >> 47);
    }

    private static ulong Mixed(ulong hash, ulong word)
    {
        word *= Multiplier;
        word ^= word >> 47;
        return BitOperations.RotateLeft(hash ^ (word * Multiplier), 31) * Multiplier;
    }
}
