using System.Globalization;
using CustomerCentric;
using CustomerCentric.Complaints;
using CustomerCentric.Customers;
using CustomerCentric.Deadlines;
using WaterUtility.Log;
using WaterUtility.Office;

namespace WaterUtility.Report;

/// <summary>Prints the figures for a reader at a terminal.</summary>
internal sealed class Summary(TextWriter output, WaterOffice office)
{
    internal void Write(RequestLog log, Figures figures)
    {
        Line($"{log.Origin}");
        Line($"{figures.Handled.Count} requests received {Date(figures.Handled[0].Complaint.ReceivedAt)} to {Date(figures.Handled[^1].Complaint.ReceivedAt)}, judged as of {office.Local(figures.AsOf)}");
        Line($"Lines marked (s) rest on simulated steps: the log holds receipt and closing only; samples/WaterUtility/Office/Script.cs says who does what in between.");
        WriteOffice();
        WriteComplaints(log, figures);
        WriteDeadlines(log, figures);
        WriteTimes(figures);
        WriteLadder(figures);
        WriteOnTheWay(figures);
        WriteRefusals(figures);
        WriteStory(figures);
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
            Line($"  {differing.Request.Id}: computed {office.Local(differing.FirstLimit.Due!.Value.At)}, log {differing.Request.Due}");
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

    private void WriteOnTheWay(Figures figures)
    {
        Heading("On the way and afterwards, complaints (s)");
        Row("limit extended, with an interim reply", figures.With(ComplaintTrigger.Extend));
        Row("clock paused, for something only the complainant has", figures.With(ComplaintTrigger.Pause));
        Row("reopened by the complainant", figures.With(ComplaintTrigger.Reopen));
        Row("remedy promised and delivered", figures.With(ComplaintTrigger.DeliverRemedy));
        Row("complainant thanked", figures.With(ComplaintTrigger.Thank));
        Row("complainant asked how it was handled", figures.With(ComplaintTrigger.AskSatisfaction));
    }

    private void WriteStory(Figures figures)
    {
        Heading("The way of one complaint: the first with a climb, two refusals, an extension and a reopening (s)");
        if (figures.Story is { } story)
            new StoryText(output, office).Write(story);
        else
            Line($"  No complaint of this log has all of them.");
    }

    private void WriteRefusals(Figures figures)
    {
        Heading("Steps refused, by principle (s)");
        foreach (var principle in Enum.GetValues<Principle>().Cast<Principle?>().Append(null))
        {
            var refusals = figures.Refusals.Where(r => r.Principle == principle).ToList();
            Row(principle?.ToString() ?? "no principle, technical ground", refusals.Count);
            foreach (var code in refusals.GroupBy(r => r.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
                Line($"    {code.Key} {code.Count(),4} x  {code.First().Text()}");
        }
    }

    private void WriteLongest(Figures figures)
    {
        Heading("The three longest-running complaints, and why they were due when they were");
        foreach (var handled in figures.LongestRunning.Take(3))
        {
            var end = handled.EndedAt is { } at ? $"ended {office.Local(at)}" : "still open";
            Line($"  {handled.Request.Id} {handled.Request.Type}: {figures.Age(handled).TotalDays:0} days, {end}, now at level {handled.Complaint.Level} (s)");
            WriteExplanation(handled, handled.FirstLimit);
            foreach (var (level, limit) in handled.LaterLimits)
            {
                Line($"      level {level} (s): from {office.Local(limit.StartedAt)}, due {office.Due(limit)}{(limit.Extensions.IsEmpty ? "" : ", extended:")}");
                if (!limit.Extensions.IsEmpty)
                    WriteExplanation(handled, limit);
            }
        }
    }

    private void WriteExplanation(HandledRequest handled, Deadline limit)
    {
        foreach (var line in handled.Clock.Explain(limit)!.ToString().Split('\n'))
            Line($"      {line}");
    }

    private void Heading(string text)
    {
        Line($"");
        Line($"{text}");
    }

    private void Row(string label, int count) => Line($"  {label,-56}{count,6}");

    private void Line(FormattableString line) => output.Write(line.ToString(CultureInfo.InvariantCulture).TrimEnd() + "\n");

    private string Date(Instant at) => at.InZone(office.Calendar.Zone).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
