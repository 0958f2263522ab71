using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// Decides, one report after the other, of which groups the figures may be shown, so that nobody learns what few respondents said: not from a
/// small group, and not by adding and subtracting figures of overlapping groups (by department, by age, all, all but one). Whatever is
/// computed from shown figures depends on no respondent or on at least the minimum. For figures that are sums over respondents once their number is
/// known: means, shares, NPS, counts of each rating. Respondents are numbers only. Not thread-safe.
/// </summary>
public sealed class DisclosureGuard
{
    /// <summary>The fewest respondents behind a figure: 5.</summary>
    public const int FiguresMinimum = 5;

    /// <summary>The fewest respondents behind a list of comments: 8.</summary>
    public const int CommentsMinimum = 8;

    private readonly (ImmutableArray<int> Segments, long Respondents)[] _combinations;
    private readonly Func<long, long> _weight;
    private readonly long _enough;

    // For every combination the atom it belongs to, and for every atom the groups that were shown of it.
    private int[] _atoms;
    private ImmutableArray<int>[] _groups = [[]];
    private int _shown;

    /// <summary>A guard over the respondents of one wave who answered what is shown; figures with other respondents need guards of their own.</summary>
    /// <param name="respondents">
    /// How many respondents there are of each combination of segments, such as (department 3, age group 1); none is negative, a combination may
    /// stand several times.
    /// </param>
    /// <param name="minimum">The fewest respondents that a figure may tell about; at least 1, by default 5.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or the minimum is too small.</exception>
    public DisclosureGuard(IEnumerable<(ImmutableArray<int> Segments, long Respondents)> respondents, long minimum = FiguresMinimum)
        : this(respondents, minimum, areDistinct: true)
    {
    }

    /// <param name="respondents">How many respondents there are of each combination.</param>
    /// <param name="minimum">The fewest respondents.</param>
    /// <param name="areDistinct">
    /// Whether nobody is in two combinations. Otherwise small combinations may all be the same few people: however many they are, one of at
    /// least the minimum must be among those that a figure tells about.
    /// </param>
    internal DisclosureGuard(IEnumerable<(ImmutableArray<int> Segments, long Respondents)> respondents, long minimum, bool areDistinct)
    {
        ArgumentNullException.ThrowIfNull(respondents);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        _combinations = [.. respondents];
        foreach (var (_, count) in _combinations)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(respondents));
        _combinations = [.. _combinations.Where(combination => combination.Respondents > 0)];
        _atoms = new int[_combinations.Length];
        Minimum = minimum;
        _enough = areDistinct ? minimum : 1 + _combinations.Where(combination => combination.Respondents < minimum).Sum(combination => combination.Respondents);
        _weight = count => !areDistinct && count >= minimum ? _enough : count;
    }

    /// <summary>The fewest respondents that a figure may tell about.</summary>
    public long Minimum { get; }

    /// <summary>Shows a group if nothing can be found out by it together with all that were shown before. An empty group is no secret.</summary>
    /// <param name="group">Whether a combination of segments belongs to the group; asked once for each.</param>
    /// <returns>
    /// Null when it is shown; otherwise why it is not, and it counts as not shown. A group of which neither can be proved with reasonable
    /// effort is not shown.
    /// </returns>
    public LocalizedText? Show(Func<ImmutableArray<int>, bool> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        Dictionary<(int Atom, bool IsIn), int> parts = [];
        List<ImmutableArray<int>> groups = [];
        List<long> weights = [];
        var atoms = new int[_combinations.Length];
        long inside = 0;
        for (var i = 0; i < atoms.Length; i++)
        {
            var (segments, count) = _combinations[i];
            var isIn = group(segments);
            inside += isIn ? count : 0;
            if (!parts.TryGetValue((_atoms[i], isIn), out atoms[i]))
            {
                atoms[i] = parts[(_atoms[i], isIn)] = groups.Count;
                groups.Add(isIn ? _groups[_atoms[i]].Add(_shown) : _groups[_atoms[i]]);
                weights.Add(0);
            }
            weights[atoms[i]] += _weight(count);
        }
        if (inside == 0)
            return null;
        if (inside < Minimum)
            return ScoreTexts.BelowMinimum(Minimum);
        if (LeastTold(parts, weights) < _enough)
        {
            DisclosureSearch.Atom[] shown =
                [.. groups.Zip(weights).Where(atom => !atom.First.IsEmpty).Select(atom => new DisclosureSearch.Atom(ExactRow.Ones(atom.First), atom.Second))];
            if (DisclosureSearch.IsOld(shown, _shown))
                return null;
            if (!DisclosureSearch.ProvesSafe(shown, _shown, _enough))
                return ScoreTexts.Difference(Minimum);
        }
        (_atoms, _groups) = (atoms, [.. groups]);
        _shown++;
        return null;
    }

    // What two atoms tell that differ by this group alone differs by its figure: a combination with it depends on one of them, whichever the
    // lighter one is. Most groups are proved safe by that.
    private long LeastTold(Dictionary<(int Atom, bool IsIn), int> parts, List<long> weights)
    {
        long least = 0;
        foreach (var ((atom, isIn), part) in parts)
        {
            if (!isIn)
                continue;
            if (_groups[atom].IsEmpty)
                least += weights[part];
            else if (parts.TryGetValue((atom, false), out var other))
                least += Math.Min(weights[part], weights[other]);
        }
        return least;
    }
}
