using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>A column of a time, where a row is a whole complaint.</summary>
/// <param name="Column">The column; where it is empty nothing happened.</param>
/// <param name="Activity">What happened then; null where the row's activity says it.</param>
internal sealed record LogTime(string Column, LogActivity? Activity);

/// <summary>Which level the values of a column mean, from 1. Without values the column holds the ordinal.</summary>
internal sealed record LogLevels(string Column, ImmutableDictionary<string, int> Values);

/// <summary>A column whose value is a fact of the policy.</summary>
/// <param name="Column">The column.</param>
/// <param name="Prefix">What stands before the value in the fact's name.</param>
internal sealed record LogFact(string Column, string Prefix);
