namespace CustomerCentric.Surveys;

/// <summary>How large a difference is, beside how sure.</summary>
/// <param name="Name">The measure, such as <c>Cohen's h</c>.</param>
/// <param name="Size">Its size, not rounded.</param>
public readonly record struct Effect(string Name, double Size);
