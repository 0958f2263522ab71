namespace CustomerCentric.Tests.Hall;

/// <summary>Against Python's unicodedata, which made the expected texts.</summary>
public class CompositionTests
{
    [Theory]
    [InlineData("Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031b\u0300ng", "Nguy\u1ec5n Th\u1ecb H\u01b0\u1eddng")]
    [InlineData("Tra\u0302\u0300n \u0110i\u0300nh Ngo\u0323\u0302", "Tr\u1ea7n \u0110\u00ecnh Ng\u1ed9")]
    [InlineData("Pha\u0323m Quo\u0302\u0301c Du\u0303ng", "Ph\u1ea1m Qu\u1ed1c D\u0169ng")]
    [InlineData("Le\u0302 Tha\u0301i Thi\u0323nh", "L\u00ea Th\u00e1i Th\u1ecbnh")]
    [InlineData("U\u031bo\u031b\u0301c mo\u031b a\u0302\u0309m thu\u031b\u0323c y\u0309 la\u0323i", "\u01af\u1edbc m\u01a1 \u1ea9m th\u1ef1c \u1ef7 l\u1ea1i")]
    [InlineData("Zoe\u0308 A\u030angstro\u0308m", "Zo\u00eb \u00c5ngstr\u00f6m")]
    [InlineData("e\u0323\u0302", "\u1ec7")]
    [InlineData("a\u0301\u0323", "\u1ea1\u0301")]
    [InlineData("o\u0323\u0302", "\u1ed9")]
    [InlineData("o\u0302\u0323", "\u1ed9")]
    [InlineData("q\u0323\u0301", "q\u0323\u0301")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u0301\u0301", "\u00e1\u0301")]
    [InlineData("e\u031b\u0302", "\u00ea\u031b")]
    public void Combining_marks_join_their_letters_in_canonical_order(string typed, string expected)
    {
        Composition.Of(typed).ShouldBe(expected);
        string.Equals(Composition.Of(typed), expected, StringComparison.Ordinal).ShouldBeTrue();
        string.Equals(Composition.Of(expected), expected, StringComparison.Ordinal).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Meter 7")]
    [InlineData("\u0424\u4e2d\ud83d\ude00")]
    public void What_has_no_marks_is_the_same_object(string text) => Composition.Of(text).ShouldBeSameAs(text);
}
