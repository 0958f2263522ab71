using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ints = System.Numerics.Vector<int>;

namespace CustomerCentric.Surveys;

/// <summary>
/// The answers to several questions on one scale: each respondent's mean over those that he answered, and how the questions go together for who
/// answered all of them. Not thread-safe.
/// </summary>
internal sealed class GroupTally
{
    private readonly ImmutableArray<(int Place, int Steps, bool IsReversed)> _questions;
    private readonly int[] _places;
    private readonly int _lowest;

    internal GroupTally(SurveyLayout layout, ImmutableArray<int> questions)
    {
        _questions = [.. questions.Select(place => (place, layout[place].Scale!.Highest - layout[place].Scale!.Lowest, layout[place].IsReversed))];
        _places = [.. questions];
        _lowest = layout[questions[0]].Scale!.Lowest;
        Products = new(questions.Length);
        Means = new(_lowest + _questions[0].Steps / 2.0);
    }

    /// <summary>Respondents' means, in the unit of the scale.</summary>
    internal WeightedMoments Means { get; }

    /// <summary>Why the others have no mean.</summary>
    internal MissingCounts Missing { get; } = new();

    /// <summary>Who answered some of the questions and not all: the means of the questions and that of the group together tell about them alone.</summary>
    internal PartSize Partial { get; private set; }

    /// <summary>Of those who answered everything; weights are not used.</summary>
    internal RatingProducts Products { get; }

    // Compiled at its best from the first call: a file of a million answers is over before the runtime would see that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(AnswerBatch batch, BatchScratch scratch)
    {
        var weights = batch.Weights;
        var (answered, sums, areComplete) = (scratch.Answered, scratch.Sums, scratch.AreComplete);
        Array.Clear(answered);
        Array.Clear(sums);
        for (var question = 0; question < _questions.Length; question++)
            AddColumn(batch, question, scratch);
        var complete = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            var weight = weights.IsEmpty ? 1 : weights[row];
            if (weight > 0 && answered[row] > 0)
                Means.Add(_lowest + (double)sums[row] / answered[row], weight);
            else if (weight > 0)
                Missing.Add(batch, row, _places);
            if (weight > 0 && answered[row] > 0 && answered[row] < _questions.Length)
                Partial += PartSize.OfOne(weight);
            areComplete[row] = weight > 0 && answered[row] == _questions.Length ? -1 : 0;
            complete -= areComplete[row];
        }
        if (complete == 0)
            return;
        if (complete < batch.Count)
            LeaveOutTheOthers(scratch);
        Products.Add(scratch.Ratings(_questions.Length), complete);
    }

    internal void Add(GroupTally other)
    {
        Means.Add(other.Means);
        Missing.Add(other.Missing);
        Partial += other.Partial;
        Products.Add(other.Products);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddColumn(AnswerBatch batch, int question, BatchScratch scratch)
    {
        var (place, steps, isReversed) = _questions[question];
        var codes = MemoryMarshal.Cast<short, Vector<short>>(batch.Whole(place));
        for (var part = 0; part < codes.Length; part++)
        {
            Vector.Widen(codes[part], out var first, out var second);
            var row = part * Vector<short>.Count;
            AddRatings(isReversed ? new Ints(steps) - first : first, Vector.GreaterThanOrEqual(first, Ints.Zero), question, row, scratch);
            AddRatings(isReversed ? new Ints(steps) - second : second, Vector.GreaterThanOrEqual(second, Ints.Zero), question, row + Ints.Count, scratch);
        }
    }

    private static void AddRatings(Ints codes, Ints areRatings, int question, int row, BatchScratch scratch)
    {
        codes &= areRatings;
        codes.CopyTo(scratch.Column(question)[row..]);
        (new Ints(scratch.Sums, row) + codes).CopyTo(scratch.Sums, row);
        (new Ints(scratch.Answered, row) - areRatings).CopyTo(scratch.Answered, row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LeaveOutTheOthers(BatchScratch scratch)
    {
        var areComplete = MemoryMarshal.Cast<int, Ints>(scratch.AreComplete);
        for (var question = 0; question < _questions.Length; question++)
        {
            var ratings = MemoryMarshal.Cast<int, Ints>(scratch.Column(question));
            for (var part = 0; part < ratings.Length; part++)
                ratings[part] &= areComplete[part];
        }
    }
}
