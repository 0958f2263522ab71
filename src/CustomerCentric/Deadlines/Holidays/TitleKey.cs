using System.Globalization;
using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>
/// Makes a key of a title. The letters are folded by a table of our own, because the runtime's normalisation depends on
/// whether the machine has globalisation data, and a key must not.
/// </summary>
internal static class TitleKey
{
    private static readonly Dictionary<char, string> Folded = Table(
        ("a", "àáâãäåāăąạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćčĉċ"), ("d", "đðď"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ğģĝġ"), ("h", "ħĥ"),
        ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "łĺļľ"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕřŗ"),
        ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťțŧ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"));

    /// <summary>
    /// The words of a title in ASCII, lower-case, joined by hyphens; a letter without a Latin base becomes its code point
    /// (<c>u5143</c>), and a title without any letter or digit becomes <c>holiday</c>.
    /// </summary>
    public static string Of(string title)
    {
        StringBuilder key = new();
        var gap = false;
        foreach (var rune in title.EnumerateRunes())
        {
            var text = Letters(rune);
            if (text is null)
                gap = true;
            if (string.IsNullOrEmpty(text))
                continue;
            if (gap && key.Length > 0)
                key.Append('-');
            gap = false;
            key.Append(text);
        }
        return key.Length == 0 ? "holiday" : key.ToString();
    }

    /// <summary>What a character adds to a key; empty when it is dropped without parting words, null when it parts them.</summary>
    private static string? Letters(Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsAscii)
            return Rune.IsLetterOrDigit(lower) ? lower.ToString() : lower.Value == '\'' ? "" : null;
        if (lower.IsBmp && Folded.TryGetValue((char)lower.Value, out var folded))
            return folded;
        if (lower.Value == '’' || Rune.GetUnicodeCategory(lower) == UnicodeCategory.NonSpacingMark)
            return "";
        return Rune.IsLetterOrDigit(lower) ? string.Create(CultureInfo.InvariantCulture, $"u{lower.Value:x}") : null;
    }

    private static Dictionary<char, string> Table(params (string Base, string Letters)[] rows) =>
        rows.SelectMany(row => row.Letters.Select(letter => (letter, row.Base))).ToDictionary(each => each.letter, each => each.Base);
}
