using System.Globalization;
using System.Text;

namespace CustomerCentric.Complaints;

/// <summary>Writes a transition table in Markdown: a row a trigger, a column a state, then reasons and rules.</summary>
internal static class MarkdownTable
{
    private const string Special = "\\`*_[]<>|~&#";

    private static readonly LocalizedText s_legend = new(
        "A cell names the state after the step; – with a number: the step is refused; · with a number: it has no effect. The number is that of the reason below.",
        "Mỗi ô ghi trạng thái sau khi thực hiện bước; – kèm số: bước bị từ chối; · kèm số: bước không có tác dụng. Số là số của lý do ở bảng dưới.");

    private static readonly LocalizedText s_step = new("Step", "Bước");
    private static readonly LocalizedText s_number = new("No.", "Số");
    private static readonly LocalizedText s_reason = new("Why a step is refused or has no effect", "Lý do bước bị từ chối hoặc không có tác dụng");
    private static readonly LocalizedText s_rules = new("Rules that it must pass", "Các quy tắc phải tuân thủ");
    private static readonly LocalizedText s_rule = new("Rule", "Quy tắc");
    private static readonly LocalizedText s_message = new("What is said where it is broken", "Thông báo khi vi phạm");

    /// <param name="table">The table.</param>
    /// <param name="messages">What the rules say, by code.</param>
    /// <param name="language">A language tag.</param>
    public static string Of<TState, TTrigger>(
        TransitionTable<TState, TTrigger> table, IReadOnlyDictionary<string, LocalizedText> messages, string language)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        StringBuilder text = new(s_legend.In(language) + "\n");
        List<LocalizedText> reasons = [.. Cells(table).Select(at => at.Cell.Reason).OfType<LocalizedText>().Distinct()];
        AddTable(text, [s_step.In(language), .. table.States.Select(state => $"{state}")], table.Triggers.Select(trigger =>
            table.States.Select(state => CellText(table[state, trigger], reasons)).Prepend($"{trigger}")));
        AddTable(text, [s_number.In(language), s_reason.In(language)], reasons.Select((reason, index) =>
            new[] { (index + 1).ToString(CultureInfo.InvariantCulture), reason.In(language) }));
        AddTable(text, [s_step.In(language), s_rules.In(language)], table.Triggers.SelectMany(trigger => RulesOf(table, trigger)));
        AddTable(text, [s_rule.In(language), s_message.In(language)],
            Cells(table).SelectMany(at => at.Cell.Rules).Distinct().Where(messages.ContainsKey).Order(StringComparer.Ordinal)
                .Select(code => new[] { code, messages[code].In(language) }));
        return text.ToString();
    }

    private static IEnumerable<(TTrigger Trigger, TState State, TransitionCell<TState> Cell)> Cells<TState, TTrigger>(TransitionTable<TState, TTrigger> table)
        where TState : struct, Enum
        where TTrigger : struct, Enum =>
        from trigger in table.Triggers
        from state in table.States
        select (trigger, state, table[state, trigger]);

    private static string CellText<TState>(TransitionCell<TState> cell, List<LocalizedText> reasons)
        where TState : struct, Enum => cell switch
        {
            { Kind: TransitionKind.Permitted } => $"{cell.Target}",
            { Reason: { } reason } => FormattableString.Invariant($"{(cell.Kind == TransitionKind.Refused ? "–" : "·")} {reasons.IndexOf(reason) + 1}"),
            _ => "",
        };

    // One row where the rules are the same in every state that permits the step, else one a set of rules.
    private static IEnumerable<string[]> RulesOf<TState, TTrigger>(TransitionTable<TState, TTrigger> table, TTrigger trigger)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var sets = Cells(table).Where(at => at.Trigger.Equals(trigger) && at.Cell.Kind == TransitionKind.Permitted)
            .GroupBy(at => string.Join(", ", at.Cell.Rules), at => $"{at.State}").ToList();
        return from same in sets
               where same.Key.Length > 0
               select new[] { sets.Count == 1 ? $"{trigger}" : $"{trigger} ({string.Join(", ", same)})", same.Key };
    }

    private static void AddTable(StringBuilder text, string[] head, IEnumerable<IEnumerable<string>> rows)
    {
        List<IEnumerable<string>> all = [.. rows];
        if (all.Count == 0)
            return;
        text.Append('\n');
        AddRow(text, head);
        text.Append('|').Append(string.Concat(head.Select(_ => "---|"))).Append('\n');
        foreach (var row in all)
            AddRow(text, row);
    }

    private static void AddRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    /// <summary>Text as it is, whatever Markdown would make of it.</summary>
    internal static string Escaped(string cell)
    {
        StringBuilder text = new();
        foreach (var sign in cell)
        {
            if (Special.Contains(sign))
                text.Append('\\');
            text.Append(char.IsControl(sign) ? ' ' : sign);
        }
        return text.ToString();
    }
}
