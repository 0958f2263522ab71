using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Questions that ask about one side of a service, such as its reliability.</summary>
/// <param name="Name">What the dimension is called.</param>
/// <param name="Items">The places of its questions in a respondent's row, counted from 0.</param>
internal sealed record ServqualDimension(string Name, ImmutableArray<int> Items);
