using System.Globalization;

namespace CustomerCentric;

/// <summary>
/// Makes visible what would steer a terminal or turn the writing round instead of being read: texts come from files of others. The command compiles this
/// file too: it sees nothing internal of the core.
/// </summary>
internal static class VisibleText
{
    private const char NoSign = '\uFFFD';
    private const char Delete = '\u007F';

    // The pictures of control characters stand in their order.
    private const char Pictures = '\u2400';
    private const char PictureOfDelete = '\u2421';

    /// <summary>The text with a picture for every control character; ends of lines and tabs stay.</summary>
    public static string Of(string text) => text.Any(sign => Of(sign) != sign) ? string.Concat(text.Select(Of)) : text;

    /// <summary>The same in one line.</summary>
    public static string InOneLine(string text) => Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>The character, or what is shown in its place.</summary>
    public static char Of(char sign) => sign switch
    {
        '\n' or '\r' or '\t' => sign,
        < ' ' => (char)(Pictures + sign),
        Delete => PictureOfDelete,
        // Joiners and the soft hyphen belong to the spelling of some languages.
        '\u200C' or '\u200D' or '\u00AD' => sign,
        _ when char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => NoSign,
        _ => sign,
    };
}
