using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>Two questions about the same thing, by their places in the instrument.</summary>
internal sealed record QuestionPair(string Item, int First, int Second);

/// <summary>Questions of one role and dimension, by their places in the instrument; the dimension is null for those that have none.</summary>
internal sealed record QuestionGroup(string? Dimension, QuestionRole Role, ImmutableArray<int> Questions);

/// <summary>Which questions of an instrument are scored together. Immutable.</summary>
internal sealed class SurveyLayout
{
    /// <summary>Below, giving everything the same rating is likely enough.</summary>
    internal const int FewestForStraightLining = 5;

    private static readonly QuestionRole[] s_groupedRoles =
        [QuestionRole.Satisfaction, QuestionRole.Effort, QuestionRole.Importance, QuestionRole.Expectation, QuestionRole.Perception, QuestionRole.Statement];

    private readonly int[] _subjects;

    internal SurveyLayout(Instrument instrument)
    {
        Instrument = instrument;
        Rated = [.. Places(question => question.Scale is not null)];
        Comments = [.. Places(question => question.Role == QuestionRole.Comment)];
        Usability = [.. Places(question => question.Role == QuestionRole.Usability)];
        Kano = Pairs(QuestionRole.Functional, QuestionRole.Dysfunctional);
        Gaps = Pairs(QuestionRole.Expectation, QuestionRole.Perception);
        GapDimensions = [.. GapsByDimension()];
        Points = [.. GapDimensions.Select(dimension => PlaceOf(question => IsPoints(question) && question.Dimension == dimension.Name))];
        if (Points.Contains(-1))
            Points = [];
        Groups = [.. FindGroups()];
        SameScale =
        [
            .. from place in Rated
               where !IsPoints(this[place])
               group place by (this[place].Scale!.Lowest, this[place].Scale!.Highest) into scale
               where scale.Count() >= FewestForStraightLining
               select scale.ToImmutableArray(),
        ];
        ImportancePairs = Pairs(QuestionRole.Importance, QuestionRole.Satisfaction) is { IsEmpty: false } pairs
            ? pairs : Pairs(QuestionRole.Importance, QuestionRole.Perception);
        Drivers = [.. FindDrivers()];
        _subjects = FindSubjects();
    }

    internal Instrument Instrument { get; }

    /// <summary>The questions that have a scale.</summary>
    internal ImmutableArray<int> Rated { get; }

    internal ImmutableArray<int> Comments { get; }

    /// <summary>The ten statements in their order; empty when there are none.</summary>
    internal ImmutableArray<int> Usability { get; }

    /// <summary>With the feature, and without.</summary>
    internal ImmutableArray<QuestionPair> Kano { get; }

    /// <summary>Expectation and perception.</summary>
    internal ImmutableArray<QuestionPair> Gaps { get; }

    /// <summary>The places within <see cref="Gaps"/>.</summary>
    internal ImmutableArray<ServqualDimension> GapDimensions { get; }

    /// <summary>The questions for the points of each dimension of the gaps; empty when some has none.</summary>
    internal ImmutableArray<int> Points { get; }

    internal ImmutableArray<QuestionGroup> Groups { get; }

    /// <summary>Questions on one scale, without points, enough of them that the same rating everywhere tells something.</summary>
    internal ImmutableArray<ImmutableArray<int>> SameScale { get; }

    /// <summary>Importance, and how well it is done.</summary>
    internal ImmutableArray<QuestionPair> ImportancePairs { get; }

    /// <summary>What says it all, and then what may drive it; empty when there is nothing to analyse.</summary>
    internal ImmutableArray<int> Drivers { get; }

    /// <summary>The most questions that are counted together.</summary>
    internal int MostTogether => Groups.Select(group => group.Questions.Length).Append(Drivers.Length).Max();

    internal Question this[int question] => Instrument.Questions[question];

    /// <summary>What figures have in common that share a question, be it by way of others, so that one could be computed from the rest.</summary>
    internal int SubjectOf(SurveyFigure figure) => _subjects[figure switch
    {
        { Question: { } key } => PlaceOf(question => question.Key == key),
        { Metric: Metrics.Gap or Metrics.WeightedGap } => Gaps[0].First,
        { Metric: Metrics.Sus } => Usability[0],
        { Item: { } item } => Kano.First(pair => pair.Item == item).First,
        _ => Groups[GroupOf(figure)].Questions[0],
    }];

    /// <summary>The place of the group that a figure is of.</summary>
    internal int GroupOf(SurveyFigure figure) =>
        Enumerable.Range(0, Groups.Length).First(place => Groups[place].Dimension == figure.Dimension && Groups[place].Role == figure.Role);

    private int[] FindSubjects()
    {
        var subjects = Enumerable.Range(0, Instrument.Questions.Length).ToArray();
        foreach (var together in Groups.Select(group => group.Questions.AsEnumerable()).Concat(Kano.Select(pair => (int[])[pair.First, pair.Second]))
            .Append(Gaps.SelectMany(pair => (int[])[pair.First, pair.Second])))
        {
            var joined = together.Select(place => subjects[place]).ToHashSet();
            for (var place = 0; place < subjects.Length; place++)
                subjects[place] = joined.Contains(subjects[place]) ? joined.Min() : subjects[place];
        }
        return subjects;
    }

    private IEnumerable<int> Places(Func<Question, bool> isMeant) =>
        Enumerable.Range(0, Instrument.Questions.Length).Where(place => isMeant(Instrument.Questions[place]));

    private int PlaceOf(Func<Question, bool> isMeant) => Places(isMeant).DefaultIfEmpty(-1).First();

    internal static bool IsPoints(Question question) =>
        question is { Role: QuestionRole.Importance, Item: null, Dimension: not null, Scale: { Lowest: 0, Highest: (int)ServqualPoints.Total } };

    private ImmutableArray<QuestionPair> Pairs(QuestionRole first, QuestionRole second) =>
    [
        .. from place in Places(question => question.Role == first && question.Item is not null)
           let other = PlaceOf(question => question.Role == second && question.Item == this[place].Item)
           where other >= 0
           select new QuestionPair(this[place].Item!, place, other),
    ];

    private IEnumerable<ServqualDimension> GapsByDimension() =>
        from place in Enumerable.Range(0, Gaps.Length)
        group place by this[Gaps[place].Second].Dimension ?? "" into dimension
        select new ServqualDimension(dimension.Key, [.. dimension]);

    /// <summary>Questions without a dimension are a group only if all of their role have one scale; within a dimension the check sees to that.</summary>
    private IEnumerable<QuestionGroup> FindGroups() =>
        from place in Rated
        let question = this[place]
        where s_groupedRoles.Contains(question.Role) && question.Key != Instrument.Overall && !IsPoints(question)
        group place by (question.Dimension, question.Role) into found
        where found.Count() > 1 && found.Select(place => (this[place].Scale!.Lowest, this[place].Scale!.Highest)).Distinct().Count() == 1
        select new QuestionGroup(found.Key.Dimension, found.Key.Role, [.. found]);

    private IEnumerable<int> FindDrivers()
    {
        var overall = PlaceOf(question => question.Key == Instrument.Overall);
        if (overall < 0)
            return [];
        int[] drivers = [.. Places(question => question.Role == this[overall].Role && question.Key != Instrument.Overall)];
        if (drivers.Length == 0)
            drivers = [.. Places(question => question is { Role: QuestionRole.Statement, Dimension: not null })];
        return drivers.Length == 0 ? [] : [overall, .. drivers];
    }
}
