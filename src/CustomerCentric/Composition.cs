using System.Text;

namespace CustomerCentric;

/// <summary>
/// Unicode normalisation (NFC) of Latin letters. The base library leaves text as it is where it runs without ICU, as small containers do,
/// and then a Vietnamese name typed with combining marks would be another name.
/// </summary>
internal static class Composition
{
    // A mark, its canonical combining class, and letter by letter what it makes of a base (Unicode 15, canonical decompositions).
    private static readonly Mark[] s_marks =
    [
        new('\u0300', 230, "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy", "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
        new('\u0301', 230, "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
        new('\u0302', 230, "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        new('\u0303', 230, "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        new('\u0304', 230, "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
        new('\u0306', 230, "AaEeGgIiOoUuȨȩẠạ", "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ"),
        new('\u0307', 230, "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        new('\u0308', 230, "AEIOUaeiouyYHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ"),
        new('\u0309', 230, "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        new('\u030a', 230, "AaUuwy", "ÅåŮůẘẙ"),
        new('\u030b', 230, "OoUu", "ŐőŰű"),
        new('\u030c', 230, "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        new('\u030f', 230, "AaEeIiOoRrUu", "ȀȁȄȅȈȉȌȍȐȑȔȕ"),
        new('\u0311', 230, "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        new('\u031b', 216, "OoUu", "ƠơƯư"),
        new('\u0323', 220, "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        new('\u0324', 220, "Uu", "Ṳṳ"),
        new('\u0325', 220, "Aa", "Ḁḁ"),
        new('\u0326', 220, "SsTt", "ȘșȚț"),
        new('\u0327', 202, "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        new('\u0328', 202, "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        new('\u032d', 220, "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        new('\u032e', 220, "Hh", "Ḫḫ"),
        new('\u0330', 220, "EeIiUu", "ḚḛḬḭṴṵ"),
        new('\u0331', 220, "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
    ];

    internal static string Of(string text)
    {
        if (!HasMark(text))
            return text;
        var composed = new StringBuilder(text.Length);
        var (letter, last) = (-1, 0);
        foreach (var next in InCanonicalOrder(text))
        {
            var mark = Find(next);
            // A mark joins its letter unless another of its class, which did not join, stands between.
            if (mark is { } known && letter >= 0 && last < known.Class && known.Join(composed[letter]) is { } joined)
            {
                composed[letter] = joined;
                continue;
            }
            composed.Append(next);
            (letter, last) = mark is { } left ? (letter, left.Class) : (composed.Length - 1, 0);
        }
        return composed.ToString();
    }

    private static bool HasMark(string text)
    {
        foreach (var each in text)
        {
            if (each is >= '\u0300' and <= '\u036f')
                return true;
        }
        return false;
    }

    // Marks of one letter by class, those of one class as they stand.
    private static char[] InCanonicalOrder(string text)
    {
        var ordered = text.ToCharArray();
        for (var start = 0; start < ordered.Length; start++)
        {
            var end = start;
            while (end < ordered.Length && Find(ordered[end]) is not null)
                end++;
            if (end - start > 1)
                ordered[start..end].OrderBy(sign => Find(sign)!.Value.Class).ToArray().CopyTo(ordered, start);
            start = end;
        }
        return ordered;
    }

    private static Mark? Find(char sign)
    {
        foreach (var mark in s_marks)
        {
            if (mark.Sign == sign)
                return mark;
        }
        return null;
    }

    private readonly record struct Mark(char Sign, int Class, string Bases, string Made)
    {
        internal char? Join(char letter) => Bases.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? Made[at] : null;
    }
}
