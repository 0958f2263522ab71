using System.Text;
using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Replay;

/// <summary>Apart and alone: what other tests allocate at the same time would count.</summary>
[Collection(nameof(Alone))]
public class LongLineTests
{
    [Fact]
    public async Task A_line_of_100_MB_is_passed_over_in_little_memory()
    {
        using LongLine log = new(
            Encoding.UTF8.GetBytes(Logs.Rows("A 2 working 1") + "A,"), 100_000_000, Encoding.UTF8.GetBytes("\nA,2026-03-05T12:00,solved,1,\n"));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        LogReplay replay = new(LogMapping.FromJson(Encoding.UTF8.GetBytes(Logs.States)), Logs.Terms);
        var report = await replay.RunAsync(log);
        report.RowFaults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Code.ShouldBe(FaultCodes.LineTooLong), fault => fault.Line.ShouldBe(3));
        report.Events.ShouldBe(2);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(90_000_000);
    }


    /// <summary>A line of any length that is nowhere.</summary>
    private sealed class LongLine(byte[] before, long length, byte[] after) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var span = buffer.AsSpan(offset, count);
            for (var i = 0; i < span.Length; i++, _at++)
            {
                if (_at < before.Length)
                    span[i] = before[_at];
                else if (_at < before.Length + length)
                    span[i] = (byte)'x';
                else if (_at - before.Length - length < after.Length)
                    span[i] = after[_at - before.Length - length];
                else
                    return i;
            }
            return span.Length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
