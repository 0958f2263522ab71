namespace CustomerCentric.Complaints;

/// <summary>What the complainant is given to put things right.</summary>
/// <param name="Kind">The host's kind of remedy, e.g. <c>repair</c> or <c>refund</c>.</param>
/// <param name="Amount">Its value in the organisation's currency; zero or more.</param>
/// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
public sealed record Remedy(string Kind, decimal Amount)
{
    /// <summary>The host's kind of remedy, compared after Unicode normalisation (NFC); empty for null.</summary>
    public string Kind { get; } = Composition.Of(Kind ?? "");

    /// <summary>Its value in the organisation's currency; zero or more.</summary>
    public decimal Amount { get; } = Amount >= 0 ? Amount : throw new ArgumentOutOfRangeException(nameof(Amount), Amount, "Zero or more.");

    /// <summary>Whether it is delivered with the answer; otherwise it is owed until <see cref="DeliverRemedy"/> (EFF-10).</summary>
    public bool IsDelivered { get; init; }
}
