namespace CustomerCentric.Surveys;

/// <summary>
/// Collects the answers to one question on a scale of whole numbers and scores them: a histogram, so that memory does not grow
/// with the answers, and tallies of weeks, units or shards merge to that of the whole in any order. Not thread-safe: one for each
/// thread, then merged.
/// </summary>
public sealed partial class AnswerTally
{
    private const int MostSteps = 1000;

    private readonly long[] _counts;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private long _skipped, _notApplicable, _notShown, _rejected, _weightless;

    /// <summary>An empty tally.</summary>
    /// <param name="lowest">The lowest rating, included.</param>
    /// <param name="highest">The highest rating, included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale has fewer than 2 or more than 1001 ratings.</exception>
    public AnswerTally(int lowest, int highest)
    {
        if (highest <= lowest || (long)highest - lowest > MostSteps)
            throw new ArgumentOutOfRangeException(nameof(highest), highest, $"A scale has from 2 to {MostSteps + 1} ratings.");
        (Lowest, Highest) = (lowest, highest);
        var size = highest - lowest + 1;
        (_counts, _weights, _squares) = (new long[size], new double[size], new double[size]);
    }

    /// <summary>The lowest rating of the scale, included.</summary>
    public int Lowest { get; }

    /// <summary>The highest rating of the scale, included.</summary>
    public int Highest { get; }

    /// <summary>How many answers were scored so far, and what became of the others.</summary>
    public AnswerCounts Counts => new(Scored, _skipped, _notApplicable, _notShown, _rejected);

    private long Scored
    {
        get
        {
            long scored = 0;
            foreach (var count in _counts)
                scored += count;
            return scored;
        }
    }

    /// <summary>How often a rating was given.</summary>
    /// <param name="rating">A rating; one off the scale was given zero times.</param>
    public long CountOf(int rating) => IsOnScale(rating) ? _counts[rating - Lowest] : 0;

    /// <summary>Whether a rating lies on the scale, so that <see cref="Add(Answer, double)"/> takes it.</summary>
    /// <param name="rating">A rating.</param>
    public bool IsOnScale(int rating) => rating >= Lowest && rating <= Highest;

    /// <summary>Adds an answer. A comment is not counted, and neither is an answer of weight zero, whatever it says.</summary>
    /// <param name="answer">The answer as it was given.</param>
    /// <param name="weight">How many respondents this one stands for; zero or from 1e-9 to 1e9; 1 unless the sample is weighted.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The rating is off the scale, which an import should count with <see cref="AddRejected"/>; or the weight is none that can be taken.
    /// </exception>
    public void Add(Answer answer, double weight = 1)
    {
        if (!AnswerWeight.IsTaken(weight))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"A weight is {AnswerWeight.Rule}.");
        switch (answer.Kind)
        {
            case AnswerKind.Value:
                AddRating(answer.Value!.Value, weight);
                break;
            case AnswerKind.Skipped:
                _skipped++;
                break;
            case AnswerKind.NotApplicable:
                _notApplicable++;
                break;
            case AnswerKind.NotShown:
                _notShown++;
                break;
        }
    }

    /// <summary>Counts an answer that could not be taken: off the scale, not whole, or not a number.</summary>
    public void AddRejected() => _rejected++;

    private void AddRating(int rating, double weight)
    {
        if (weight == 0)
        {
            _weightless++;
            return;
        }
        if (!IsOnScale(rating))
            throw new ArgumentOutOfRangeException(nameof(rating), rating, $"The scale goes from {Lowest} to {Highest}.");
        var cell = rating - Lowest;
        _counts[cell]++;
        _weights[cell] += weight;
        _squares[cell] += weight * weight;
    }

    /// <summary>The tally of both; neither is changed.</summary>
    /// <param name="left">Some answers.</param>
    /// <param name="right">Other answers, on the same scale.</param>
    /// <exception cref="ArgumentException">The scales differ.</exception>
    public static AnswerTally Merge(AnswerTally left, AnswerTally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Lowest != right.Lowest || left.Highest != right.Highest)
            throw new ArgumentException($"Scales differ: {left.Lowest} to {left.Highest}, {right.Lowest} to {right.Highest}.", nameof(right));
        var both = left.Mirrored(false);
        for (var cell = 0; cell < both._counts.Length; cell++)
        {
            both._counts[cell] += right._counts[cell];
            both._weights[cell] += right._weights[cell];
            both._squares[cell] += right._squares[cell];
        }
        both._skipped += right._skipped;
        both._notApplicable += right._notApplicable;
        both._notShown += right._notShown;
        both._rejected += right._rejected;
        both._weightless += right._weightless;
        return both;
    }

    /// <summary>
    /// The tally with the scale turned round, for a question that is put the other way: lowest plus highest minus the rating. The
    /// answers stay as they were given, and what is missing stays missing.
    /// </summary>
    public AnswerTally Reversed() => Mirrored(true);

    private AnswerTally Mirrored(bool mirror)
    {
        var copy = new AnswerTally(Lowest, Highest)
        {
            _skipped = _skipped,
            _notApplicable = _notApplicable,
            _notShown = _notShown,
            _rejected = _rejected,
            _weightless = _weightless,
        };
        for (var cell = 0; cell < _counts.Length; cell++)
        {
            var target = mirror ? _counts.Length - 1 - cell : cell;
            (copy._counts[target], copy._weights[target], copy._squares[target]) = (_counts[cell], _weights[cell], _squares[cell]);
        }
        return copy;
    }
}
