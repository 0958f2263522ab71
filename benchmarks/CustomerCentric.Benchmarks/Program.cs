using System.Globalization;
using BenchmarkDotNet.Running;

namespace CustomerCentric.Benchmarks;

/// <summary>Runs what the command line names, e.g. <c>--filter '*Calendar*' --job short</c>, <c>bulk 1000000</c>, <c>decide</c>, <c>replay LOG.csv MAPPING.json</c> or <c>score 1000000</c>.</summary>
public static class Program
{
    public static void Main(string[] args)
    {
        if (args is ["bulk", .. var size])
            BulkRun.Run(size is [var complaints] ? int.Parse(complaints, CultureInfo.InvariantCulture) : 20_000);
        else if (args is ["decide"])
            DecideRun.Run();
        else if (args is ["replay", var log, var mapping])
            ReplayCurve.Run(log, mapping);
        else if (args is ["score", .. var rows])
            SurveyRun.Run(rows is [var respondents] ? int.Parse(respondents, CultureInfo.InvariantCulture) : 1_000_000);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
