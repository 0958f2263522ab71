namespace CustomerCentric.Surveys;

/// <summary>
/// Looks for a way to add and subtract figures, the newest among them, so that what is left depends on too few respondents. Respondents who
/// belong to the same groups are one atom; its row has a one for each of them. A combination of figures gives each atom a coefficient, linear in
/// the rows. So some combination with the newest figure depends on certain atoms alone if and only if the rows of all the others do not
/// span the row of somebody who would belong to the newest group only. Exact. Used once.
/// </summary>
internal sealed class DisclosureSearch
{
    private readonly ExactRow _newest;
    private long _work;

    private DisclosureSearch(ExactRow newest, long work) => (_newest, _work) = (newest, work);

    /// <summary>An atom, or several that no combination can part.</summary>
    /// <param name="Row">The groups.</param>
    /// <param name="Weight">The respondents; at least 1.</param>
    internal readonly record struct Atom(ExactRow Row, long Weight);

    /// <summary>
    /// Whether it is proved that no combination with the newest figure depends on 1 to minimum - 1 respondents. A figure that the others made
    /// already must not be asked for.
    /// </summary>
    /// <param name="atoms">All who belong to a group.</param>
    /// <param name="newest">The number of the newest group.</param>
    /// <param name="minimum">At least 1.</param>
    /// <param name="work">
    /// How many rows may be reduced beyond ten for each atom: the question is as hard as decoding, and what is not proved within this counts as
    /// unsafe.
    /// </param>
    internal static bool ProvesSafe(IReadOnlyList<Atom> atoms, int newest, long minimum, long work = 20_000) =>
        new DisclosureSearch(ExactRow.Ones([newest]), 10L * atoms.Count + work).IsSafe(new(), atoms, minimum);

    /// <summary>Whether a figure tells nothing that the others have not told already.</summary>
    internal static bool IsOld(IEnumerable<Atom> atoms, int newest)
    {
        var (all, row) = (new ExactSpan(), ExactRow.Ones([newest]));
        foreach (var atom in atoms)
        {
            if (all.Add(atom.Row) && all.Outside(row).IsZero)
                return false;
        }
        return true;
    }

    /// <param name="zero">The rows of atoms on which the combination does not depend.</param>
    /// <param name="open">The atoms of which that is not decided. On all others it may depend.</param>
    /// <param name="left">On how many respondents of the open atoms it must not depend.</param>
    private bool IsSafe(ExactSpan zero, IReadOnlyList<Atom> open, long left)
    {
        open = Contract(zero, open, left);
        if (Outside(zero, _newest).IsZero)
            return true;
        if (_work < 0)
            return false;
        var (weight, pivot) = (0L, -1);
        for (var rest = open; weight < left;)
        {
            // Every set of atoms that spans the newest row has one on which the combination depends.
            if (Spanning(zero, rest) is not { } spanning)
                break;
            pivot = pivot < 0 ? spanning[^1] : pivot;
            weight += rest[spanning[^1]].Weight;
            rest = [.. rest.Index().ExceptBy(spanning, each => each.Index).Select(each => each.Item)];
        }
        if (weight >= left)
            return true;
        if (pivot < 0)
            return false;
        var others = open.Where((_, at) => at != pivot).ToList();
        var without = zero.Copy();
        without.Add(open[pivot].Row);
        return IsSafe(zero, others, left - open[pivot].Weight) && IsSafe(without, others, left);
    }

    /// <summary>
    /// Joins atoms with the same row but for what lies in the span of zeros: a combination depends on all of them or none. On those that are
    /// too many together it does not depend, which lets further ones be joined. The heaviest come first.
    /// </summary>
    private List<Atom> Contract(ExactSpan zero, IReadOnlyList<Atom> open, long left)
    {
        while (true)
        {
            Dictionary<ExactRow, long> joined = [];
            foreach (var atom in open)
            {
                var outside = Outside(zero, atom.Row);
                if (!outside.IsZero)
                    joined[outside] = joined.GetValueOrDefault(outside) + atom.Weight;
            }
            open = [.. joined.Where(atom => atom.Value < left).Select(atom => new Atom(atom.Key, atom.Value))];
            if (open.Count == joined.Count)
                return [.. open.OrderByDescending(atom => atom.Weight)];
            foreach (var (row, weight) in joined)
            {
                // Once the zeros span the newest row, the rest does not matter.
                if (weight >= left && Add(zero, row) && Outside(zero, _newest).IsZero)
                    return [];
            }
        }
    }

    /// <summary>Where atoms stand that span the newest row together with the zeros, the lightest last; null when all do not.</summary>
    private List<int>? Spanning(ExactSpan zero, IReadOnlyList<Atom> open)
    {
        var span = zero.Copy();
        List<int> taken = [];
        for (var at = 0; at < open.Count; at++)
        {
            if (!Add(span, open[at].Row))
                continue;
            taken.Add(at);
            if (Outside(span, _newest).IsZero)
                return taken;
        }
        return null;
    }

    private bool Add(ExactSpan span, ExactRow row)
    {
        _work--;
        return span.Add(row);
    }

    private ExactRow Outside(ExactSpan span, ExactRow row)
    {
        _work--;
        return span.Outside(row);
    }
}
