namespace CustomerCentric;

/// <summary>
/// A calendar, policy, ladder or other thing of the host's configuration is wrong. Carries every fault that was found,
/// so that one reading is enough to mend them all.
/// </summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>Creates the exception from the faults that were found.</summary>
    /// <param name="subject">What was being built, e.g. <c>Working calendar</c>.</param>
    /// <param name="faults">At least one fault.</param>
    /// <exception cref="ArgumentException"><paramref name="faults"/> is empty.</exception>
    public ConfigurationException(string subject, IReadOnlyList<ConfigurationFault> faults)
        : base(Describe(subject, faults)) => Faults = faults;

    /// <summary>All faults, in the order in which they were met; never empty.</summary>
    public IReadOnlyList<ConfigurationFault> Faults { get; }

    internal static void ThrowIfAny(string subject, List<ConfigurationFault> faults)
    {
        if (faults.Count > 0)
            throw new ConfigurationException(subject, faults);
    }

    private static string Describe(string subject, IReadOnlyList<ConfigurationFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.Count == 0)
            throw new ArgumentException("A configuration error needs at least one fault.", nameof(faults));
        return $"{subject}: {string.Join(" | ", faults)}";
    }
}
