using System.Text;

namespace CustomerCentric.Surveys;

/// <summary>Writes a report for people: in columns for a terminal, or as Markdown.</summary>
internal static class SurveyReportText
{
    private const string Gap = "  ";

    internal static string Text(SurveyReport report, string language)
    {
        ReportTables tables = new(report, language);
        StringBuilder text = new();
        text.Append(VisibleText.InOneLine(tables.Title)).Append('\n');
        foreach (var line in tables.Head())
            text.Append(VisibleText.InOneLine(line)).Append('\n');
        foreach (var table in tables.All())
        {
            text.Append('\n').Append(VisibleText.InOneLine(table.Title)).Append('\n');
            if (table.Note.Length > 0)
                text.Append(VisibleText.InOneLine(table.Note)).Append('\n');
            if (!table.Rows.IsEmpty)
                AddColumns(text, table);
        }
        return text.ToString();
    }

    internal static string Markdown(SurveyReport report, string language)
    {
        ReportTables tables = new(report, language);
        StringBuilder text = new();
        text.Append("# ").Append(Escaped(tables.Title)).Append("\n\n").Append(Escaped(string.Join(' ', tables.Head()))).Append('\n');
        foreach (var table in tables.All().Append(tables.Questions()))
        {
            text.Append("\n## ").Append(Escaped(table.Title)).Append('\n');
            if (table.Note.Length > 0)
                text.Append('\n').Append(Escaped(table.Note)).Append('\n');
            if (table.Rows.IsEmpty)
                continue;
            AddRow(text.Append('\n'), table.Header);
            AddRow(text, Enumerable.Range(0, table.Header.Length).Select(column => table.IsNumber(column) ? "---:" : "---"));
            foreach (var row in table.Rows)
                AddRow(text, row.Select(Escaped));
        }
        return text.ToString();
    }

    private static void AddColumns(StringBuilder text, ReportTable table)
    {
        string[][] rows = [.. table.Rows.Insert(0, table.Header).Select(row => row.Select(VisibleText.InOneLine).ToArray())];
        int[] widths = [.. table.Header.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => table.IsNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
        }
    }

    private static void AddRow(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>A name of a segment or a text of an instrument may hold what Markdown takes for markup.</summary>
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (var character in VisibleText.InOneLine(text))
        {
            if (character is '\\' or '|' or '*' or '_' or '`' or '<' or '[' or ']' or '#')
                escaped.Append('\\');
            escaped.Append(character);
        }
        return escaped.ToString();
    }
}
