using System.Text;

namespace CustomerCentric.Tests.Hall;

/// <summary>Rows and fields as RFC 4180 has them, whatever pieces the stream comes in.</summary>
public class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("\uFEFFa,b\n", "1:a|b")]
    [InlineData("a,,\n,,\n", "1:a|| 2:||")]
    [InlineData("\n\na\n\r\nb\n\n", "3:a 5:b")]
    [InlineData("\"a,1\",\"say \"\"so\"\"\"\nx,y\n", "1:a,1|say \"so\" 2:x|y")]
    [InlineData("\"two\nlines\",b\nc,d\n", "1:two~lines|b 3:c|d")]
    [InlineData("\"a\"\r\nb\n", "1:a 2:b")]
    [InlineData("5\" pipe,b\n", "1:5\" pipe|b")]
    [InlineData("\"\",\"\"\n", "1:|")]
    [InlineData("\"a\"x,b\nc,d\n", "1! 2:c|d")]
    [InlineData("a,\"open\nc,d\ne,f\n", "1! 2:c|d 3:e|f")]
    [InlineData("a,\"open", "1!")]
    [InlineData("", "")]
    [InlineData("é,ô\n", "1:é|ô")]
    public void A_text_is_cut_into_its_rows(string text, string rows)
    {
        foreach (var piece in new[] { 1, 2, 3, 7, 1 << 20 })
            Read(text, piece).ShouldBe(rows.Length == 0 ? [] : rows.Split(' ').Aggregate(new List<string>(), Joined), $"{piece} bytes at a time");

        // What a field says may hold spaces.
        static List<string> Joined(List<string> rows, string part)
        {
            if (rows.Count > 0 && !char.IsAsciiDigit(part[0]))
                rows[^1] += " " + part;
            else
                rows.Add(part);
            return rows;
        }
    }

    [Fact]
    public void Another_delimiter_leaves_commas_alone() => Read("a,1;b\n", 64, ';').ShouldBe(["1:a,1|b"]);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_its_line_alone()
    {
        var lines = Enumerable.Range(1, 500).Select(i => i == 3 ? "x,\"open" : $"{i},b");
        var rows = Read(string.Join('\n', lines) + "\n", 4096);
        rows.Count.ShouldBe(500);
        rows[2].ShouldBe("3!");
        rows[3].ShouldBe("4:4|b");
    }

    [Fact]
    public void A_quoted_field_may_run_over_a_hundred_lines_and_no_more()
    {
        Read($"\"{new string('\n', CsvReader.MostLines - 1)}\"\nb\n", 4096).Count.ShouldBe(2);
        Read($"\"{new string('\n', CsvReader.MostLines)}\"\nb\n", 4096)[0].ShouldBe("1!");
    }

    [Fact]
    public void A_row_too_long_is_refused_however_it_comes()
    {
        var text = $"a,b\nc,{new string('x', CsvReader.MostBytes)}\nd,e\nf,{new string('y', 3 * CsvReader.MostBytes)}\ng,h";
        foreach (var piece in new[] { 1000, 65_536, 1 << 24 })
            Read(text, piece).ShouldBe(["1:a|b", "2!too long", "3:d|e", "4!too long", "5:g|h"]);
    }

    [Fact]
    public void What_a_slow_twin_reads_it_reads()
    {
        Random random = new(17);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => "ab,\"\"\n\r,"[random.Next(8)]));
            // Where quotation marks do not match, another reader may give up elsewhere.
            if (Twin(text) is { } expected)
                Read(text, random.Next(1, 9)).Select(row => row[(row.IndexOf(':') + 1)..]).ShouldBe(expected, text.Replace("\n", "\\n").Replace("\r", "\\r"));
        }
    }

    private static List<string> Read(string text, int piece, char delimiter = ',')
    {
        CsvReader reader = new(new Pieces(Encoding.UTF8.GetBytes(text), piece), delimiter);
        List<string> rows = [];
        for (var step = reader.Next(); step != CsvStep.End; step = reader.Next())
        {
            if (step == CsvStep.NeedsMore)
                reader.FillAsync(default).AsTask().GetAwaiter().GetResult();
            else if (step == CsvStep.Refused)
                rows.Add($"{reader.Line}!{(reader.IsTooLong ? "too long" : "")}");
            else
                rows.Add($"{reader.Line}:{string.Join('|', Enumerable.Range(0, reader.Count).Select(i => Encoding.UTF8.GetString(reader[i]).Replace('\n', '~')))}");
        }
        return rows;
    }

    /// <summary>A character at a time; null where the marks do not match.</summary>
    private static List<string>? Twin(string text)
    {
        List<string> rows = [];
        List<string> fields = [];
        StringBuilder field = new();
        var (isQuoted, wasQuoted, isBlank) = (false, false, true);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else if (c == '"')
                    (isQuoted, wasQuoted) = (false, true);
                else
                    field.Append(c);
                continue;
            }
            var isEnd = c == '\n' || (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (c == '\r' && !isEnd && (wasQuoted || i + 1 == text.Length))
                return null;
            if (wasQuoted && c != ',' && !isEnd)
                return null;
            if (c == '"' && field.Length == 0)
            {
                (isQuoted, isBlank) = (true, false);
            }
            else if (c == ',')
            {
                End();
                isBlank = false;
            }
            else if (isEnd)
            {
                i += c == '\r' ? 1 : 0;
                Row();
            }
            else
            {
                field.Append(c);
                isBlank = false;
            }
        }
        if (isQuoted)
            return null;
        Row();
        return rows;

        void End()
        {
            fields.Add(field.ToString().Replace('\n', '~'));
            field.Clear();
            wasQuoted = false;
        }

        void Row()
        {
            if (!isBlank)
            {
                End();
                rows.Add(string.Join('|', fields));
            }
            fields.Clear();
            field.Clear();
            (wasQuoted, isBlank) = (false, true);
        }
    }

    /// <summary>A stream that gives so many bytes at a time and no more.</summary>
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(base.Read(buffer.Span[..Math.Min(buffer.Length, piece)]));
    }
}
