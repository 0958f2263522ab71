using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Makes a policy of JSON, and finds the model's own faults in the text. Used once.</summary>
internal sealed class PolicyJsonReader(JsonItem root, List<ConfigurationFault> faults)
{
    internal static readonly string[] Members = ["$schema", "id", "calendar", "afterHours", "statutoryPauses", "source", "milestones"];

    internal static readonly string[] PauseMembers = ["from", "to", "receivedFrom", "receivedUntil"];

    private readonly JsonReading _reading = new(faults);

    /// <summary>The policy, or null when there were faults.</summary>
    public DeadlinePolicy? Read()
    {
        PolicyJsonObject policy = new(root, _reading, Members);
        if (root.Kind != JsonValueKind.Object)
            return null;
        PolicyRules rules = new()
        {
            Calendar = policy.Text("calendar"),
            WaitsForOpening = policy.Word("afterHours", PolicyJsonWords.AfterHours, PolicyRules.Default.WaitsForOpening),
            StatutoryPauses = policy["statutoryPauses"] is { } pauses ? [.. _reading.Items(pauses).Select(Pause).OfType<StatutoryPause>()] : [],
            Source = policy["source"] is { } source ? new PolicySourceJsonReader(_reading).Read(source) : null,
        };
        MilestoneJsonReader milestones = new(_reading);
        var read = policy["milestones"] is { } list ? milestones.Read(list) : [];
        return Build(policy.Text("id") ?? "", rules, [.. read, .. milestones.StandIns()]);
    }

    // Also where faults are known already: what could be read may have others.
    private DeadlinePolicy? Build(string id, PolicyRules rules, ImmutableArray<Milestone> milestones)
    {
        try
        {
            var policy = new DeadlinePolicy(id, rules, milestones);
            return faults.Count == 0 ? policy : null;
        }
        catch (ConfigurationException wrong)
        {
            var known = faults.Select(fault => fault.Path).ToHashSet();
            faults.AddRange(wrong.Faults.Select(InText).Where(fault => !known.Contains(fault.Path)));
            return null;
        }
    }

    private ConfigurationFault InText(ConfigurationFault fault)
    {
        var (path, line) = PolicyJsonPlace.Find(root, fault.Path);
        return fault with { Path = path, Line = line };
    }

    private StatutoryPause? Pause(JsonItem item)
    {
        PolicyJsonObject pause = new(item, _reading, PauseMembers);
        pause.Require("from", "A pause needs its first date: {\"from\":\"2024-01-11\",\"to\":\"2026-05-31\"}.");
        pause.Require("to", "A pause needs its last date: {\"from\":\"2024-01-11\",\"to\":\"2026-05-31\"}.");
        var dates = Dates(pause, "from", "to");
        if (pause["receivedFrom"] is null != pause["receivedUntil"] is null)
        {
            pause.Require("receivedFrom", "receivedFrom and receivedUntil are given both or neither.");
            pause.Require("receivedUntil", "receivedFrom and receivedUntil are given both or neither.");
        }
        var received = Dates(pause, "receivedFrom", "receivedUntil");
        return dates is null ? null : new(dates, received);
    }

    private static DateInterval? Dates(PolicyJsonObject pause, string from, string until) =>
        (pause.Date(from), pause.Date(until)) is ({ } first, { } last) ? pause.Dates(first, last, until) : null;
}
