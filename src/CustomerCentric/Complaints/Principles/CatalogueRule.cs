namespace CustomerCentric.Complaints;

/// <summary>What every rule has, whatever it judges: a step, the way the organisation is set up, or a period. Immutable.</summary>
public abstract record CatalogueRule
{
    private protected CatalogueRule(string code, Principle? principle, string title, LocalizedText message, string source, Severity severity) =>
        (Code, Principle, Title, Message, Source, Severity) = (code, principle, title, message, source, severity);

    /// <summary>Stable code, e.g. <c>FAI-03</c>.</summary>
    public string Code { get; init; }

    /// <summary>The principle; null for a technical ground.</summary>
    public Principle? Principle { get; init; }

    /// <summary>What the rule asks, in a few words.</summary>
    public string Title { get; init; }

    /// <summary>The sentence that is said when it is broken; <c>{name}</c> stands for a fact that was found.</summary>
    public LocalizedText Message { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public string Source { get; init; }

    /// <summary>How severe it is to break a rule of the host's: block by default, in audits warning. That of the catalogue's own stands in a table.</summary>
    public Severity Severity { get; init; }

    /// <summary>One English sentence for the rule's page: what mends it. Empty by default.</summary>
    public string Mend { get; init; } = "";

    /// <summary>What is said of the rule where it is broken outside a step.</summary>
    internal Refusal Broken(WorkflowSettings settings, IReadOnlyDictionary<string, string> found)
    {
        var own = Severities.OutsideSteps(this);
        var (severity, reason) = settings.Lower(Code, own);
        return Remark(severity, found, reason);
    }

    /// <summary>What is said of the rule.</summary>
    /// <param name="severity">How severe it is there.</param>
    /// <param name="found">What was found.</param>
    /// <param name="loweredBecause">Why the host made it less severe; null when it did not.</param>
    internal Refusal Remark(Severity severity, IReadOnlyDictionary<string, string> found, string? loweredBecause) => new(
        Code, Principle, severity, Message, Source, loweredBecause is null ? found : new Dictionary<string, string>(found) { ["lowered"] = loweredBecause });
}
