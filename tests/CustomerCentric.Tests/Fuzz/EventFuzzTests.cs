using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Complaints.Events;

namespace CustomerCentric.Tests.Fuzz;

/// <summary>Whatever stands on a line of an event log: an event or the documented faults, never another exception.</summary>
public class EventFuzzTests
{
    private static readonly string[] Codes =
        [FaultCodes.MalformedJson, FaultCodes.Invalid, FaultCodes.UnknownEventKind, FaultCodes.UnknownEventVersion];

    private static readonly byte[][] Events =
    [
        .. Filled.Commands.Select(command => Bytes(ComplaintEventJsonTests.Walk[0] with { Step = Filled.Command(command), Deadlines = [] })),
        Bytes(Filled.Event(new Accept())),
        .. ComplaintEventJsonTests.Walk.Select(Bytes),
    ];

    private static readonly byte[][] OldEvents = [Encoding.UTF8.GetBytes(EventUpcastTests.First), Encoding.UTF8.GetBytes(EventUpcastTests.Second)];

    [Fact]
    public async Task Any_line_is_an_event_or_a_list_of_faults()
    {
        int read = 0, refused = 0;
        await FuzzRuns.Repeat(7, FuzzBytes.Runs / 4, random =>
        {
            var line = ComplaintEvent.FromJsonLines([Encoding.UTF8.GetString(FuzzBytes.Draw(random, Events))]).SingleOrDefault();
            if (line?.Event is { } e)
            {
                var text = e.ToJson();
                ComplaintEvent.FromJson(text).ToJson().ShouldBe(text);
                read++;
            }
            else if (line is not null)
            {
                Check(line.Faults);
                refused++;
            }
        });
        Math.Min(read, refused).ShouldBeGreaterThan(FuzzBytes.Runs / 100);
    }

    [Fact]
    public Task Any_old_line_is_an_event_or_a_list_of_faults() => FuzzRuns.Repeat(8, FuzzBytes.Runs / 10, random =>
    {
        List<ConfigurationFault> faults = [];
        var read = EventUpcastTests.Codec.Read(Encoding.UTF8.GetString(FuzzBytes.Draw(random, OldEvents)), faults);
        if (read is null)
            Check(faults);
        else
            faults.ShouldBeEmpty();
    });

    private static void Check(IReadOnlyCollection<ConfigurationFault> faults)
    {
        if (faults.Count == 0 || faults.Any(fault => fault.Message.Length == 0 || fault.Line is null or < 1 || !Codes.Contains(fault.Code)))
            throw new InvalidOperationException($"Not useful: {string.Join(" | ", faults)}");
    }

    private static byte[] Bytes(ComplaintEvent e) => Encoding.UTF8.GetBytes(e.ToJson());
}
