using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>One decision on the way to a broken property.</summary>
/// <param name="Trigger">The step.</param>
/// <param name="Actor">A role that may take it there; the complainant's stands for that of a representative too.</param>
/// <param name="Milestone">Which milestone's due instant passed; null for another step.</param>
/// <param name="FollowedBy">What followed within the same decision, such as the escalation after a missed limit; null for nothing.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state afterwards.</param>
/// <param name="Level">The level responsible afterwards, from 1.</param>
/// <param name="Owed">What is owed afterwards.</param>
/// <param name="Runs">The milestones whose clock runs afterwards or stands still in a pause, in the policy's order.</param>
internal sealed record ProofStep(
    ComplaintTrigger Trigger, ActorRole Actor, string? Milestone, ComplaintTrigger? FollowedBy, ComplaintState From, ComplaintState To, int Level, Obligations Owed,
    ImmutableArray<string> Runs);

/// <summary>A property, and whether it holds.</summary>
/// <param name="Id">Stable name, such as <c>endings-are-told</c>.</param>
/// <param name="Sentence">The property.</param>
/// <param name="Finding">What is wrong; null when it holds.</param>
/// <param name="Trace">The shortest way there, in order; empty when it holds, and when the table alone breaks it.</param>
internal sealed record ProvedProperty(string Id, LocalizedText Sentence, LocalizedText? Finding, ImmutableArray<ProofStep> Trace)
{
    /// <summary>Whether it holds in every state that can be reached.</summary>
    internal bool Holds => Finding is null;
}

/// <summary>
/// What was proved of a workflow under a policy: every combination of state, level, obligations and running clocks that steps and passing
/// limits can bring about is explored by the same table, rules and effects by which decisions are made. Immutable.
/// </summary>
/// <remarks>
/// Taken for granted: the policy and its calendar are at hand whenever somebody decides; steps come in any order, also after a limit passed and
/// before the sweep noticed; a judgement may refuse or not; a fact of the policy may hold or not, and may change by regrading. Times are left out, so a limit
/// may pass at any moment at which it runs.
/// </remarks>
public sealed class WorkflowProof
{
    private static readonly LocalizedText s_explored = new("Explored {states} states and {steps} steps.", "Đã duyệt {states} trạng thái và {steps} bước.");
    private static readonly LocalizedText s_holds = new("holds", "đúng");
    private static readonly LocalizedText s_broken = new("BROKEN", "SAI");
    private static readonly LocalizedText s_way = new("The shortest way there:", "Con đường ngắn nhất:");
    private static readonly LocalizedText s_owed = new("owed: {owed}", "còn nợ: {owed}");
    private static readonly LocalizedText s_runs = new("runs: {runs}", "đang tính: {runs}");
    private static readonly LocalizedText s_level = new("level {level}", "cấp {level}");

    internal WorkflowProof(long states, long steps, ImmutableArray<ProvedProperty> properties) => (States, Steps, Properties) = (states, steps, properties);

    /// <summary>How many combinations of state, level, obligations and clocks can be reached.</summary>
    public long States { get; }

    /// <summary>How many decisions lead from one to another.</summary>
    public long Steps { get; }

    /// <summary>Whether all properties hold.</summary>
    public bool Holds => Properties.All(property => property.Holds);

    /// <summary>The names of the properties that do not hold, such as <c>endings-are-told</c>, always in the same order; <see cref="ToText"/> says why.</summary>
    public IEnumerable<string> Broken => Properties.Where(property => !property.Holds).Select(property => property.Id);

    internal ImmutableArray<ProvedProperty> Properties { get; }

    /// <summary>Explores the workflow and judges every property. Thread-safe: nothing is kept.</summary>
    /// <param name="workflow">Ladder, rules, permissions and settings.</param>
    /// <param name="policy">The deadlines.</param>
    /// <param name="progress">Gets the number of states found, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the exploration.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The policy promises one complaint more than 37 milestones that matter.</exception>
    /// <exception cref="InvalidOperationException">More than eight million states can be reached.</exception>
    public static WorkflowProof Of(
        ComplaintWorkflow workflow, DeadlinePolicy policy, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(policy);
        return WorkflowCheck.Run(workflow, policy, ComplainantLetters.Standard, progress, cancellationToken);
    }

    /// <summary>Counts, properties and, for a broken one, the shortest way there; lines end with LF.</summary>
    /// <param name="language">A language tag; everything that does not begin with <c>vi</c> gives English. Names of states, steps and milestones are as stored.</param>
    public string ToText(string language = "en")
    {
        ArgumentNullException.ThrowIfNull(language);
        var text = new StringBuilder();
        text.Append(s_explored.In(language, new Dictionary<string, string> { ["states"] = Number(States), ["steps"] = Number(Steps) })).Append('\n');
        foreach (var property in Properties)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(property.Holds ? s_holds : s_broken).In(language),-6}  {property.Id}: {property.Sentence.In(language)}\n");
            if (property.Finding is not { } finding)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"        {finding.In(language)}\n");
            if (!property.Trace.IsEmpty)
                text.Append(CultureInfo.InvariantCulture, $"        {s_way.In(language)}\n");
            for (var i = 0; i < property.Trace.Length; i++)
                text.Append(CultureInfo.InvariantCulture, $"        {i + 1,3}. {Line(property.Trace[i], language)}\n");
        }
        return text.ToString();
    }

    private static string Line(ProofStep step, string language)
    {
        var what = $"{step.Trigger}{(step.Milestone is null ? "" : $" {step.Milestone}")}{(step.FollowedBy is { } next ? $" + {next}" : "")}";
        string[] parts =
        [
            $"{what} ({step.Actor}): {step.From} -> {step.To}",
            s_level.In(language, Found.Fact("level", step.Level)),
            s_owed.In(language, Found.Fact("owed", step.Owed == Obligations.None ? "-" : step.Owed)),
            s_runs.In(language, Found.Fact("runs", step.Runs.IsEmpty ? "-" : string.Join(", ", step.Runs))),
        ];
        return string.Join("; ", parts);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
