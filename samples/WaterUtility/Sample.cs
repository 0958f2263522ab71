using CustomerCentric;
using CustomerCentric.Testing;
using NodaTime.Text;
using WaterUtility.Log;
using WaterUtility.Office;
using WaterUtility.Report;

namespace WaterUtility;

/// <summary>The main job: a year of requests through the complaint desk, and what came of it.</summary>
internal static class Sample
{
    /// <summary>Everything could be used.</summary>
    internal const int Done = 0;

    /// <summary>Some rows were faulty; the others ran.</summary>
    internal const int SomeRowsFaulty = 1;

    /// <summary>The call or a file as a whole is wrong; nothing ran.</summary>
    internal const int Unusable = 2;

    private const int MostFaultsShown = 100;

    internal static async Task<int> RunAsync(
        RunSettings settings, TextWriter output, TextWriter errors, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (settings is { Log: null, Limits: not null })
                throw new LogFileException("--limits goes with --log: the made-up log has limits of its own.");
            var log = settings.Log is null ? MadeUpLog.Make(settings.Seed) : RequestLogReader.ReadFiles(settings.Log, settings.Limits);
            foreach (var fault in log.Faults.Take(MostFaultsShown))
                await errors.WriteLineAsync(fault.ToString());
            if (log.Faults.Count > MostFaultsShown)
                await errors.WriteLineAsync($"... and {log.Faults.Count - MostFaultsShown} more faults.");
            if (log.Requests.Count == 0)
                throw new LogFileException("The log has no row that can be used.");

            var office = new WaterOffice(settings.Zone, log.LimitDays, new FakeClock(Instant.MinValue));
            var asOf = office.At(settings.AsOf ?? log.Requests.Max(request => request.LastTime));
            var handled = await new Simulation(office).RunAsync(log.Requests, asOf, progress, cancellationToken);
            if (handled.Count == 0)
                throw new LogFileException($"Every request was received after {LocalDateTimePattern.ExtendedIso.Format(settings.AsOf!.Value)}: give a later --as-of.");

            var figures = new Figures(office, handled, asOf);
            var chosen = Choose(settings.History, figures);
            new Summary(output, office).Write(log, figures);
            if (chosen is not null)
                new HistoryText(output, office).Write(chosen);
            return log.Faults.Count == 0 ? Done : SomeRowsFaulty;
        }
        catch (Exception e) when (e is LogFileException or ConfigurationException or IOException)
        {
            await errors.WriteLineAsync(e.Message);
            return Unusable;
        }
    }

    private static HandledRequest? Choose(string? history, Figures figures) => history switch
    {
        null => null,
        "" => figures.LongestRunning.First(),
        var id => figures.Handled.FirstOrDefault(h => h.Request.Id == id)
            ?? throw new LogFileException($"--verbose {id}: no request of the log has that id."),
    };
}
