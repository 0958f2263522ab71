namespace CustomerCentric;

/// <summary>What BCP 47 calls the primary subtag: British and American English are one language here.</summary>
internal static class LanguageTag
{
    internal static bool IsSameLanguage(string tag, string other) => Primary(tag).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag) => tag.AsSpan()[..(tag.AsSpan().IndexOfAny('-', '_') is var end and >= 0 ? end : tag.Length)];
}
