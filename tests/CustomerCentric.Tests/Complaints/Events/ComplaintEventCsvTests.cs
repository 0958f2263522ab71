using System.Text;
using CustomerCentric.Complaints;
using Trigger = CustomerCentric.Complaints.ComplaintTrigger;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>Events go out and come back as rows without a byte lost.</summary>
public class ComplaintEventCsvTests
{
    private static readonly List<ComplaintEvent> s_events = [.. new Walk()
        .Take(new Receive(new("Water, \"brown\"\r\nsince Monday; nước đục") { Points = ["colour", "smell, \"bad\""] }))
        .Take(Trigger.Acknowledge, Trigger.Assess, Trigger.TakeUp, Trigger.Pause, Trigger.Resume, Trigger.HandOver, Trigger.TakeUp).Events];

    [Fact]
    public async Task Rows_give_the_lines_and_lines_the_rows_byte_for_byte()
    {
        var csv = Csv(s_events);
        var read = await ReadAsync(csv);
        read.ShouldAllBe(line => line.Faults.IsEmpty);
        read.Select(line => line.Event!.ToJson()).ShouldBe(s_events.Select(e => e.ToJson()));
        Csv(read.Select(line => line.Event!)).ShouldBe(csv);
        Csv(ComplaintEvent.FromJsonLines(s_events.Select(e => e.ToJson())).Select(line => line.Event!)).ShouldBe(csv);
        Complaint.Fold(read.Select(line => line.Event!)).Version.ShouldBe(s_events.Count);
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order()
    {
        var header = ComplaintEvent.CsvHeader.Split(',');
        var read = await ReadAsync(string.Join(",", header.AsEnumerable().Reverse()) + "\n" + string.Concat(s_events.Take(1).Select(step => string.Join(',', Cells(step.ToCsv()).AsEnumerable().Reverse()) + "\n")));
        read.ShouldHaveSingleItem().Event!.ToJson().ShouldBe(s_events[0].ToJson());
    }

    [Fact]
    public async Task A_wrong_row_gives_its_faults_and_the_next_is_read()
    {
        var rows = Csv(s_events).Split("\n1,");
        var read = await ReadAsync(string.Join("\n1,", rows[0], rows[2], "Receive,too,few\n2,Nonsense,a,b,1,{},{},x,y,Draft,Received,1,,,,{}\n1,Assess,a,b,x\"x,{,{},x,y,Draft,Received,1,,,,{}", rows[3]));
        read.Count(line => line.Event is not null).ShouldBe(2);
        read.Where(line => line.Event is null).Select(line => line.Faults[0].Code).ShouldBe([FaultCodes.MalformedLine, FaultCodes.UnknownEventVersion, FaultCodes.MalformedJson]);
        read.Where(line => line.Event is null).ShouldAllBe(line => line.Faults[0].Line == line.Number);
    }

    [Fact]
    public async Task What_is_written_can_be_read_and_what_cannot_be_read_is_not_written()
    {
        var big = Received(1_500_000);
        (await ReadAsync(Csv([big]))).ShouldHaveSingleItem().Event!.ToJson().ShouldBe(big.ToJson());
        Should.Throw<ArgumentException>(() => Received(17_000_000).ToCsv()).Message.ShouldContain("16777216 bytes");

        static ComplaintEvent Received(int length) => new Walk().Take(new Receive(new(new string('x', length)))).Events[0];
    }

    [Fact]
    public async Task A_header_with_other_columns_is_refused()
    {
        var wrong = await Should.ThrowAsync<ConfigurationException>(() => ReadAsync("schema,kind,colour\n"));
        wrong.Faults.Select(fault => fault.Path).ShouldContain("colour");
        wrong.Faults.Select(fault => fault.Path).ShouldContain("facts");
    }

    [Fact]
    public async Task A_row_whose_bytes_are_no_UTF_8_is_refused_and_the_next_one_read()
    {
        var (good, bad) = (s_events[0].ToCsv(), Encoding.UTF8.GetBytes(s_events[0].ToCsv()));
        bad[bad.AsSpan().IndexOf("C-1"u8)] = 0xE9;
        var read = new List<ComplaintEventLine>();
        await foreach (var line in ComplaintEvent.FromCsvAsync(new MemoryStream([.. Encoding.UTF8.GetBytes(ComplaintEvent.CsvHeader + "\n"), .. bad, .. Encoding.UTF8.GetBytes("\n" + good + "\n")])))
            read.Add(line);
        var fault = read[0].Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Line, read[0].Event).ShouldBe((FaultCodes.NotUtf8, 2, null));
        read[1].Event!.ToJson().ShouldBe(s_events[0].ToJson());
    }

    private static string Csv(IEnumerable<ComplaintEvent> events) => ComplaintEvent.CsvHeader + "\n" + string.Concat(events.Select(step => step.ToCsv() + "\n"));

    private static async Task<List<ComplaintEventLine>> ReadAsync(string csv)
    {
        List<ComplaintEventLine> lines = [];
        await foreach (var line in ComplaintEvent.FromCsvAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv))))
            lines.Add(line);
        return lines;
    }

    private static List<string> Cells(string row)
    {
        List<string> cells = [""];
        var isQuoted = false;
        foreach (var c in row)
        {
            isQuoted ^= c == '"';
            if (c == ',' && !isQuoted)
                cells.Add("");
            else
                cells[^1] += c;
        }
        return cells;
    }
}
