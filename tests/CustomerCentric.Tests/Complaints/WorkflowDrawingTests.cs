using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>The drawings of the standard workflow, and what holds of them whatever the table says.</summary>
public class WorkflowDrawingTests
{
    private static readonly ComplaintWorkflow Workflow = ComplaintWorkflow.Standard;

    private static readonly TransitionTable<ComplaintState, ComplaintTrigger> Table = Workflow.Table;

    public static TheoryData<Principle> Principles => [.. Enum.GetValues<Principle>()];

    public static TheoryData<int> Levels => [.. Enumerable.Range(1, Workflow.Ladder.Last)];

    private static IEnumerable<(ComplaintState From, ComplaintTrigger Trigger, TransitionCell<ComplaintState> Cell)> Permitted =>
        from state in Table.States
        from trigger in Table.Triggers
        let cell = Table[state, trigger]
        where cell.Kind == TransitionKind.Permitted
        select (state, trigger, cell);

    [Fact]
    public void The_whole_in_Mermaid() => Snapshot.Match(Workflow.ToMermaid());

    [Fact]
    public void A_level_in_Mermaid() => Snapshot.Match(Workflow.ToMermaid(1));

    [Fact]
    public void A_principle_in_Mermaid() => Snapshot.Match(Workflow.ToMermaid(Principle.Fairness));

    [Fact]
    public void The_whole_in_the_language_of_Graphviz() => Snapshot.Match(Workflow.ToDot());

    [Fact]
    public void The_readme_shows_the_diagram() =>
        Repository.Read("README.md").ShouldContain($"```mermaid\n{Workflow.ToMermaid()}```");

    [Fact]
    public void Every_permitted_step_is_drawn_and_no_other()
    {
        var expected = Permitted.Select(step => $"{step.From} {step.Trigger} {step.Cell.Target}").Order();
        ReadMermaid(Workflow.ToMermaid()).Order().ShouldBe(expected);
        ReadDot(Workflow.ToDot()).Order().ShouldBe(expected);
    }

    [Theory, MemberData(nameof(Levels))]
    public void A_level_shows_what_its_roles_may_do_and_no_more(int level)
    {
        var at = Workflow.Ladder[level];
        var expected =
            from step in Permitted
            let may = at.Roles.Where(role => Permissions.Allows(Workflow.PermittedFor(step.Trigger), role, at)).ToArray()
            where may.Length > 0 && Leads(step.Trigger, level)
            select $"{step.From} {step.Trigger}{(may.Length < at.Roles.Length ? $" ({string.Join(", ", may)})" : "")} {step.Cell.Target}";
        ReadMermaid(Workflow.ToMermaid(level)).Order().ShouldBe(expected.Order());
    }

    // Nothing lies below the first level and above the last.
    private static bool Leads(ComplaintTrigger trigger, int level) => trigger switch
    {
        ComplaintTrigger.HandBack => level > 1,
        ComplaintTrigger.HandOver or ComplaintTrigger.Escalate => level < Workflow.Ladder.Last,
        _ => true,
    };

    [Theory, MemberData(nameof(Principles))]
    public void A_principle_shows_the_steps_that_its_rules_look_at_and_no_more(Principle principle)
    {
        var codes = RuleCatalogue.All.Where(rule => rule.Principle == principle).Select(rule => rule.Code).ToHashSet();
        var expected =
            from step in Permitted
            let its = step.Cell.Rules.Where(codes.Contains).ToArray()
            where its.Length > 0
            select $"{step.From} {step.Trigger} ({string.Join(", ", its)}) {step.Cell.Target}";
        ReadMermaid(Workflow.ToMermaid(principle)).Order().ShouldBe(expected.Order());
    }

    [Fact]
    public void A_level_that_the_ladder_lacks_is_not_drawn()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Workflow.ToMermaid(0));
        Should.Throw<ArgumentOutOfRangeException>(() => Workflow.ToMermaid(Workflow.Ladder.Last + 1));
    }

    [Fact]
    public void The_name_of_a_level_may_hold_any_sign()
    {
        var ladder = new Ladder(new LadderLevel(new("\"Front\": #1\\\nline", "x"), [ActorRole.CareAgent]));
        new ComplaintWorkflow(ladder).ToMermaid(1).ShouldStartWith("---\ntitle: \"Level 1: \\\"Front\\\": #1\\\\\\nline (CareAgent)\"\n---\nstateDiagram-v2\n");
    }

    [Fact]
    public void Labels_may_hold_any_sign()
    {
        var drawing = new WorkflowDrawing("A", ["B"], [new("A", "\"x\": #1; <b>&|{y}\\n", "B"), new("A", "tự\nđóng", "A")]);
        MermaidDiagram.Of(drawing).ShouldBe("""
            stateDiagram-v2
                state "A" as A
                A : tự#10;đóng
                [*] --> A
                A --> B : #34;x#34;#58; #35;1#59; #60;b#62;#38;#124;#123;y#125;#92;n
                B --> [*]

            """);
        DotGraph.Of(drawing).ShouldBe("""
            digraph workflow {
                node [shape=Mrecord]
                "" [shape=point]
                "A" [label="{A|tự đóng\l}"]
                "B" [label="B" style=filled]
                "" -> "A"
                "A" -> "B" [label="\"x\": #1; \<b\>&amp;\|\{y\}\\n"]
            }

            """);
    }

    [Fact]
    public void Names_are_quoted_where_Graphviz_has_a_meaning_for_them()
    {
        var dot = DotGraph.Of(new("Node", ["Strict"], [new("Node", "Edge", "Strict"), new("Strict", "x", "a \"b\"")]));
        dot.ShouldContain("    \"Node\" -> \"Strict\" [label=\"Edge\"]\n    \"Strict\" -> \"a \\\"b\\\"\" [label=\"x\"]\n");
    }

    // Mermaid has no quotes for the names of states.
    [Fact]
    public void No_state_is_called_by_a_word_of_Mermaid() =>
        Table.States.Select(state => $"{state}".ToLowerInvariant()).ShouldNotContain(name =>
            new[] { "state", "note", "end", "class", "classdef", "style", "click", "direction", "default", "as", "scale", "hide", "title" }.Contains(name));

    [Fact]
    public void Long_labels_are_broken_between_names()
    {
        var names = Enumerable.Range(1, 20).Select(n => new string('x', n)).ToList();
        var lines = WorkflowDrawing.Wrap(names);
        lines.ShouldAllBe(line => line.Length <= 45);
        lines.Count.ShouldBeLessThan(8);
        string.Join(' ', lines).ShouldBe(string.Join(", ", names));
        WorkflowDrawing.Wrap([]).ShouldBeEmpty();
        WorkflowDrawing.Wrap([new string('x', 99)]).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_line_is_44_signs_long_and_Graphviz_breaks_it_too()
    {
        var (half, more) = (new string('x', 21), new string('y', 22));
        WorkflowDrawing.Wrap([half, half]).ShouldBe([$"{half}, {half}"]);
        WorkflowDrawing.Wrap([half, more]).ShouldBe([$"{half},", more]);
        DotGraph.Of(new("A", [], [new("A", half, "B"), new("A", more, "B")])).ShouldContain($"\"A\" -> \"B\" [label=\"{half},\\n{more}\"]\n");
    }

    [Fact]
    public void A_step_of_some_roles_of_a_level_names_all_of_them() =>
        new ComplaintWorkflow(new Ladder(new LadderLevel(new("All", "Tất cả"), [ActorRole.HeadOfCare, ActorRole.CareAgent, ActorRole.Director]))).ToMermaid(1)
            .ShouldContain("    Received --> Refused : Refuse (HeadOfCare, Director)\n");

    [Fact]
    public void Only_what_is_drawn_begins_and_ends() =>
        MermaidDiagram.Of(new("A", ["B", "C"], [new("D", "x", "C")])).ShouldBe("stateDiagram-v2\n    D --> C : x\n    C --> [*]\n");

    private static IEnumerable<string> ReadMermaid(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal) && line.Contains(" : ", StringComparison.Ordinal)))
        {
            var (head, labels) = (line.Trim().Split(" : ")[0].Split(" --> "), Labels(line.Split(" : ")[1]));
            foreach (var label in labels)
                yield return $"{head[0]} {label} {head[^1]}";
        }
    }

    private static IEnumerable<string> ReadDot(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Contains("label=", StringComparison.Ordinal)))
        {
            var quoted = line.Split('"');
            var (from, to) = (quoted[1], quoted[3]);
            if (quoted[2] != " -> ")
                to = from;
            var labels = to == from ? quoted[3].Split('|').Skip(1).SingleOrDefault()?.TrimEnd('}') ?? "" : quoted[5];
            foreach (var label in Labels(labels.Replace("\\l", " ", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.Ordinal)))
                yield return $"{from} {label} {to}";
        }
    }

    // Commas between labels, not those between the roles or rules of one.
    private static IEnumerable<string> Labels(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, "[A-Za-z]+( \\([^)]*\\))?").Select(label => label.Value);
}
