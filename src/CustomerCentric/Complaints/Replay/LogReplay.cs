using System.Collections.Immutable;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>
/// Leads every complaint of somebody else's log through the workflow and a policy. Immutable, and safe for any number of runs at once.
/// The same log, mapping and terms give the same report and the same ways, byte for byte, whatever the number of processors.
/// </summary>
public sealed class LogReplay
{
    // Rows that one worker gets at a time: enough to be worth a task, few enough to hold.
    private const int RowsAtATime = 2048;
    private const int TasksAhead = 4;

    private readonly LogMapping _mapping;
    private readonly ReplaySetup _setup;
    private readonly ReplaySetup? _against;
    private readonly string? _againstCalendar;

    /// <summary>A replay under a mapping and terms.</summary>
    /// <param name="mapping">What the columns of the log mean.</param>
    /// <param name="terms">Policy and calendar.</param>
    /// <param name="workflow">The ladder; null, the default, for that of <see cref="ComplaintWorkflow.Standard"/>.</param>
    /// <exception cref="ConfigurationException">The mapping compares the log's verdict with a milestone that the policy does not have.</exception>
    public LogReplay(LogMapping mapping, DeadlineTerms terms, ComplaintWorkflow? workflow = null)
        : this(mapping, Setup(mapping, terms, workflow ?? ComplaintWorkflow.Standard), null, null)
    {
        if (mapping.Verdict?.Milestone is { } milestone && _setup.Judged is null)
        {
            throw new ConfigurationException($"Log mapping {mapping.Id}",
            [
                new("verdict.milestone", $"'{milestone}' is no milestone of the policy {terms.Policy.Id}: {string.Join(", ", terms.Policy.Milestones.Select(each => each.Name).Distinct())} are.")
                {
                    Code = FaultCodes.UnknownValue,
                },
            ]);
        }
    }

    private LogReplay(LogMapping mapping, ReplaySetup setup, ReplaySetup? against, string? againstCalendar) =>
        (_mapping, _setup, _against, _againstCalendar) = (mapping, setup, against, againstCalendar);

    /// <summary>What the report calls the calendar; null, the default, names its zone and the beginning of its version.</summary>
    public string? CalendarName { get; init; }

    /// <summary>Told of every row with which something is wrong as soon as it is read, one after the other; null, the default, tells nobody. The report keeps only the first ones.</summary>
    public IProgress<RowFault>? RowFaults { get; init; }

    /// <summary>The same replay, which also tells which complaints would have fared otherwise: <see cref="ConformanceReport.Against"/>.</summary>
    /// <param name="terms">The other policy or calendar.</param>
    /// <param name="workflow">The other ladder; null, the default, for the same.</param>
    /// <param name="calendarName">What the report calls the other calendar; null, the default, as <see cref="CalendarName"/> says.</param>
    public LogReplay HeldAgainst(DeadlineTerms terms, ComplaintWorkflow? workflow = null, string? calendarName = null) =>
        new(_mapping, _setup, Setup(_mapping, terms, workflow ?? _setup.Workflow), calendarName) { RowFaults = RowFaults, CalendarName = CalendarName };

    /// <summary>
    /// Reads a log and reports. Reads on one thread and decides on others. Holds the rows of complaints that are being read, and what open
    /// complaints need to be judged at the end of the log.
    /// </summary>
    /// <param name="log">CSV in UTF-8 with a header, plain or gzip; stays open.</param>
    /// <param name="ways">Where every complaint's way and deadlines go, a JSON object a line, those still open at the end last; null for nowhere. Stays open.</param>
    /// <param name="progress">Told how many bytes of the log have been read; null tells nobody.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ConfigurationException">The log lacks columns of the mapping; carries all faults.</exception>
    public async Task<ConformanceReport> RunAsync(
        Stream log, Stream? ways = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        PackedStream file = new(log);
        LogReader reader = new(await file.TextAsync(cancellationToken).ConfigureAwait(false), _mapping, _setup.ReadsFacts || _against is { ReadsFacts: true }, RowFaults);
        ReplayTotals totals = new();
        List<OpenReplay> open = [];
        Queue<Task<ReplayBatch>> running = [];
        List<LoggedComplaint> next = [];
        var rows = 0;
        await foreach (var complaint in reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            next.Add(complaint);
            rows += complaint.Rows.Count;
            if (rows < RowsAtATime)
                continue;
            Start(next);
            (next, rows) = ([], 0);
            if (running.Count > TasksAhead)
                await TakeAsync().ConfigureAwait(false);
            progress?.Report(file.Taken);
        }
        Start(next);
        while (running.Count > 0)
            await TakeAsync().ConfigureAwait(false);
        ReplayBatch last = new(_setup, _against, ways is not null);
        var (end, stray) = reader.End.Found();
        last.Finish(open, end, cancellationToken);
        await AddAsync(last).ConfigureAwait(false);
        progress?.Report(file.Taken);
        return totals.Report(_mapping, _setup, NameOf(CalendarName, _setup.Terms), _against, _against is null ? null : NameOf(_againstCalendar, _against.Terms)) with
        {
            AsOf = end,
            StrayRows = stray,
            RowFaults = reader.Faults.Kept,
            RowFaultCounts = reader.Faults.Counts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

        void Start(List<LoggedComplaint> complaints) =>
            running.Enqueue(Task.Run(() => new ReplayBatch(_setup, _against, ways is not null).Run(complaints, cancellationToken), cancellationToken));

        async Task TakeAsync()
        {
            var batch = await running.Dequeue().ConfigureAwait(false);
            open.AddRange(batch.Open);
            await AddAsync(batch).ConfigureAwait(false);
        }

        async Task AddAsync(ReplayBatch batch)
        {
            totals.Add(batch.Totals);
            if (ways is not null)
                await ways.WriteAsync(batch.Ways, cancellationToken).ConfigureAwait(false);
        }
    }

    private string NameOf(string? given, DeadlineTerms terms) =>
        given ?? (CalendarName is { } own && terms.Calendar.Equals(_setup.Terms.Calendar) ? own : $"{terms.Calendar.Zone.Id} {terms.Calendar.Version[..8]}");

    private static ReplaySetup Setup(LogMapping mapping, DeadlineTerms terms, ComplaintWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(terms);
        return new(mapping, workflow, terms);
    }
}
