namespace CustomerCentric;

/// <summary>An organisation (tenant); part of every key. Text of 1 to 100 characters, compared ordinally after Unicode normalisation (NFC).</summary>
/// <param name="Value">The host's own identifier.</param>
public readonly record struct OrganisationId(string Value)
{
    /// <summary>The host's own identifier.</summary>
    public string Value { get; } = IdText.Check(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A customer of an organisation. Text of 1 to 100 characters, compared ordinally; never a name.</summary>
/// <param name="Value">The host's own identifier.</param>
public readonly record struct CustomerId(string Value)
{
    /// <summary>The host's own identifier.</summary>
    public string Value { get; } = IdText.Check(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Whoever acts: a member of staff (by pseudonym), a complainant or the system. Text of 1 to 100 characters.</summary>
/// <param name="Value">The host's own identifier.</param>
public readonly record struct ActorId(string Value)
{
    /// <summary>The host's own identifier.</summary>
    public string Value { get; } = IdText.Check(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A complaint within its organisation. Text of 1 to 100 characters, fit to be read out to the complainant.</summary>
/// <param name="Value">The identifier, from <see cref="IIdSource"/>.</param>
public readonly record struct ComplaintId(string Value)
{
    /// <summary>The identifier, from <see cref="IIdSource"/>.</summary>
    public string Value { get; } = IdText.Check(Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

internal static class IdText
{
    private const int MaxLength = 100;

    internal static string Check(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxLength, nameof(value));
        // The same name typed with combining marks is the same name.
        return Composition.Of(value);
    }
}
