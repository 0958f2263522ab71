namespace CustomerCentric.Deadlines;

/// <summary>
/// Policies as JSON, by the published schema <c>docs/schema/policy.schema.json</c>. Safe for any number of threads.
/// </summary>
public static class DeadlinePolicyJson
{
    /// <summary>Reads a policy.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark. Amounts of hours are rounded to the nanosecond.</param>
    /// <returns>The policy, checked and frozen.</returns>
    /// <exception cref="ConfigurationException">
    /// The text is not JSON, has another form, or describes no policy. It carries all faults in the order of their lines.
    /// </exception>
    public static DeadlinePolicy Read(ReadOnlySpan<byte> utf8)
    {
        const string Subject = "Policy JSON";
        List<ConfigurationFault> faults = [];
        var root = JsonText.Read(utf8, faults);
        if (root is not null && new PolicyJsonReader(root, faults).Read() is { } policy)
            return policy;
        throw new ConfigurationException(Subject, [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>
    /// Writes a policy for people to read: members in a fixed order, those that have their default left out, two blanks for each
    /// level, lines that end with a line feed alone.
    /// </summary>
    /// <param name="policy">Any policy.</param>
    /// <returns>A text that <see cref="Read"/> makes a policy of with the same <see cref="DeadlinePolicy.Version"/> and the same text.</returns>
    public static string Write(DeadlinePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return PolicyJsonWriter.Write(policy);
    }
}
