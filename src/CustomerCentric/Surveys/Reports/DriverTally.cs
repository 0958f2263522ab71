using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What the analysis of drivers needs of those who answered all of its questions. Not thread-safe.</summary>
internal sealed class DriverTally
{
    // Of longer scales nearly every rating is another one, and their table would be larger than the respondents.
    private const int MostRatings = 101;

    private readonly GroupTally _answers;
    private readonly ImmutableArray<RatingTable> _tables;

    internal DriverTally(SurveyLayout layout)
    {
        _answers = new(layout, layout.Drivers);
        int[] ratings = [.. layout.Drivers.Select(place => layout[place].Scale!.Highest - layout[place].Scale!.Lowest + 1)];
        _tables = ratings.Max() > MostRatings ? [] : [.. ratings.Skip(1).Select(ofDriver => new RatingTable(ratings[0], ofDriver))];
    }

    internal void Add(AnswerBatch batch, BatchScratch scratch)
    {
        _answers.Add(batch, scratch);
        for (var row = 0; row < batch.Count && !_tables.IsEmpty; row++)
        {
            if (scratch.AreComplete[row] == 0)
                continue;
            for (var driver = 0; driver < _tables.Length; driver++)
                _tables[driver].Add(scratch.Column(0)[row], scratch.Column(driver + 1)[row]);
        }
    }

    internal void Add(DriverTally other)
    {
        _answers.Add(other._answers);
        for (var driver = 0; driver < _tables.Length; driver++)
            _tables[driver].Add(other._tables[driver]);
    }

    internal DriverReport Report()
    {
        var report = DriverAnalysis.Of(_answers.Products);
        return report.Reasons.IsEmpty ? report with { Spearman = [.. _tables.Select(table => table.Spearman())] } : report;
    }
}
