using System.Collections.Immutable;

namespace CustomerCentric;

/// <summary>A permitted step as it is drawn.</summary>
/// <param name="From">The state before.</param>
/// <param name="Label">What is written at it.</param>
/// <param name="To">The state afterwards.</param>
internal readonly record struct DrawnStep(string From, string Label, string To);

/// <summary>What is drawn of a workflow, in whatever language drawings are written.</summary>
/// <param name="Start">The state in which everything begins.</param>
/// <param name="Ends">The states in which it ends.</param>
/// <param name="Steps">The steps to draw, in order.</param>
internal sealed record WorkflowDrawing(string Start, ImmutableArray<string> Ends, ImmutableArray<DrawnStep> Steps)
{
    private const string Comma = ", ";
    private const int LongestLine = 44;

    /// <summary>What stands above; null for nothing.</summary>
    public string? Title { get; init; }

    /// <summary>The permitted steps of a table.</summary>
    /// <param name="table">The table; it begins in its first state.</param>
    /// <param name="ends">The states in which it ends.</param>
    /// <param name="label">What is written at a permitted step; null leaves it out.</param>
    public static WorkflowDrawing Of<TState, TTrigger>(
        TransitionTable<TState, TTrigger> table, IEnumerable<TState> ends, Func<TTrigger, TransitionCell<TState>, string?> label)
        where TState : struct, Enum
        where TTrigger : struct, Enum => new(
            $"{table.States[0]}",
            [.. ends.Select(state => $"{state}")],
            [
                .. from state in table.States
                   from trigger in table.Triggers
                   let cell = table[state, trigger]
                   where cell.Kind == TransitionKind.Permitted
                   let text = label(trigger, cell)
                   where text is not null
                   select new DrawnStep($"{state}", text, $"{cell.Target}"),
            ]);

    /// <summary>The states that a drawn step leaves or reaches, in order of appearance.</summary>
    public IReadOnlyList<string> States => [.. Steps.SelectMany(step => new[] { step.From, step.To }).Distinct()];

    /// <summary>The ways between two different states, each with all its labels.</summary>
    public IEnumerable<(string From, string To, IEnumerable<string> Labels)> Ways =>
        from step in Steps
        where step.From != step.To
        group step.Label by (step.From, step.To) into way
        select (way.Key.From, way.Key.To, way.AsEnumerable());

    /// <summary>
    /// The labels of the steps that stay in a state, by name: there are too many of them to draw a loop for each.
    /// </summary>
    public IReadOnlyList<string> StayingIn(string state) =>
        [.. Steps.Where(step => step.From == state && step.To == state).Select(step => step.Label).Order(StringComparer.Ordinal)];

    /// <summary>Labels in lines, broken only between two of them.</summary>
    public static IReadOnlyList<string> Wrap(IEnumerable<string> labels)
    {
        List<string> lines = [];
        foreach (var label in labels)
        {
            if (lines.Count > 0 && lines[^1].Length + Comma.Length + label.Length <= LongestLine)
            {
                lines[^1] += Comma + label;
                continue;
            }
            if (lines.Count > 0)
                lines[^1] += Comma.TrimEnd();
            lines.Add(label);
        }
        return lines;
    }
}
