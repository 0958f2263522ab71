namespace CustomerCentric;

/// <summary>A sentence in English and Vietnamese; <c>{name}</c> stands for a fact filled in when it is read.</summary>
/// <param name="En">The English sentence.</param>
/// <param name="Vi">The Vietnamese sentence.</param>
public sealed record LocalizedText(string En, string Vi)
{
    /// <summary>
    /// The sentence in a language, with the facts filled in; a fact that is missing keeps its <c>{name}</c>.
    /// </summary>
    /// <param name="language">A language tag, such as <c>vi-VN</c>; every language but Vietnamese gives English.</param>
    /// <param name="facts">Values by name; null means none.</param>
    public string In(string language = "en", IReadOnlyDictionary<string, string>? facts = null) => In(language, out _, facts);

    /// <summary>The same, and whether it falls back to English because there is no sentence in that language.</summary>
    /// <param name="language">A language tag.</param>
    /// <param name="isFallback">Whether the sentence is in English although another language was asked for.</param>
    /// <param name="facts">Values by name; null means none.</param>
    public string In(string language, out bool isFallback, IReadOnlyDictionary<string, string>? facts = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        var isVietnamese = LanguageTag.IsSameLanguage(language, "vi");
        isFallback = !isVietnamese && !LanguageTag.IsSameLanguage(language, "en");
        var text = isVietnamese ? Vi : En;
        if (facts is null)
            return text;
        foreach (var (name, value) in facts)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
