using System.Security.Cryptography;
using System.Text;

namespace CustomerCentric;

/// <summary>The version of a definition: the SHA-256 of its canonical text.</summary>
internal static class ContentHash
{
    /// <summary>Free text within a canonical text: the length keeps it from posing as what follows it.</summary>
    internal static string Text(string text) => $"{text.Length}:{text}";

    internal static string Of(string canonicalText) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText)));

    /// <summary>Compares in the same time whether they differ early or late.</summary>
    internal static bool AreEqual(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
