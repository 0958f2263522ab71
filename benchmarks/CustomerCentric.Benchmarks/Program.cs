using BenchmarkDotNet.Running;

namespace CustomerCentric.Benchmarks;

/// <summary>Runs what the command line names, e.g. <c>--filter '*Calendar*' --job short</c>.</summary>
public static class Program
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
