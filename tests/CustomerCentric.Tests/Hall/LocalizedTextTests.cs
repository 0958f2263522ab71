namespace CustomerCentric.Tests.Hall;

public class LocalizedTextTests
{
    private static readonly LocalizedText Text = new("Level {level} of {level} has no {what}.", "Cấp độ {level} chưa có {what}.");

    [Theory]
    [InlineData("vi")]
    [InlineData("vi-VN")]
    [InlineData("VI")]
    public void Vietnamese_tags_give_Vietnamese(string language) => Text.In(language).ShouldStartWith("Cấp độ");

    [Theory]
    [InlineData("en")]
    [InlineData("de-AT")]
    [InlineData("")]
    [InlineData("vil")] // Vilela, a language of its own
    public void Every_other_tag_gives_English(string language) => Text.In(language).ShouldStartWith("Level");

    [Theory]
    [InlineData("en", false)]
    [InlineData("EN_gb", false)]
    [InlineData("vi", false)]
    [InlineData("vi-VN", false)]
    [InlineData("fr", true)]
    [InlineData("vil", true)]
    [InlineData("", true)]
    public void A_language_without_a_sentence_falls_back_to_English_and_says_so(string language, bool falls)
    {
        var text = Text.In(language, out var isFallback, new Dictionary<string, string> { ["level"] = "2", ["what"] = "owner" });
        isFallback.ShouldBe(falls);
        text.ShouldBe(language.StartsWith("vi", StringComparison.Ordinal) && !falls ? "Cấp độ 2 chưa có owner." : "Level 2 of 2 has no owner.");
    }

    [Fact]
    public void Facts_are_filled_in_wherever_they_stand_and_a_missing_one_keeps_its_place() =>
        Text.In(facts: new Dictionary<string, string> { ["level"] = "2", ["unused"] = "x" }).ShouldBe("Level 2 of 2 has no {what}.");

    [Fact]
    public void Without_facts_the_sentence_stays_as_it_is() => Text.In().ShouldBe(Text.En);
}
