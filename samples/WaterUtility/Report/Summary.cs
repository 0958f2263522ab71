using System.Globalization;
using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Customers;
using WaterUtility.Log;
using WaterUtility.Office;

namespace WaterUtility.Report;

/// <summary>Prints the figures for a reader at a terminal.</summary>
internal sealed class Summary(TextWriter output, WaterOffice office)
{
    internal void Write(RequestLog log, Figures figures)
    {
        Line($"{log.Origin}");
        Line($"{figures.Handled.Count} requests received {Date(figures.Handled[0].Complaint.ReceivedAt)} to {Date(figures.Handled[^1].Complaint.ReceivedAt)}, judged as of {Local(figures.AsOf)}");
        Line($"Lines marked (s) rest on simulated steps: the log holds receipt and closing only; samples/WaterUtility/Office/Script.cs says who does what in between.");
        WriteOffice();
        WriteComplaints(log, figures);
        WriteDeadlines(log, figures);
        WriteTimes(figures);
        WriteLadder(figures);
        WriteRefusals(figures);
        WriteLongest(figures);
    }

    private void WriteOffice()
    {
        Heading("The office: everybody has customers (s)");
        foreach (var person in new[] { WaterOffice.CareAgent, WaterOffice.HeadOfCare, WaterOffice.TechnicalHead })
        {
            var customers = WaterOffice.Relations.CustomersOf(new(person.Id.Value)).Select(relation => $"{Words(relation.Kind)} {relation.Customer}");
            Line($"  {person.Id.Value,-16}{string.Join(", ", customers)}");
        }
    }

    private static string Words(InternalRelationKind kind) => kind switch
    {
        InternalRelationKind.ReportsTo => "reports to",
        InternalRelationKind.ProvidesFor => "provides for",
        _ => "works with",
    };

    private void WriteComplaints(RequestLog log, Figures figures)
    {
        Heading("Complaints");
        Row("received", figures.Handled.Count);
        Row("answered and closed", figures.Ended(Ending.Decided));
        Row("ended as duplicate", figures.Ended(Ending.Duplicate));
        Row("ended as transferred", figures.Ended(Ending.Transferred));
        Row("still open", figures.Handled.Count(h => h.Complaint.Ending is null));
        Row("ended at exactly midnight: a date without a time", figures.EndedOnDateOnly);
        Row("received after that day, left out", log.Requests.Count - figures.Handled.Count);
        Row("faulty rows, left out", log.Faults.Select(fault => (fault.File, fault.Line)).Distinct().Count());
    }

    private void WriteDeadlines(RequestLog log, Figures figures)
    {
        Heading("The first level's limit: calendar days by type, same clock time");
        Row("with a due time in the log", figures.WithLoggedDue.Count);
        Row("computed due time equals the log's", figures.WithLoggedDue.Count - figures.DifferingDue.Count);
        if (log.IsMadeUp)
            Line($"  (of the made-up log by construction: its due times follow the same rule; only a real log is proof)");
        Row("ended, and late by the computed due time", figures.EndedLateByComputed);
        Row("ended, and late by the log's due time", figures.EndedLateByLog);
        Row("still open and late", figures.OpenLate);
        Row("without a limit: the policy's default of 5 business days", figures.WithoutLimit.Count);
        Row("  of these late, ended or still open", figures.WithoutLimit.Count(h => (h.EndedAt ?? figures.AsOf) > h.FirstLimit.Due!.Value.At));
        foreach (var differing in figures.DifferingDue.Take(5))
            Line($"  {differing.Request.Id}: computed {Local(differing.FirstLimit.Due!.Value.At)}, log {differing.Request.Due}");
    }

    private void WriteTimes(Figures figures)
    {
        Heading("Days from receipt to answer");
        Line($"  {"",-48}{"answered",8}{"median",10}{"90 %",10}");
        foreach (var times in figures.Times)
            Line($"  {times.Type,-48}{times.Answered,8}{times.MedianDays,10:0.00}{times.NinetiethDays,10:0.00}");
    }

    private void WriteLadder(Figures figures)
    {
        Heading("Missed limits climb the ladder (s)");
        Row("front line -> technical department", figures.EscalatedTo(2));
        Row("technical department -> director", figures.EscalatedTo(3));
        Row("missed by the director too", figures.MissedByTheLastLevel);
        Row("reminders to director and complainant", figures.Reminders);
    }

    private void WriteRefusals(Figures figures)
    {
        Heading("Steps refused, by principle (s)");
        foreach (var principle in Enum.GetValues<Principle>())
        {
            var refusals = figures.Refusals.Where(r => r.Principle == principle).ToList();
            Row(principle.ToString(), refusals.Count);
            foreach (var code in refusals.GroupBy(r => r.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
                Line($"    {code.Key} {code.Count(),4} x  {code.First().Text()}");
        }
        Row("no principle, technical ground", figures.Refusals.Count(r => r.Principle is null));
    }

    private void WriteLongest(Figures figures)
    {
        Heading("The five longest-running complaints, and why they were due when they were");
        foreach (var handled in figures.LongestRunning.Take(5))
        {
            var end = handled.EndedAt is { } at ? $"ended {Local(at)}" : "still open";
            Line($"  {handled.Request.Id} {handled.Request.Type}: {figures.Age(handled).TotalDays:0} days, {end}, now at level {handled.Complaint.Level} (s)");
            foreach (var line in handled.FirstLimit.Explain(office.Calendar).ToString().Split('\n'))
                Line($"      {line}");
            foreach (var later in handled.LaterLimits)
                Line($"      level {later.Level} (s): from {Local(later.Limit.StartedAt)}, due {Local(later.Limit.Due!.Value.At)}");
        }
    }

    private void Heading(string text)
    {
        Line($"");
        Line($"{text}");
    }

    private void Row(string label, int count) => Line($"  {label,-56}{count,6}");

    private void Line(FormattableString line) => output.Write(line.ToString(CultureInfo.InvariantCulture).TrimEnd() + "\n");

    private string Local(Instant at) => at.InZone(office.Calendar.Zone).ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private string Date(Instant at) => at.InZone(office.Calendar.Zone).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
