using System.Security.Cryptography;
using System.Text;

namespace CustomerCentric;

/// <summary>The version of a definition: the SHA-256 of its canonical text.</summary>
internal static class ContentHash
{
    internal static string Of(string canonicalText) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText)));
}
