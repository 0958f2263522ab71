namespace CustomerCentric.Complaints;

/// <content>The workflow to look at. Every text ends its lines with LF and is the same for the same workflow.</content>
public sealed partial class ComplaintWorkflow
{
    /// <summary>
    /// What the roles of one level may do, as a Mermaid state diagram. A step that only some of them may take names those;
    /// the steps of complainants and of the library are left out.
    /// </summary>
    /// <param name="level">The ordinal of the level, from 1 to <see cref="Ladder.Last"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The ladder has no such level.</exception>
    public string ToMermaid(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, Ladder.Last);
        var at = Ladder[level];
        ActorRole[] roles = [.. at.Roles.Distinct()];
        var drawing = DrawnTable.Of(Table, (trigger, _) => LevelMoves.Targets(trigger, level, Ladder).Any()
            ? Labelled(trigger, roles.Where(role => Permissions.Allows(PermittedFor(trigger), role, at)).ToArray(), roles.Length)
            : null);
        return MermaidDiagram.Of(drawing with { Title = FormattableString.Invariant($"Level {level}: {at.Name.En} ({string.Join(", ", roles)})") });

        static string? Labelled(ComplaintTrigger trigger, ActorRole[] may, int all) =>
            may.Length == 0 ? null : may.Length == all ? $"{trigger}" : $"{trigger} ({string.Join(", ", may)})";
    }

    /// <summary>The steps that the rules of one principle look at, with the codes of those rules, as a Mermaid state diagram.</summary>
    public string ToMermaid(Principle principle)
    {
        var drawing = DrawnTable.Of(Table, (trigger, cell) =>
        {
            var ofPrinciple = Plan(trigger).Rules.Where(at => at.Rule.Principle == principle).Select(at => at.Rule.Code).ToHashSet();
            var codes = cell.Rules.Where(ofPrinciple.Contains).ToArray();
            return codes.Length == 0 ? null : $"{trigger} ({string.Join(", ", codes)})";
        });
        return MermaidDiagram.Of(drawing with { Title = $"{principle}" });
    }

    /// <summary>The whole workflow in the language of Graphviz: the states where a complaint ends are grey.</summary>
    public string ToDot() => DotGraph.Of(DrawnTable.Whole(Table));

    /// <summary>
    /// The whole table in Markdown: a row a step, a column a state; below, why steps are refused or have no effect, and
    /// the rules that permitted ones must pass.
    /// </summary>
    /// <param name="language">A language tag; what does not begin with <c>vi</c> gives English.</param>
    public string ToMarkdown(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        var rules = Table.Triggers.SelectMany(trigger => Plan(trigger).Rules).Select(at => at.Rule).DistinctBy(rule => rule.Code);
        return MarkdownTable.Of(Table, rules.ToDictionary(rule => rule.Code, rule => rule.Message), language);
    }

    /// <summary>The whole table and the ladder as JSON of the published schema <c>workflow.schema.json</c>.</summary>
    public string ToJson() => WorkflowJsonWriter.Write(this);
}
