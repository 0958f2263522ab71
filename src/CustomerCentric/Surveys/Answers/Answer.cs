namespace CustomerCentric.Surveys;

/// <summary>One respondent's answer to one question; the default is <see cref="Skipped"/>. Immutable.</summary>
public readonly record struct Answer
{
    private readonly int _value;

    private Answer(AnswerKind kind, int value = 0, string? text = null) => (Kind, _value, Text) = (kind, value, text);

    /// <summary>The question was shown and left empty.</summary>
    public static Answer Skipped => default;

    /// <summary>The respondent said that the question does not apply.</summary>
    public static Answer NotApplicable { get; } = new(AnswerKind.NotApplicable);

    /// <summary>The question was not put to this respondent.</summary>
    public static Answer NotShown { get; } = new(AnswerKind.NotShown);

    /// <summary>What the respondent did with the question.</summary>
    public AnswerKind Kind { get; }

    /// <summary>The words of a comment; null for every other kind.</summary>
    public string? Text { get; }

    /// <summary>The rating as it was given, before any reverse coding; null unless a rating was given.</summary>
    public int? Value => Kind == AnswerKind.Value ? _value : null;

    /// <summary>A rating. Whether it lies on the question's scale is checked where the question is known.</summary>
    /// <param name="value">The rating.</param>
    public static Answer Rating(int value) => new(AnswerKind.Value, value);

    /// <summary>A rating that arrives as a floating-point number.</summary>
    /// <param name="value">The rating; a whole number.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is not a number, infinite, or not whole: nothing is cut off, and a missing answer is given as <see cref="Skipped"/>.
    /// </exception>
    public static Answer Rating(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not a number; a missing answer must be given as missing, not NaN.");
        if (value != Math.Truncate(value) || Math.Abs(value) > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(value), value, "A rating is a whole number on the question's scale.");
        return new(AnswerKind.Value, (int)value);
    }

    /// <summary>Words instead of a rating.</summary>
    /// <param name="text">The words; not empty.</param>
    /// <exception cref="ArgumentException">There are no words.</exception>
    public static Answer Comment(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new(AnswerKind.Comment, text: text);
    }
}
