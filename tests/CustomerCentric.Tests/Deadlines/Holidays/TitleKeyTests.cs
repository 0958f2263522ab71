using System.Text;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Deadlines.Holidays;

public class TitleKeyTests
{
    [Theory]
    [InlineData("New Year's Day", "new-years-day")]
    [InlineData("New Year’s Day", "new-years-day")]
    [InlineData("  2nd  January — Scotland ", "2nd-january-scotland")]
    [InlineData("Tết Nguyên Đán", "tet-nguyen-dan")]
    [InlineData("NGÀY GIỖ TỔ HÙNG VƯƠNG", "ngay-gio-to-hung-vuong")]
    [InlineData("Straße, Œuvre & Þing", "strasse-oeuvre-thing")]
    [InlineData("元旦", "u5143u65e6")]
    [InlineData("🎄", "holiday")]
    [InlineData("", "holiday")]
    public void A_title_becomes_a_key_in_ASCII(string title, string key)
    {
        TitleKey.Of(title).ShouldBe(key);
        HolidayKey.IsValid(key).ShouldBeTrue();
    }

    [Fact]
    public void A_letter_with_a_combining_mark_is_the_letter() =>
        TitleKey.Of("Te\u0302\u0301t Nguye\u0302n Đa\u0301n").ShouldBe("tet-nguyen-dan");

    // The second text is the first without its marks, by the decompositions of Unicode.
    [Theory]
    [InlineData("àáâãäåāăąạảấầẩẫậắằẳẵặçćčĉċďèéêëēĕėęěẹẻẽếềểễệğ", "aaaaaaaaaaaaaaaaaaaaacccccdeeeeeeeeeeeeeeeeeg")]
    [InlineData("ģĝġĥìíîïĩīĭįỉịĵķĺļľñńņňòóôõöōŏőơọỏốồổỗộớờởỡợŕ", "ggghiiiiiiiiiijklllnnnnooooooooooooooooooooor")]
    [InlineData("řŗśŝşšșţťțùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž", "rrssssstttuuuuuuuuuuuuuuuuuuwyyyyyyyzzz")]
    public void A_letter_with_a_mark_is_the_letter_that_Unicode_makes_of_it(string letters, string plain) =>
        letters.Select(letter => TitleKey.Of(letter.ToString())).ShouldBe(plain.Select(letter => letter.ToString()));

    [Theory]
    [InlineData("æ", "ae")]
    [InlineData("đðħıłŋøœŧþß", "ddhilnooetthss")]
    public void Letters_that_Unicode_does_not_take_apart_are_spelt_out(string letters, string key) => TitleKey.Of(letters).ShouldBe(key);

    [Fact]
    public void Every_letter_of_the_Vietnamese_alphabet_is_folded()
    {
        const string Letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        foreach (var letter in Letters + Letters.ToUpperInvariant())
            TitleKey.Of(letter.ToString()).ShouldMatch("^[a-z]$", $"{letter} {Encoding.UTF8.GetBytes([letter]).Length}");
    }
}
