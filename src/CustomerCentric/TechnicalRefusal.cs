using System.Collections.Immutable;

namespace CustomerCentric;

/// <summary>A refusal on a ground that belongs to no principle, and what its page says of it.</summary>
/// <param name="Code">Stable code, <c>TEC-nn</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Source">Where the ground comes from.</param>
/// <param name="Mend">One English sentence: what mends it.</param>
/// <param name="Messages">What it says, by the case; empty where the sentence stands elsewhere.</param>
internal sealed record TechnicalRefusal(string Code, string Title, string Source, string Mend, params ImmutableArray<LocalizedText> Messages)
{
    /// <summary>The refusal where there is one sentence.</summary>
    internal Refusal With(IReadOnlyDictionary<string, string> facts) => With(Messages[0], facts);

    /// <summary>The refusal with the sentence of the case.</summary>
    internal Refusal With(LocalizedText message, IReadOnlyDictionary<string, string> facts) => new(Code, null, Severity.Block, message, Source, facts);
}
