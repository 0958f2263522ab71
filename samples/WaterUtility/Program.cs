using System.CommandLine;
using System.Runtime.InteropServices;
using NodaTime.Text;
using Spectre.Console;
using WaterUtility;
using WaterUtility.Log;

const int Cancelled = 130;
var log = new Option<string?>("--log") { HelpName = "FILE", Description = "A request log (CSV with the columns request_id, type, channel, created, due, closed, status, status_at; others are ignored). Without it, a year of requests is made up." };
var limits = new Option<string?>("--limits") { HelpName = "FILE", Description = "Calendar days by type (CSV with the columns type, limit_calendar_days). Default: water_request_limits.csv beside the log." };
var asOf = new Option<LocalDateTime?>("--as-of")
{
    HelpName = "TIME",
    Description = "Judge as of this local time, e.g. 2019-02-13T16:00:00. Default: the last time in the log.",
    CustomParser = result =>
    {
        var parsed = LocalDateTimePattern.ExtendedIso.Parse(result.Tokens[0].Value);
        if (parsed.Success && LogYears.Covers(parsed.Value))
            return parsed.Value;
        result.AddError($"--as-of '{result.Tokens[0].Value}' is not a local time of the years {LogYears.First} to {LogYears.Last}: write it like 2019-02-13T16:00:00.");
        return null;
    },
};
var zone = new Option<string>("--zone") { HelpName = "ZONE", Description = "The time zone of the log (tzdb id).", DefaultValueFactory = _ => new RunSettings().Zone };
var verbose = new Option<string?>("--verbose")
{
    Description = "Print the whole history of one request: its id, or the longest-running without one.",
    Arity = ArgumentArity.ZeroOrOne,
    HelpName = "request_id",
};
var command = new RootCommand("A water utility's year through the complaint desk: receipts and closings at the log's times, missed limits up three levels by the sweep. Exit status: 0 done; 1 some rows were faulty and left out; 2 the call or a file is wrong; 130 cancelled.")
{
    log, limits, asOf, zone, verbose,
};
command.SetAction(async (parsed, cancellationToken) =>
{
    var settings = new RunSettings(
        parsed.GetValue(log), parsed.GetValue(limits), parsed.GetValue(asOf), parsed.GetValue(zone)!,
        parsed.GetResult(verbose) is null ? null : parsed.GetValue(verbose) ?? "");
    using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
    {
        signal.Cancel = true;
        cancellation.Cancel();
    });
    try
    {
        return await Task.Run(() => RunAsync(settings, cancellation.Token));
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Cancelled.");
        return Cancelled;
    }
});

var arguments = command.Parse(args);
return arguments.Errors.Count > 0 && !args.Contains("--help") ? Fail(arguments.Errors) : await arguments.InvokeAsync();

static async Task<int> RunAsync(RunSettings settings, CancellationToken cancellationToken)
{
    if (Console.IsErrorRedirected || Console.IsOutputRedirected)
        return await Sample.RunAsync(settings, Console.Out, Console.Error, null, cancellationToken);

    // On a terminal: a bar on the error stream while it runs, the figures on the output afterwards.
    var (output, errors, status) = (new StringWriter(), new StringWriter(), 0);
    await AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().StartAsync(async progress =>
    {
        var bar = progress.AddTask("Requests", maxValue: 1);
        status = await Sample.RunAsync(settings, output, errors, new Bar(bar), cancellationToken);
    });
    await Console.Error.WriteAsync(errors.ToString());
    await Console.Out.WriteAsync(output.ToString());
    return status;
}

static int Fail(IReadOnlyList<System.CommandLine.Parsing.ParseError> errors)
{
    foreach (var error in errors)
        Console.Error.WriteLine(error.Message);
    return Sample.Unusable;
}

// Reports at once and in order, which Progress<T> does not without a synchronisation context.
internal sealed class Bar(ProgressTask task) : IProgress<double>
{
    public void Report(double value) => task.Value = value;
}
