using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>One side of what a survey asks about, such as friendliness, to which several questions belong. Immutable.</summary>
/// <param name="Key">What questions call it by.</param>
/// <param name="Name">What it is called, by language.</param>
public sealed record SurveyDimension(string Key, ImmutableSortedDictionary<string, string> Name);
