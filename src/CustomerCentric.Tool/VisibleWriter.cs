using System.Text;

namespace CustomerCentric.Tool;

/// <summary>Writes messages so that nothing they quote steers the terminal; each stays one line.</summary>
internal sealed class VisibleWriter : TextWriter
{
    private readonly TextWriter _to;

    public VisibleWriter(TextWriter to) : base(to.FormatProvider) => (_to, CoreNewLine) = (to, to.NewLine.ToCharArray());

    public override Encoding Encoding => _to.Encoding;

    public override void Write(char value) => _to.Write(VisibleText.Of(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => _to.Write(VisibleText.Of(new string(buffer, index, count)));

    public override void Write(string? value) => _to.Write(VisibleText.Of(value ?? ""));

    public override void WriteLine(string? value) => _to.WriteLine(VisibleText.InOneLine(value ?? ""));

    public override void Flush() => _to.Flush();
}
