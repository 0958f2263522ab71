namespace CustomerCentric.Deadlines;

/// <content>Policies as JSON, by the published schema <c>docs/schema/policy.schema.json</c>.</content>
public sealed partial class DeadlinePolicy
{
    /// <summary>Reads a policy (<c>docs/schema/policy.schema.json</c>).</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark. Amounts of hours are rounded to the nanosecond.</param>
    /// <returns>The policy, checked and frozen.</returns>
    /// <exception cref="ConfigurationException">
    /// The text is not JSON, has another form, or describes no policy. It carries all faults in the order of their lines.
    /// </exception>
    public static DeadlinePolicy FromJson(ReadOnlySpan<byte> utf8)
    {
        const string Subject = "Policy JSON";
        List<ConfigurationFault> faults = [];
        var root = JsonText.Read(utf8, faults);
        if (root is not null && new PolicyJsonReader(root, faults).Read() is { } policy)
            return policy;
        throw new ConfigurationException(Subject, [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>
    /// The policy for people to read: members in a fixed order, those that have their default left out, two blanks for each
    /// level, lines that end with a line feed alone.
    /// </summary>
    /// <returns>A text that <see cref="FromJson"/> makes a policy of with the same <see cref="Version"/> and the same text.</returns>
    public string ToJson() => PolicyJsonWriter.Write(this);
}
