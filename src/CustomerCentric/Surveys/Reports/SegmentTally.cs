using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Everything that is counted of the respondents of one segment. Not thread-safe.</summary>
internal sealed class SegmentTally
{
    private readonly SurveyLayout _layout;
    private readonly int[] _lowest = new int[AnswerBatch.Size];
    private readonly int[] _highest = new int[AnswerBatch.Size];
    private readonly int[] _rated = new int[AnswerBatch.Size];

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

    internal void Add(AnswerBatch batch)
    {
        Respondents += batch.Count;
        IsWeighted |= batch.Weights.ContainsAnyExcept(1);
        for (var i = 0; i < Questions.Length; i++)
            Questions[i].Add(batch.Column(_layout.Rated[i]), batch.Weights);
        for (var i = 0; i < CommentCounts.Length; i++)
            CommentCounts[i] += batch.Column(_layout.Comments[i]).Count(AnswerCode.Comment);
        foreach (var group in Groups)
            group.Add(batch);
        Drivers?.Add(batch);
        Pairs.Add(batch);
        if (_layout.Rated.Length >= SurveyLayout.FewestForStraightLining)
            StraightLiners += StraightLinersOf(batch);
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

    private long StraightLinersOf(AnswerBatch batch)
    {
        Array.Fill(_lowest, int.MaxValue);
        Array.Fill(_highest, int.MinValue);
        Array.Clear(_rated);
        foreach (var place in _layout.Rated)
            AddExtremes(batch.Column(place), _layout[place].Scale!.Lowest);
        var found = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (_rated[row] >= SurveyLayout.FewestForStraightLining && _lowest[row] == _highest[row])
                found++;
        }
        return found;
    }

    private void AddExtremes(ReadOnlySpan<short> column, int lowest)
    {
        for (var row = 0; row < column.Length; row++)
        {
            if (column[row] < 0)
                continue;
            var rating = lowest + column[row];
            _rated[row]++;
            _lowest[row] = Math.Min(_lowest[row], rating);
            _highest[row] = Math.Max(_highest[row], rating);
        }
    }
}
