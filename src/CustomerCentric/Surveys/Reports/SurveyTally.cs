namespace CustomerCentric.Surveys;

/// <summary>
/// Counts the answers to an instrument. Memory does not grow with the respondents, and tallies of weeks, units or shards merge to that
/// of the whole. Not thread-safe: one for each thread, then merged.
/// </summary>
public sealed class SurveyTally
{
    private readonly Dictionary<string, AnswerBatch> _open = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SegmentTally> _segments = new(StringComparer.Ordinal);
    private BatchScratch? _scratch;
    private long _refusedRows;

    internal SurveyTally(SurveyLayout layout) => Layout = layout;

    /// <summary>What was asked.</summary>
    public Instrument Instrument => Layout.Instrument;

    /// <summary>How many respondents were counted.</summary>
    public long Respondents => _segments.Values.Sum(segment => segment.Respondents) + _open.Values.Sum(batch => batch.Count);

    /// <summary>How many rows of a file were refused as a whole.</summary>
    public long RefusedRows
    {
        get => _refusedRows;
        internal init => _refusedRows = value;
    }

    /// <summary>Whether a compressed file was cut off or is damaged, so that only what came before was counted.</summary>
    public bool IsBrokenOff { get; internal set; }

    internal SurveyLayout Layout { get; }

    /// <summary>The segments, by name.</summary>
    internal IReadOnlyDictionary<string, SegmentTally> Segments
    {
        get
        {
            foreach (var batch in _open.Values)
                AddBatch(batch);
            _open.Clear();
            return _segments;
        }
    }

    /// <summary>Adds a respondent.</summary>
    /// <param name="response">Every answer lies on its question's scale.</param>
    /// <exception cref="ArgumentException">
    /// A question is not the instrument's, an answer cannot be taken as it stands, or the weight is neither zero nor from 1e-9 to 1e9. The
    /// message names all of it; nothing was counted.
    /// </exception>
    public void Add(SurveyResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Check(Instrument);
        if (!_open.TryGetValue(response.Segment, out var batch))
            _open.Add(response.Segment, batch = new(Instrument.Questions.Length, response.Segment, isWeighted: true));
        for (var question = 0; question < Instrument.Questions.Length; question++)
        {
            var asked = Instrument.Questions[question];
            batch.Set(question, response.Answers.TryGetValue(asked.Key, out var answer) ? AnswerCode.Of(answer, asked.Scale?.Lowest ?? 0) : AnswerCode.NotShown);
        }
        batch.Close(response.Weight);
        if (batch.IsFull)
        {
            _open.Remove(response.Segment);
            AddBatch(batch);
        }
    }

    internal void AddBatch(AnswerBatch batch)
    {
        if (!_segments.TryGetValue(batch.Segment, out var segment))
            _segments.Add(batch.Segment, segment = new(Layout));
        segment.Add(batch, _scratch ??= new(Layout.MostTogether));
    }

    /// <summary>The tally of both; neither is changed.</summary>
    /// <param name="left">Some respondents.</param>
    /// <param name="right">Other respondents, asked by the same instrument.</param>
    /// <exception cref="ArgumentException">The instruments differ.</exception>
    public static SurveyTally Merge(SurveyTally left, SurveyTally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Instrument != right.Instrument && left.Instrument.Hash != right.Instrument.Hash)
            throw new ArgumentException($"{left.Instrument.Id} and {right.Instrument.Id} do not ask the same.", nameof(right));
        SurveyTally both = new(left.Layout) { RefusedRows = left.RefusedRows + right.RefusedRows, IsBrokenOff = left.IsBrokenOff || right.IsBrokenOff };
        foreach (var (name, segment) in left.Segments.Concat(right.Segments))
        {
            if (!both._segments.TryGetValue(name, out var sum))
                both._segments.Add(name, sum = new(both.Layout));
            sum.Add(segment);
        }
        return both;
    }

    /// <summary>The answers to one question as they were given, for figures of the host's own; what is shown of few is then the host's to hide.</summary>
    /// <param name="question">The key of a question with a scale.</param>
    /// <param name="segment">A segment; null, the default, for all respondents. Of one without respondents the tally is empty.</param>
    /// <returns>A tally of its own, which later answers do not change.</returns>
    /// <exception cref="ArgumentException">The instrument has no such question, or it has no scale.</exception>
    public AnswerTally AnswersTo(string question, string? segment = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var at = Enumerable.Range(0, Layout.Rated.Length).Where(place => Layout[Layout.Rated[place]].Key == question).DefaultIfEmpty(-1).First();
        if (at < 0)
            throw new ArgumentException($"'{question}' is no question of {Instrument.Id} with a scale.", nameof(question));
        var scale = Layout[Layout.Rated[at]].Scale!;
        return Segments.Where(each => segment is null || each.Key == segment).Select(each => each.Value.Questions[at])
            .Aggregate(new AnswerTally(scale.Lowest, scale.Highest), AnswerTally.Merge);
    }

    /// <summary>All segments together.</summary>
    internal SegmentTally Whole()
    {
        SegmentTally whole = new(Layout);
        foreach (var segment in Segments.Values)
            whole.Add(segment);
        return whole;
    }

    internal void Refused(long rows) => _refusedRows += rows;
}
