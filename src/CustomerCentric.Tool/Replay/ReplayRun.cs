using System.Text;
using CustomerCentric.Complaints;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Calendars;
using CustomerCentric.Tool.Policies;

namespace CustomerCentric.Tool.Replay;

/// <summary>One call of <c>replay</c>: opens what it names, lets the library work, and writes what comes of it.</summary>
internal sealed class ReplayRun(ToolStreams streams)
{
    public required string Log { get; init; }

    public required string Mapping { get; init; }

    public string? Policy { get; init; }

    public string? Calendar { get; init; }

    public string? Calendars { get; init; }

    public required int Levels { get; init; }

    public string? Against { get; init; }

    public string? AgainstCalendar { get; init; }

    public int? AgainstLevels { get; init; }

    public string? Output { get; init; }

    /// <summary>The exit status.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await MappingFile.OpenAsync(streams, Mapping, cancellationToken) is not { } mapping
            || await CalendarBook.OpenAsync(Calendars, streams.Errors, cancellationToken) is not { } book
            || await PolicyAsync(Policy, cancellationToken) is not { } policy
            || await TermsAsync(policy, Calendar, book, mapping) is not { } given)
            return CommandLine.Unusable;
        // While a bar shows on the same terminal, what is told of rows is held back.
        StringWriter held = new() { NewLine = streams.Errors.NewLine };
        LogReplay replay;
        try
        {
            replay = new(mapping, given.Terms, LadderOption.WorkflowOf(Levels))
            {
                CalendarName = given.Calendar,
                RowFaults = new Told(Log, streams.AreErrorsTerminal ? new VisibleWriter(held) : streams.Errors),
            };
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{Mapping}: {fault}");
            return CommandLine.Unusable;
        }
        if (Against is not null || AgainstCalendar is not null || AgainstLevels is not null)
        {
            if (await PolicyAsync(Against ?? Policy, cancellationToken) is not { } other
                || await TermsAsync(other, AgainstCalendar ?? Calendar, book, mapping) is not { } against)
                return CommandLine.Unusable;
            replay = replay.HeldAgainst(against.Terms, AgainstLevels is { } levels ? LadderOption.WorkflowOf(levels) : null, against.Calendar);
        }
        var status = await ReplayAsync(replay, cancellationToken);
        await streams.Terminal.WriteAsync(held.GetStringBuilder(), cancellationToken);
        return status;
    }

    private async Task<int> ReplayAsync(LogReplay replay, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream file = Log == GivenFile.StandardInput ? Stream.Null : File.OpenRead(Log);
            await using ProgressBar bar = new(streams);
            if (Output is null)
            {
                ConformanceReport report = await RunAsync(replay, file, null, bar, cancellationToken);
                await bar.Output.WriteAsync(Encoding.UTF8.GetBytes(report.ToJson()), cancellationToken);
                return await StatusAsync(report);
            }
            using ReplayFolder folder = new(Output);
            ConformanceReport written;
            await using (FileStream ways = folder.Create("ways.jsonl"))
                written = await RunAsync(replay, file, ways, bar, cancellationToken);
            await folder.WriteAsync("conformance.json", written.ToJson(), cancellationToken);
            await folder.WriteAsync("report.md", written.ToMarkdown(), cancellationToken);
            await folder.WriteAsync("report.html", written.ToHtml(), cancellationToken);
            folder.Publish();
            return await StatusAsync(written);
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await streams.Errors.WriteLineAsync($"{Log}: {fault}");
            return CommandLine.Unusable;
        }
        catch (ReplayFolder.Unwritable unwritable)
        {
            await streams.Errors.WriteLineAsync($"{Output}: {unwritable.Message}");
            return CommandLine.Unusable;
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await streams.Errors.WriteLineAsync($"{Log}: {CommandLine.Unreadable(Log, e)}");
            return CommandLine.Unusable;
        }
    }

    private async Task<ConformanceReport> RunAsync(LogReplay replay, Stream file, Stream? ways, ProgressBar bar, CancellationToken cancellationToken)
    {
        Stream log = Log == GivenFile.StandardInput ? streams.Input : file;
        return await replay.RunAsync(log, ways, bar.Of(log), cancellationToken);
    }

    private async Task<int> StatusAsync(ConformanceReport report)
    {
        int against = report.Against?.Undated ?? 0;
        await TellUndatedAsync("the calendar", report.Undated, report.Complaints);
        await TellUndatedAsync("the calendar held against it", against, report.Complaints);
        return report.RefusedRows == 0 && report.Undated == 0 && against == 0 ? CommandLine.Done : CommandLine.SomeRefused;
    }

    private async Task TellUndatedAsync(string calendar, int undated, int complaints)
    {
        if (undated > 0)
        {
            await streams.Errors.WriteLineAsync(FormattableString.Invariant(
                $"beyond-known-range: {calendar} does not reach the deadlines of {undated} of {complaints} complaints; they are missing in the report."));
        }
    }

    private async Task<DeadlinePolicy?> PolicyAsync(string? given, CancellationToken cancellationToken) =>
        given is null || given == DeadlinePolicy.Standard.Id ? DeadlinePolicy.Standard : await PolicyFile.OpenAsync(streams, given, cancellationToken);

    /// <summary>The terms, and what their calendar is called.</summary>
    private async Task<(DeadlineTerms Terms, string Calendar)?> TermsAsync(DeadlinePolicy policy, string? calendar, CalendarBook book, LogMapping mapping)
    {
        if ((calendar ?? policy.Rules.Calendar) is not { } name)
        {
            WorkingCalendar office = WorkingCalendar.Build(c => c.Zone(mapping.Zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00"));
            return (new(policy, office), "Monday to Friday, 09:00-17:00");
        }
        if (book.Named(Encoding.UTF8.GetBytes(name)) is { } source)
        {
            // A log may be older than the holidays that are announced.
            source.TryWiden();
            return (new(policy, source.Calendar), name);
        }
        await streams.Errors.WriteLineAsync($"'{name}' is no calendar: {string.Join(", ", book.Names())} are.");
        return null;
    }

    private sealed class Told(string log, TextWriter errors) : IProgress<RowFault>
    {
        public void Report(RowFault value)
        {
            if (value.IsRefused)
                errors.WriteLine(FormattableString.Invariant($"{log}: line {value.Line}: {value.Code}: {value.Message}"));
        }
    }
}
