namespace CustomerCentric;

/// <summary>
/// What a rule says about a step that breaks it: a stable code, the principle, a sentence that can be read aloud and the
/// source of the rule. Of severity <see cref="Severity.Block"/> it is the answer to a refused step; weaker ones
/// accompany a step that was taken.
/// </summary>
/// <param name="Code">Stable code, e.g. <c>FAI-03</c>; technical grounds are <c>TEC-nn</c>.</param>
/// <param name="Principle">The principle that is broken; null for a technical ground.</param>
/// <param name="Severity">What the break means for the step.</param>
/// <param name="Message">The sentence, with places for the facts.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Facts">What was found, by the names used in <paramref name="Message"/>; empty when there is nothing to add.</param>
public sealed partial record Refusal(
    string Code,
    Principle? Principle,
    Severity Severity,
    LocalizedText Message,
    string Source,
    IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>The sentence in a language (default English), with the facts filled in.</summary>
    public string Text(string language = "en") => Message.In(language, Facts);

    /// <summary>Code and English sentence on one line.</summary>
    public override string ToString() => $"{Code}: {Text()}";
}
