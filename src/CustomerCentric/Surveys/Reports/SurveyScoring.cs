using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CustomerCentric.Surveys;

/// <summary>How a survey is scored. Immutable; safe for any number of threads.</summary>
public sealed class SurveyScoring
{
    private readonly SurveyLayout _layout;

    /// <summary>Scores by an instrument.</summary>
    /// <param name="instrument">What was asked.</param>
    /// <exception cref="ConfigurationException">The instrument cannot be meant; carries all faults.</exception>
    public SurveyScoring(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        _layout = new(instrument.Checked());
    }

    /// <summary>What was asked.</summary>
    public Instrument Instrument => _layout.Instrument;

    /// <summary>The confidence of intervals and tests, from 0.5 to 0.999; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Confidence.Checked(value);
    } = Confidence.Default;

    /// <summary>All who could have answered; null, the default, when they are too many to matter. Of segments it is never known.</summary>
    public long? Population
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A population has at least one member.");
    }

    /// <summary>
    /// The fewest answers of which a figure is shown, at least 1, of an anonymous instrument at least 5; 5 by default. Of segments also what they could be
    /// computed from is hidden, the same segments in all figures that share a question. Of an anonymous instrument also every mean or gap that tells about fewer in some
    /// sum with figures made of the same answers: a mean of several answers where too few gave all or only some of them, and gaps where somebody answered one side
    /// alone. Whoever publishes several overlapping reports of one wave asks a <see cref="DisclosureGuard"/> and withholds segments.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Too few.</exception>
    public int Minimum
    {
        get;
        init => field = Fewest(value, DisclosureGuard.FiguresMinimum);
    } = DisclosureGuard.FiguresMinimum;

    /// <summary>
    /// The fewest comments whose number is shown, at least 1, of an anonymous instrument at least 8; 8 by default, as words give their author away sooner. A higher
    /// <see cref="Minimum"/> counts for comments too.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Too few.</exception>
    public int MinimumComments
    {
        get;
        init => field = Fewest(value, DisclosureGuard.CommentsMinimum);
    } = DisclosureGuard.CommentsMinimum;

    /// <summary>The column of a file that parts respondents into segments, such as a unit or a month; null, the default, for none.</summary>
    public string? SegmentColumn { get; init; }

    /// <summary>The column of a file with each respondent's weight, zero or from 1e-9 to 1e9; null, the default, for none.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>Segments whose figures are not shown, nor what they could be computed from; none by default.</summary>
    public ImmutableHashSet<string> Withheld { get; init; } = [];

    /// <summary>The interval of a net promoter score; adjusted Wald by default.</summary>
    public IntervalMethod NpsMethod { get; init; } = IntervalMethod.AdjustedWald;

    /// <summary>The interval of a share; Wilson by default.</summary>
    public IntervalMethod ShareMethod { get; init; } = IntervalMethod.Wilson;

    /// <summary>Told of everything in a file that is left out, and of columns passed over while questions have none, by the thread that reads; null, the default, tells nobody.</summary>
    public IProgress<AnswerFault>? Faults { get; init; }

    /// <summary>An empty tally.</summary>
    public SurveyTally CreateTally() => new(_layout);

    /// <summary>
    /// Counts a file of answers on all cores, in memory that does not grow with it: CSV in UTF-8, plain or gzip, a row a respondent, columns by
    /// the keys of the questions. An empty field is a skipped answer, <c>NA</c> says not applicable, the instrument may name
    /// other codes. A blank line of a file of one column is a skipped answer, but for those at its end. What cannot be taken is left out and
    /// counted, and the rest is read; columns of other names are passed over, even if they stand twice, and told where questions have no column.
    /// </summary>
    /// <param name="file">The file; left open.</param>
    /// <param name="progress">Told how many bytes of the file were read, now and then and at the end; null tells nobody.</param>
    /// <param name="cancellationToken">Looked at between parts of the file.</param>
    /// <exception cref="ConfigurationException">The file is empty, lacks a column, or is no CSV in UTF-8; carries all faults.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SurveyTally> ReadAsync(Stream file, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        PackedStream packed = new(file);
        AnswerReader reader = new(await packed.TextAsync(cancellationToken).ConfigureAwait(false), Instrument, SegmentColumn, WeightColumn, Faults);
        var tally = await CollectAsync(Told(reader.ReadAsync(cancellationToken), () => packed.Taken, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        tally.Refused(reader.RefusedRows);
        tally.IsBrokenOff = reader.IsBrokenOff;
        return tally;
    }

    /// <summary>Counts a stream of responses.</summary>
    /// <param name="responses">Read once, in order.</param>
    /// <param name="progress">Told how many were counted, now and then and at the end; null tells nobody.</param>
    /// <param name="cancellationToken">Looked at between responses.</param>
    /// <exception cref="ArgumentException">A response cannot be taken (<see cref="SurveyTally.Add(SurveyResponse)"/>).</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SurveyTally> CollectAsync(
        IAsyncEnumerable<SurveyResponse> responses, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var counted = 0L;
        var parts = responses.Chunk(AnswerBatch.Size).Select(part =>
        {
            counted += part.Length;
            return part;
        });
        return await ParallelTally.CollectAsync(Told(parts, () => counted, progress, cancellationToken), CreateTally, AddAll, SurveyTally.Merge, cancellationToken).ConfigureAwait(false);

        static void AddAll(SurveyTally tally, SurveyResponse[] part)
        {
            foreach (var response in part)
                tally.Add(response);
        }
    }

    /// <summary>
    /// Writes responses as the CSV that <see cref="ReadAsync"/> reads: a column <c>segment</c>, one <c>weight</c>, one a question. Nothing of an
    /// anonymous instrument is written: what one respondent said must not leave.
    /// </summary>
    /// <param name="responses">Read once, in order.</param>
    /// <param name="file">Where to; left open.</param>
    /// <param name="cancellationToken">Looked at between responses.</param>
    /// <exception cref="InvalidOperationException">The instrument is anonymous, or has a question with the key <c>segment</c> or <c>weight</c>; nothing was written.</exception>
    /// <exception cref="ArgumentException">
    /// A response cannot be taken (<see cref="SurveyTally.Add(SurveyResponse)"/>), or a question was not shown and the instrument names no code for that.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task WriteAsync(IAsyncEnumerable<SurveyResponse> responses, Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(file);
        if (Instrument.IsAnonymous)
            throw new InvalidOperationException($"{Instrument.Id} is anonymous: what one respondent said must not leave.");
        if (Instrument.Questions.FirstOrDefault(question => ResponseWriter.Columns.Contains(question.Key)) is { } taken)
            throw new InvalidOperationException($"{Instrument.Id} has a question '{taken.Key}', and a column of that name is written for each respondent: give the question another key.");
        return new ResponseWriter(Instrument).WriteAsync(responses, file, cancellationToken);
    }

    /// <summary>The figures of a tally.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="before">An earlier wave of the same instrument, against which they are held; null for none.</param>
    /// <exception cref="ArgumentException">A tally is one of another instrument.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The population is smaller than the answers of it.</exception>
    public SurveyReport Report(SurveyTally answers, SurveyTally? before = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var tally in new[] { answers, before }.OfType<SurveyTally>())
        {
            if (tally.Instrument != Instrument && tally.Instrument.Hash != Instrument.Hash)
                throw new ArgumentException($"The answers are to {tally.Instrument.Id}, not to {Instrument.Id}.", nameof(answers));
        }
        return new ReportMaker(this, _layout).Report(answers, before);
    }

    private Task<SurveyTally> CollectAsync(IAsyncEnumerable<AnswerBatch> batches, CancellationToken cancellationToken) =>
        ParallelTally.CollectAsync(batches, CreateTally, (tally, batch) => tally.AddBatch(batch), SurveyTally.Merge, cancellationToken);

    private static async IAsyncEnumerable<T> Told<T>(
        IAsyncEnumerable<T> parts, Func<long> done, IProgress<long>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in parts.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return part;
            progress?.Report(done());
        }
        progress?.Report(done());
    }

    private int Fewest(int value, int ofAnonymous, [CallerMemberName] string? name = null)
    {
        if (value < 1)
            throw new ArgumentOutOfRangeException(name, value, "At least 1.");
        return value >= ofAnonymous || !Instrument.IsAnonymous ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{Instrument.Id} is anonymous: at least {ofAnonymous}.");
    }
}
