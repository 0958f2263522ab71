namespace CustomerCentric.Tests.Support;

internal static class RefusalChecks
{
    /// <summary>Both languages say something of their own, every fact is filled in, and the source is named.</summary>
    internal static void ShouldBeReadable(this Refusal refusal)
    {
        var (english, vietnamese) = (refusal.Text("en"), refusal.Text("vi"));
        english.ShouldNotBeNullOrWhiteSpace();
        vietnamese.ShouldNotBeNullOrWhiteSpace();
        vietnamese.ShouldNotBe(english);
        (english + vietnamese).ShouldNotContain("{");
        refusal.Source.ShouldNotBeNullOrWhiteSpace();
    }
}
