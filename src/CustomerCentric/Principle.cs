namespace CustomerCentric;

/// <summary>The five principles under which complaints are handled. Stored by name.</summary>
public enum Principle
{
    /// <summary>Every position supports the right to complain (cam kết).</summary>
    Commitment,

    /// <summary>All parties are heard and treated alike (công bằng).</summary>
    Fairness,

    /// <summary>Those responsible can decide, and do so in time (hiệu quả).</summary>
    Efficiency,

    /// <summary>Easy to reach, easy to understand, free (khả năng tiếp cận).</summary>
    Accessibility,

    /// <summary>Replies are given, files are kept, the system is checked (có trách nhiệm).</summary>
    Accountability,
}
