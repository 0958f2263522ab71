namespace CustomerCentric.Tests.Fuzz;

/// <summary>Repeats something with random input, and fails when one run does not come to an end.</summary>
internal static class FuzzRuns
{
    // A run takes microseconds to milliseconds: this waits out any slow machine, and is no measure of speed.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    internal static async Task Repeat(int seed, int runs, Action<Random> once)
    {
        var done = 0;
        var all = Task.Run(() =>
        {
            for (Random random = new(seed); done < runs; Interlocked.Increment(ref done))
                once(random);
        });
        int before;
        do
        {
            before = Volatile.Read(ref done);
            if (await Task.WhenAny(all, Task.Delay(Patience)) == all)
            {
                await all;
                return;
            }
        }
        while (Volatile.Read(ref done) != before);
        throw new TimeoutException($"After {before} runs of seed {seed} the next one has not ended within {Patience}.");
    }
}
