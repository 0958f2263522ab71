using System.Globalization;
using System.Net;
using System.Text;

namespace CustomerCentric;

/// <summary>
/// One HTML page that needs nothing else: the frame, the colours in the light and in the dark, and what all pages look like. No script, no request to
/// anywhere. Not for several threads.
/// </summary>
internal sealed class HtmlPage
{
    // Ink, soft, good and bad are colours of text: at least 4.5 to 1 on paper and box, by day and by night (WCAG 2.1).
    private const string Common = """
        :root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --box: #f3f5f8;
          --on: #2f7dd1; --back: #b8741a; --good: #17692a; --bad: #a8201a; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa5b1; --paper: #12161b; --line: #39424c; --box: #1d242c;
          --on: #5aa2ee; --back: #d9a04a; --good: #6fd083; --bad: #ff8f85; } }
        body { font: 16px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 1.2rem; max-width: 62rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .2rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; break-after: avoid; }
        p { margin: .1rem 0; color: var(--soft); overflow-wrap: anywhere; }
        table { border-collapse: collapse; } tr { break-inside: avoid; }
        th, td { text-align: left; padding: .25rem .7rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word; }
        th { color: var(--soft); font-weight: 600; } td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        div.scroll { overflow-x: auto; } div.scroll table { width: 100%; min-width: 36rem; font-size: .9rem; }
        ul.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; margin: .8rem 0 .6rem; font-size: .9rem; color: var(--soft); }
        @media print { body { max-width: none; padding: 0; font-size: 12px; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          div.scroll { overflow: visible; } div.scroll table { min-width: 0; } }
        """;

    private readonly StringBuilder _text = new();

    /// <summary>Begins a page with its heading.</summary>
    /// <param name="language">The language tag of the page.</param>
    /// <param name="title">Its title and first heading, as text.</param>
    /// <param name="style">What only this page looks like; wins over what all do.</param>
    internal HtmlPage(string language, string title, string style)
    {
        Line($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">");
        Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Escaped(title)}</title>");
        Line($"<style>\n{Common}\n{style}\n</style>\n</head>\n<body>\n<h1>{Escaped(title)}</h1>");
    }

    /// <summary>Adds a line of markup; whatever is not markup must be <see cref="Escaped"/>.</summary>
    internal void Line(FormattableString markup) => _text.Append(markup.ToString(CultureInfo.InvariantCulture)).Append('\n');

    /// <summary>Adds markup as it stands.</summary>
    internal void Append(string markup) => _text.Append(markup);

    /// <summary>Ends the page.</summary>
    /// <returns>The whole page.</returns>
    internal string End()
    {
        Line($"</body>\n</html>");
        return _text.ToString();
    }

    /// <summary>A text as it stands in markup and in attributes; what would not be read but obeyed is visible.</summary>
    internal static string Escaped(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));
}
