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

    [Fact]
    public void Every_letter_of_the_Vietnamese_alphabet_is_folded()
    {
        const string Letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        foreach (var letter in Letters + Letters.ToUpperInvariant())
            TitleKey.Of(letter.ToString()).ShouldMatch("^[a-z]$", $"{letter} {Encoding.UTF8.GetBytes([letter]).Length}");
    }
}
