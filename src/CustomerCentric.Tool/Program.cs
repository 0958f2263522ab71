using System.Runtime.InteropServices;
using CustomerCentric.Tool;

const int Cancelled = 130;

using CancellationTokenSource cancellation = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using Stream input = Console.OpenStandardInput();
using Stream output = Console.OpenStandardOutput();
using StreamWriter errors = new(Console.OpenStandardError()) { AutoFlush = true };
ToolStreams streams = new(input, output, errors)
{
    IsOutputTerminal = !Console.IsOutputRedirected,
    AreErrorsTerminal = !Console.IsErrorRedirected,
};
try
{
    return await CommandLine.RunAsync(args, streams, cancellation.Token);
}
catch (OperationCanceledException)
{
    await errors.WriteLineAsync("Cancelled.");
    return Cancelled;
}
// Whoever typed a command has no use for a stack trace; a full disk is no fault of theirs, nor is ours.
catch (Exception e)
{
    await streams.Errors.WriteLineAsync($"customercentric: {CommandLine.Reason(e)}");
    return CommandLine.Unusable;
}

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    cancellation.Cancel();
}
