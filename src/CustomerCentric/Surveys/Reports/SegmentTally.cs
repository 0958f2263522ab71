using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ints = System.Numerics.Vector<int>;

namespace CustomerCentric.Surveys;

/// <summary>Everything that is counted of the respondents of one segment. Not thread-safe.</summary>
internal sealed class SegmentTally
{
    private readonly SurveyLayout _layout;

    internal SegmentTally(SurveyLayout layout)
    {
        _layout = layout;
        Questions = [.. layout.Rated.Select(place => new AnswerTally(layout[place].Scale!.Lowest, layout[place].Scale!.Highest))];
        CommentCounts = new long[layout.Comments.Length];
        MissingComments = [.. layout.Comments.Select(_ => new MissingCounts())];
        Groups = [.. layout.Groups.Select(group => new GroupTally(layout, group.Questions))];
        Drivers = layout.Drivers.IsEmpty ? null : new(layout);
        Pairs = new(layout);
    }

    internal long Respondents { get; private set; }

    /// <summary>Whether somebody counts for more or less than one.</summary>
    internal bool IsWeighted { get; private set; }

    /// <summary>Who gave the same rating to everything; of those who gave at least <see cref="SurveyLayout.FewestForStraightLining"/>.</summary>
    internal long StraightLiners { get; private set; }

    /// <summary>In the order of the layout's rated questions.</summary>
    internal ImmutableArray<AnswerTally> Questions { get; private set; }

    internal long[] CommentCounts { get; }

    internal ImmutableArray<MissingCounts> MissingComments { get; }

    internal ImmutableArray<GroupTally> Groups { get; }

    internal DriverTally? Drivers { get; }

    internal PairTally Pairs { get; }

    internal void Add(AnswerBatch batch, BatchScratch scratch)
    {
        Respondents += batch.Count;
        IsWeighted |= batch.Weights.ContainsAnyExcept(1);
        for (var i = 0; i < Questions.Length; i++)
            Questions[i].Add(batch.Column(_layout.Rated[i]), batch.Weights);
        for (var i = 0; i < CommentCounts.Length; i++)
        {
            var comments = batch.Column(_layout.Comments[i]);
            CommentCounts[i] += comments.Count(AnswerCode.Comment);
            MissingComments[i].Add(comments);
        }
        foreach (var group in Groups)
            group.Add(batch, scratch);
        Drivers?.Add(batch, scratch);
        Pairs.Add(batch);
        StraightLiners += StraightLinersOf(batch, scratch);
    }

    internal void Add(SegmentTally other)
    {
        Respondents += other.Respondents;
        IsWeighted |= other.IsWeighted;
        StraightLiners += other.StraightLiners;
        Questions = [.. Questions.Zip(other.Questions, AnswerTally.Merge)];
        for (var i = 0; i < CommentCounts.Length; i++)
        {
            CommentCounts[i] += other.CommentCounts[i];
            MissingComments[i].Add(other.MissingComments[i]);
        }
        for (var i = 0; i < Groups.Length; i++)
            Groups[i].Add(other.Groups[i]);
        Drivers?.Add(other.Drivers!);
        Pairs.Add(other.Pairs);
    }

    /// <summary>By scale: the same number on another scale is not the same rating.</summary>
    // As in GroupTally.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StraightLinersOf(AnswerBatch batch, BatchScratch scratch)
    {
        var (isStraight, isBent) = (scratch.IsStraight, scratch.IsBent);
        Array.Clear(isStraight);
        Array.Clear(isBent);
        foreach (var questions in _layout.SameScale)
        {
            Array.Fill(scratch.Lowest, int.MaxValue);
            Array.Fill(scratch.Highest, int.MinValue);
            Array.Clear(scratch.Answered);
            foreach (var place in questions)
                AddExtremes(batch.Whole(place), scratch);
            for (var row = 0; row < batch.Count; row++)
            {
                if (scratch.Answered[row] < SurveyLayout.FewestForStraightLining)
                    continue;
                isStraight[row] |= scratch.Lowest[row] == scratch.Highest[row];
                isBent[row] |= scratch.Lowest[row] != scratch.Highest[row];
            }
        }
        var found = 0;
        for (var row = 0; row < batch.Count; row++)
            found += isStraight[row] && !isBent[row] && (batch.Weights.IsEmpty || batch.Weights[row] > 0) ? 1 : 0;
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddExtremes(ReadOnlySpan<short> column, BatchScratch scratch)
    {
        var codes = MemoryMarshal.Cast<short, Vector<short>>(column);
        for (var part = 0; part < codes.Length; part++)
        {
            Vector.Widen(codes[part], out var first, out var second);
            var row = part * Vector<short>.Count;
            AddExtremes(first, row, scratch);
            AddExtremes(second, row + Ints.Count, scratch);
        }
    }

    private static void AddExtremes(Ints codes, int row, BatchScratch scratch)
    {
        var areRatings = Vector.GreaterThanOrEqual(codes, Ints.Zero);
        (new Ints(scratch.Answered, row) - areRatings).CopyTo(scratch.Answered, row);
        Vector.Min(new Ints(scratch.Lowest, row), Vector.ConditionalSelect(areRatings, codes, new Ints(int.MaxValue))).CopyTo(scratch.Lowest, row);
        // What is no rating is below all that are.
        Vector.Max(new Ints(scratch.Highest, row), codes).CopyTo(scratch.Highest, row);
    }
}
