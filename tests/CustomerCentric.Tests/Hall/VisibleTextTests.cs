using System.Net;

namespace CustomerCentric.Tests.Hall;

public class VisibleTextTests
{
    [Theory]
    [InlineData("Trường học é ü ß 好 🙂", "Trường học é ü ß 好 🙂")]
    [InlineData("\u001b[31mred", "\u241b[31mred")]
    [InlineData("a\0b\u0008c\u007f", "a\u2400b\u2408c\u2421")]
    [InlineData("\u009b1m", "\ufffd1m")]
    [InlineData("\u202edlrow\u202c\u2066\u200f\ufeff\u2028", "\ufffddlrow\ufffd\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("a\u200db\u200cc\u00add", "a\u200db\u200cc\u00add")]
    [InlineData("a\r\nb\tc", "a\r\nb\tc")]
    public void What_would_be_obeyed_is_shown_on_pages(string text, string visible) => WebUtility.HtmlDecode(HtmlPage.Escaped(text)).ShouldBe(visible);
}
