using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tests.Guide;

/// <summary>The built-in policies as docs/policies.md shows them: field by field, with their sources and what is not expressed.</summary>
internal static class PolicyTable
{
    private const string None = "–";

    private const string NotExpressed = "Not expressed: ";

    private static readonly IEnumerable<string> EveryEnding = new Milestone("default", null).WaivedOn;

    private static readonly (string Head, Func<Milestone, string> Cell)[] Columns =
    [
        ("milestone", milestone => $"`{milestone.Name}`"),
        ("kind", milestone => Word(milestone.Kind)),
        ("amount", milestone => Of(milestone.Limit, Amount)),
        ("unit", milestone => Of(milestone.Limit, Unit)),
        ("starts on", milestone => Joined([.. milestone.StartsOn.Select(name => $"`{name}`"), .. milestone.StartsOnExpiryOf.Select(name => $"expiry of `{name}`")])),
        ("kept by", milestone => Names(milestone.StopsOn)),
        ("no longer owed", Waived),
        ("counting", milestone => Of(milestone.Limit, Counting)),
        ("time of day", milestone => Of(milestone.Limit, TimeOfDay)),
        ("last day rolls", milestone => Of(milestone.Limit, FinalRoll)),
        ("extension", milestone => milestone.Extension is { } extension ? MilestoneText.ExtensionText(extension, "en") : None),
        ("pauses", milestone => milestone.MayPause ? "by event" : None),
        ("variants", milestone => Joined(milestone.Variants.Select(variant => $"`{variant.Fact}`: {MilestoneText.LimitText(variant.Limit, "en")}"))),
        ("only where", milestone => milestone.Condition is { } fact ? $"`{fact}`" : None),
        ("besides", Besides),
    ];

    public static string Write(IReadOnlyList<DeadlinePolicy> policies)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # The built-in policies, field by field

            {policies.Count} policies with {policies.Sum(policy => policy.Milestones.Length)} milestones, written from `DeadlinePolicy.All` by a test that fails when this page differs.
            What the fields mean: [policies](guide/policies.md). They are data to start from, no legal advice: have somebody check what binds you.

            | policy | jurisdiction | sector | calendar | milestones | verified |
            |---|---|---|---|---|---|

            """);
        foreach (var policy in policies)
        {
            var source = policy.Rules.Source!;
            page.Append(CultureInfo.InvariantCulture,
                $"| [{policy.Id}](#{Anchor(policy.Id)}) | {source.Jurisdiction} | {Cell(source.Sector)} | {policy.Rules.Calendar ?? "the host's"} | {policy.Milestones.Length} | {Word(source.Verified)} |\n");
        }
        page.Append("""

            `textSeen`: the legal wording was read. `secondarySeen`: a page that states the rule was read, not the wording. `proposal`: no law.
            A dash says that the policy has no such rule: time then counts from the day after, to the end of the last day, which does not roll; nothing pauses it.

            """);
        foreach (var policy in policies)
            Add(page, policy);
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder page, DeadlinePolicy policy)
    {
        var source = policy.Rules.Source!;
        page.Append(CultureInfo.InvariantCulture, $"\n## {policy.Id}\n\n{source.Jurisdiction}, {source.Sector}. As of: {source.AsOf}. Verified: {Word(source.Verified)}.\n\n");
        foreach (var citation in source.Citations)
            page.Append(CultureInfo.InvariantCulture, $"- {citation.Rule}: {(citation.Url.StartsWith("http", StringComparison.Ordinal) ? $"<{citation.Url}>" : citation.Url)}\n");
        foreach (var pause in policy.Rules.StatutoryPauses)
        {
            var received = pause.Received is { } dates ? $", for complaints received {MilestoneText.DatesText(dates, "en")}" : "";
            page.Append(CultureInfo.InvariantCulture, $"- By statute, time does not run from {pause.Dates.Start.Iso()} to {pause.Dates.End.Iso()}, both included{received}.\n");
        }
        if (policy.Rules.WaitsForOpening)
            page.Append("- What is received outside working hours counts from the next opening.\n");
        page.Append(CultureInfo.InvariantCulture, $"\n| {string.Join(" | ", Columns.Select(column => column.Head))} |\n|{string.Concat(Columns.Select(_ => "---|"))}\n");
        foreach (var milestone in policy.Milestones)
            page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Columns.Select(column => Cell(column.Cell(milestone))))} |\n");
        var at = source.Note.IndexOf(NotExpressed, StringComparison.Ordinal);
        var (note, missing) = at < 0 ? (source.Note, "") : (source.Note[..at], source.Note[(at + NotExpressed.Length)..]);
        if (note.Trim().Length > 0)
            page.Append(CultureInfo.InvariantCulture, $"\n{note.Trim()}\n");
        page.Append(CultureInfo.InvariantCulture, $"\n**Not expressed:** {(missing.Length > 0 ? missing : "nothing is noted.")}\n");
        foreach (var milestone in policy.Milestones.Where(milestone => milestone.Note.Length > 0))
            page.Append(CultureInfo.InvariantCulture, $"\n- `{milestone.Name}`: {milestone.Note}");
        page.Append(policy.Milestones.Any(milestone => milestone.Note.Length > 0) ? "\n" : "");
    }

    private static string Amount(TimeLimit limit) => limit switch
    {
        DayLimit days => days.Count.ToString(CultureInfo.InvariantCulture),
        WorkingTime time => Hours(time.Amount),
        ElapsedTime time => Hours(time.Amount),
        _ => throw new ArgumentException(limit.ToString(), nameof(limit)),
    };

    private static string Unit(TimeLimit limit) => limit switch
    {
        BusinessDays => "business days",
        CalendarDays => "calendar days",
        CalendarPeriod period => Word(period.Unit),
        ScheduledDate date => $"dates of schedule `{date.Schedule}`",
        WorkingTime => "working hours",
        _ => "hours",
    };

    private static string Counting(TimeLimit limit)
    {
        string?[] rules = limit is DayLimit days
            ? [
                days.Count == 0 ? "the start's own day" : days.CountsStartDay ? "first day counts" : "from the day after",
                days is BusinessDays { Roll: not Roll.None and var roll } ? $"start rolls {Word(roll)}" : null,
                days.IsStrictlyBefore ? "strictly before" : null,
            ]
            : ["from the instant"];
        return string.Join(", ", rules.Where(rule => rule is not null));
    }

    private static string TimeOfDay(TimeLimit limit) => limit switch
    {
        DayLimit { TimeOfDay: var time } => time == DueTimeOfDay.EndOfDay ? "end of day"
            : time == DueTimeOfDay.CloseOfBusiness ? "close of business"
            : time == DueTimeOfDay.SameClockTime ? "clock time of the start"
            : time == DueTimeOfDay.WhenOpen ? "clock time of the start, or the next opening"
            : time.ToString(),
        _ => None,
    };

    private static string FinalRoll(TimeLimit limit) => limit is DayLimit { FinalRoll: not Roll.None and var roll } ? Word(roll) : None;

    private static string Waived(Milestone milestone) => Joined(
    [
        .. milestone.WaivedOn.SequenceEqual(EveryEnding) ? ["every ending"] : milestone.WaivedOn.Select(name => $"`{name}`").ToArray(),
        .. milestone.WaivedWhenMet.Select(name => $"`{name}` met in time"),
    ]);

    private static string Besides(Milestone milestone)
    {
        string?[] rules =
        [
            milestone.DueOn.IsEmpty ? null : $"due at the latest on the day of {Names(milestone.DueOn)}",
            milestone.Escalates ? "missed, it goes up a level" : null,
            milestone.Received is { } received ? $"received {MilestoneText.DatesText(received, "en")}" : null,
        ];
        return Joined(rules.OfType<string>());
    }

    // Of several limits each has its line of the cell.
    private static string Of(TimeLimit? limit, Func<TimeLimit, string> field) => limit switch
    {
        null => None,
        CombinedLimit combined => $"{Word(combined.Combination)} of: {string.Join("; ", combined.Limits.Select(each => Of(each, field)))}",
        _ => field(limit),
    };

    private static string Hours(Duration time) => time.TotalHours.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Names(IEnumerable<string> names) => Joined(names.Select(name => $"`{name}`"));

    private static string Joined(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } joined ? joined : None;

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    // As the sites that show Markdown make it of a heading.
    private static string Anchor(string heading) => string.Concat(heading.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or ' ' or '_')).Replace(' ', '-');
}
