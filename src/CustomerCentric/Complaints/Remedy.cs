namespace CustomerCentric.Complaints;

/// <summary>What the complainant is given to put things right.</summary>
/// <param name="Kind">The host's kind of remedy, e.g. <c>repair</c> or <c>refund</c>.</param>
/// <param name="Amount">Its value in the organisation's currency; zero or more.</param>
public sealed record Remedy(string Kind, decimal Amount);
