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

    internal PairTally Pairs { get; private set; }

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
        if (_layout.Rated.Length >= SurveyLayout.FewestForStraightLining)
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
        Pairs = PairTally.Merge(Pairs, other.Pairs);
    }

    private long StraightLinersOf(AnswerBatch batch, BatchScratch scratch)
    {
        Array.Fill(scratch.Lowest, int.MaxValue);
        Array.Fill(scratch.Highest, int.MinValue);
        Array.Clear(scratch.Answered);
        foreach (var place in _layout.Rated)
            AddExtremes(batch.Column(place), _layout[place].Scale!.Lowest, scratch);
        var found = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (scratch.Answered[row] >= SurveyLayout.FewestForStraightLining && scratch.Lowest[row] == scratch.Highest[row])
                found++;
        }
        return found;
    }

    private static void AddExtremes(ReadOnlySpan<short> column, int lowest, BatchScratch scratch)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] < 0)
                continue;
            var rating = lowest + column[row];
            scratch.Answered[row]++;
            scratch.Lowest[row] = Math.Min(scratch.Lowest[row], rating);
            scratch.Highest[row] = Math.Max(scratch.Highest[row], rating);
        }
    }
}
