using System.Collections.Immutable;

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
            CommentCounts[i] += batch.Column(_layout.Comments[i]).Count(AnswerCode.Comment);
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
            CommentCounts[i] += other.CommentCounts[i];
        for (var i = 0; i < Groups.Length; i++)
            Groups[i].Add(other.Groups[i]);
        Drivers?.Add(other.Drivers!);
        Pairs.Add(other.Pairs);
    }

    /// <summary>By scale: the same number on another scale is not the same rating.</summary>
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
                AddExtremes(batch.Column(place), scratch);
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

    private static void AddExtremes(ReadOnlySpan<short> column, BatchScratch scratch)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] < 0)
                continue;
            scratch.Answered[row]++;
            scratch.Lowest[row] = Math.Min(scratch.Lowest[row], column[row]);
            scratch.Highest[row] = Math.Max(scratch.Highest[row], column[row]);
        }
    }
}
