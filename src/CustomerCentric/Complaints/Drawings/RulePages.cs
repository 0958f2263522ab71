using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>Writes a page in Markdown for each code of a workflow, and an index.</summary>
internal static class RulePages
{
    internal const string Index = "README.md";

    // Whether a step is refused depends on no more than which of these three takes it.
    private static readonly (ActorRole Role, PermittedActors Any)[] s_takers =
    [
        (ActorRole.CareAgent, PermittedActors.Staff | PermittedActors.LevelStaff | PermittedActors.HeadOfCare | PermittedActors.Director | PermittedActors.Inspector),
        (ActorRole.Complainant, PermittedActors.Complainant),
        (ActorRole.System, PermittedActors.System),
    ];

    internal static ImmutableSortedDictionary<string, string> Write(ComplaintWorkflow workflow)
    {
        var register = RuleRegister.Of(workflow);
        return register.Select(code => KeyValuePair.Create($"{code.Key}.md", Page(code, workflow))).Append(new(Index, WriteIndex(register)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static string WriteIndex(ImmutableArray<IGrouping<string, RegisteredRule>> register)
    {
        StringBuilder page = new("# The rules\n\nEach code that a refusal, a remark or a finding can carry. The pages are written from the catalogue.\n");
        foreach (var principle in register.GroupBy(code => code.First().Rule?.Principle))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {principle.Key?.ToString() ?? "No principle: technical grounds"}\n\n| Code | What it asks | Where |\n|---|---|---|\n");
            foreach (var code in principle)
            {
                page.Append(CultureInfo.InvariantCulture,
                    $"| [{code.Key}]({code.Key}.md) | {Escaped(code.First().Title)} | {string.Join(", ", code.Select(each => Where(each.Kind)))} |\n");
            }
        }
        return page.ToString();
    }

    private static string Page(IGrouping<string, RegisteredRule> code, ComplaintWorkflow workflow)
    {
        var first = code.First();
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"# {code.Key}: {Escaped(first.Title)}\n\nPrinciple: {first.Rule?.Principle?.ToString() ?? "none, a technical ground"}. [All rules]({Index})\n");
        foreach (var each in code)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Where(each.Kind)}\n\n");
            if (each.Title != first.Title)
                page.Append(CultureInfo.InvariantCulture, $"{Escaped(each.Title)}.\n\n");
            foreach (var message in each.Messages)
                page.Append(CultureInfo.InvariantCulture, $"> en: {Escaped(message.En)}\n>\n> vi: {Escaped(message.Vi)}\n\n");
            page.Append(CultureInfo.InvariantCulture, $"- Source: {Escaped(each.Source)}\n");
            // A host's own rule may say nothing of them.
            if (Reads(each) is { Length: > 0 } reads)
                page.Append(CultureInfo.InvariantCulture, $"- Reads: {reads}\n");
            if (each.Mend.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"- What mends it: {Escaped(each.Mend)}\n");
            if (each.Rule is ComplaintRule rule)
                AddStep(page, rule, workflow);
            else if (each.Rule is not null)
                AddLowering(page, each.Rule.Code, [Severities.OutsideSteps(each.Rule)], workflow);
            else if (each.Kind == RuleKind.Technical)
                page.Append("- Severity: Block; a host may not lower it.\n");
        }
        return page.ToString();
    }

    private static void AddStep(StringBuilder page, ComplaintRule rule, ComplaintWorkflow workflow)
    {
        if (rule.Obligation is { } obligation)
        {
            page.Append(CultureInfo.InvariantCulture, $"- Obligation: `{obligation.Flag}`");
            page.Append(obligation.SetWhen is null ? ListOf("owed after", obligation.SetBy) : ListOf("owed, where the step calls for it, after", obligation.SetBy));
            if (rule.Judge is not null)
                page.Append("; owed when breaking the rule is a breach at the step");
            page.Append(ListOf("met or void by", obligation.ClearedBy)).Append(ListOf("stands in the way of", obligation.NeededBy))
                .Append(ListOf("makes no sense unless owed:", obligation.AnsweredBy)).Append('\n');
        }
        AddLowering(page, rule.Code, [.. rule.Moments.Select(trigger => Severities.AtStaffStep(rule, trigger))], workflow);
        if (!rule.Moments.Any())
            return;
        page.Append("\n| Step | By staff | By the complainant | By the system |\n|---|---|---|---|\n");
        foreach (var trigger in rule.Moments.Order())
        {
            var at = workflow.Plan(trigger).Rules.First(each => each.Rule == rule);
            var cells = s_takers.Select(taker => (workflow.PermittedFor(trigger) & taker.Any) == 0 ? "–" : $"{at.SeverityFor(trigger, taker.Role)}");
            page.Append(CultureInfo.InvariantCulture, $"| {trigger} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static void AddLowering(StringBuilder page, string code, IReadOnlyCollection<Severity> own, ComplaintWorkflow workflow)
    {
        if (own.Count == 0)
            return;
        var most = own.Max();
        page.Append(CultureInfo.InvariantCulture, $"- Severity: {string.Join(" or ", own.Distinct().OrderDescending())}; ");
        if (workflow.Settings.Lowered.FirstOrDefault(each => each.Code == code) is { } lowered)
            page.Append(CultureInfo.InvariantCulture, $"lowered here to {lowered.To}: {Escaped(lowered.Reason)}\n");
        else if (most == Severity.Warning)
            page.Append("a host cannot lower it further.\n");
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"a host may lower it in `WorkflowSettings.Lowered` by `new LoweredSeverity(\"{code}\", Severity.Warning, \"why\")`,")
                .Append(" and the reason stands in every remark.\n");
        }
    }

    private static string Reads(RegisteredRule each) => each switch
    {
        { Rule: ComplaintRule { Reads: not FactKinds.None and var facts } } => $"the complaint, the step, and from outside: {facts}",
        { Rule: ComplaintRule } => "the complaint and the step",
        { Rule: ConfigurationRule { Reads: "" } } => "the organisation's setup",
        { Rule: ConfigurationRule rule } => $"the organisation's setup: {Escaped(rule.Reads)}",
        { Rule: AuditRule rule } => Escaped(rule.Reads),
        { Rule: HookRule rule } => $"at `ComplaintWorkflow.{rule.Hook}`: {Escaped(rule.Reads)}",
        { Kind: RuleKind.Upgrade } => "the events of a complaint under way, and the definition to come",
        _ => "the complaint, the step and who takes it, or the events of the clock",
    };

    private static string Where(RuleKind kind) => kind switch
    {
        RuleKind.Step => "At a step",
        RuleKind.Configuration => "In the setup",
        RuleKind.Audit => "Over a period",
        RuleKind.Hook => "At an act of the host",
        RuleKind.Upgrade => "Before an upgrade",
        _ => "At any step or event",
    };

    private static string ListOf(string what, ImmutableArray<ComplaintTrigger> steps) => steps.IsEmpty ? "" : $"; {what} {string.Join(", ", steps)}";

    private static string Escaped(string text) => MarkdownTable.Escaped(text);
}
