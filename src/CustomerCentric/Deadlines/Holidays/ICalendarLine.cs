using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>One property of an iCalendar text (RFC 5545, 3.1), unfolded.</summary>
/// <param name="Number">The physical line on which it starts, from 1.</param>
/// <param name="Name">In capitals.</param>
/// <param name="Parameters">By name in capitals, quotes taken off; the first of a name counts.</param>
/// <param name="Value">As written, escapes included.</param>
internal sealed record ICalendarLine(int Number, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The physical lines joined where a line begins with a space or tab; blank lines are skipped.</summary>
    public static IEnumerable<(int Number, string Text)> Unfold(string text)
    {
        StringBuilder line = new();
        var (start, number) = (1, 0);
        foreach (var physical in text.Split('\n'))
        {
            number++;
            var content = physical.TrimEnd('\r');
            if (number == 1)
                content = content.TrimStart('\uFEFF');
            if (content.Length > 0 && content[0] is ' ' or '\t' && line.Length > 0)
            {
                line.Append(content, 1, content.Length - 1);
                continue;
            }
            if (line.Length > 0)
                yield return (start, line.ToString());
            line.Clear().Append(string.IsNullOrWhiteSpace(content) ? "" : content);
            start = number;
        }
        if (line.Length > 0)
            yield return (start, line.ToString());
    }

    /// <summary>The property on an unfolded line; null when it is none.</summary>
    public static ICalendarLine? Parse(int number, string text)
    {
        List<string> head = [];
        var (from, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            if (quoted || text[i] is not (';' or ':'))
                continue;
            head.Add(text[from..i]);
            from = i + 1;
            if (text[i] == ':')
                return Of(number, head, text[from..]);
        }
        return null;
    }

    /// <summary>The value as a text: escapes resolved, line ends made spaces.</summary>
    public string Text()
    {
        StringBuilder text = new();
        for (var i = 0; i < Value.Length; i++)
        {
            if (Value[i] != '\\' || i + 1 == Value.Length)
            {
                text.Append(Value[i]);
                continue;
            }
            text.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
        }
        return text.ToString().Trim();
    }

    private static ICalendarLine? Of(int number, List<string> head, string value)
    {
        var name = head[0].ToUpperInvariant();
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            return null;
        Dictionary<string, string> parameters = [];
        foreach (var parameter in head.Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return null;
            parameters.TryAdd(parameter[..equals].ToUpperInvariant(), parameter[(equals + 1)..].Replace("\"", "", StringComparison.Ordinal));
        }
        return new(number, name, parameters, value);
    }
}
