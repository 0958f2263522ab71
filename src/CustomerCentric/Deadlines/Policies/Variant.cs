namespace CustomerCentric.Deadlines;

/// <summary>Another limit of a milestone for complaints of which a fact is true, e.g. complex or from a remote area. Immutable.</summary>
/// <param name="Fact">The name of the fact, in the host's words or the policy's.</param>
/// <param name="Limit">The limit that then counts.</param>
public sealed record Variant(string Fact, TimeLimit Limit);
