using System.Text.Json;
using CustomerCentric.Complaints;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Complaints;

/// <summary>The table as Markdown and as JSON.</summary>
public class WorkflowTableTextTests
{
    private static readonly ComplaintWorkflow Workflow = ComplaintWorkflow.Standard;

    private static readonly TransitionTable<ComplaintState, ComplaintTrigger> Table = Workflow.Table;

    private static readonly string Schema = Repository.Read("docs/schema/workflow.schema.json");

    private enum Door
    {
        Open,
        Shut,
    }

    private enum Lamp
    {
        Red,
        Amber,
        Green,
    }

    private enum Act
    {
        Push,
        Knock_twice,
    }

    [Fact]
    public void The_table_in_Markdown_in_Vietnamese() => Snapshot.Match(Workflow.ToMarkdown("vi"));

    [Fact]
    public void The_workflow_as_JSON() => Snapshot.Match(Workflow.ToJson());

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Every_cell_of_the_Markdown_is_that_of_the_table(string language)
    {
        var tables = Workflow.ToMarkdown(language).Split("\n\n").Skip(1)
            .Select(table => table.TrimEnd('\n').Split('\n').Select(row => row.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToArray()).ToArray();
        var (grid, reasons, rules, messages) = (tables[0], Below(tables[1]), Below(tables[2]), Below(tables[3]));
        grid[0].Skip(1).ShouldBe(Table.States.Select(state => $"{state}"));
        grid.Skip(2).Select(row => row[0]).ShouldBe(Table.Triggers.Select(trigger => $"{trigger}"));
        foreach (var state in Table.States)
        {
            foreach (var trigger in Table.Triggers)
            {
                var cell = Table[state, trigger];
                var shown = grid[2 + (int)trigger][1 + (int)state];
                if (cell.Kind == TransitionKind.Permitted)
                {
                    shown.ShouldBe($"{cell.Target}");
                    (rules.GetValueOrDefault($"{trigger}") ?? "").ShouldBe(string.Join(", ", cell.Rules));
                    cell.Rules.ShouldAllBe(code => messages[code].Length > 0);
                }
                else
                {
                    shown[0].ShouldBe(cell.Kind == TransitionKind.Refused ? '–' : '·');
                    reasons[shown[2..]].ShouldBe(cell.Reason!.In(language));
                }
            }
        }
        reasons.Values.ShouldBeUnique();

        static Dictionary<string, string> Below(string[][] table) => table.Skip(2).ToDictionary(row => row[0], row => row[1]);
    }

    [Fact]
    public void Markdown_speaks_English_unless_Vietnamese_is_asked_for()
    {
        Workflow.ToMarkdown().ShouldBe(Workflow.ToMarkdown("en"));
        Workflow.ToMarkdown("vi-VN").ShouldBe(Workflow.ToMarkdown("vi"));
        Should.Throw<ArgumentNullException>(() => Workflow.ToMarkdown(null!));
    }

    [Fact]
    public void Markdown_escapes_odd_signs_and_tells_which_states_have_other_rules()
    {
        LocalizedText odd = new("a | b * <i> [c]\n# d", "x");
        var table = TransitionTable<Door, Act>.Build(door =>
        {
            door.Configure(Door.Open).PermitIf(Act.Push, Door.Shut, ["R_1"]).Ignore(Act.Knock_twice, odd);
            door.Configure(Door.Shut).PermitIf(Act.Push, Door.Open, ["R_1", "R-2"]).Permit(Act.Knock_twice, Door.Shut);
        });
        MarkdownTable.Of(table, new Dictionary<string, LocalizedText> { ["R-2"] = new("Two.", "Hai.") }, "en").Split("\n\n", 2)[1].ShouldBe("""
            | Step | Open | Shut |
            |---|---|---|
            | Push | Shut | Open |
            | Knock\_twice | · 1 | Shut |

            | No. | Why a step is refused or has no effect |
            |---|---|
            | 1 | a \| b \* \<i\> \[c\] \# d |

            | Step | Rules that it must pass |
            |---|---|
            | Push (Open) | R\_1 |
            | Push (Shut) | R\_1, R-2 |

            | Rule | What is said where it is broken |
            |---|---|
            | R-2 | Two. |

            """);
    }

    [Fact]
    public void Markdown_leaves_out_what_there_is_none_of_and_names_all_states_of_a_set_of_rules()
    {
        var table = TransitionTable<Lamp, Act>.Build(lamp =>
        {
            lamp.Configure(Lamp.Red).PermitIf(Act.Push, Lamp.Green, ["R1"]).Permit(Act.Knock_twice, Lamp.Red);
            lamp.Configure(Lamp.Amber).PermitIf(Act.Push, Lamp.Red, ["R1"]).Permit(Act.Knock_twice, Lamp.Red);
            lamp.Configure(Lamp.Green).PermitIf(Act.Push, Lamp.Amber, ["R2"]).Permit(Act.Knock_twice, Lamp.Red);
        });
        MarkdownTable.Of(table, new Dictionary<string, LocalizedText>(), "en").Split("\n\n", 2)[1].ShouldBe("""
            | Step | Red | Amber | Green |
            |---|---|---|---|
            | Push | Green | Red | Amber |
            | Knock\_twice | Red | Red | Red |

            | Step | Rules that it must pass |
            |---|---|
            | Push (Red, Amber) | R1 |
            | Push (Green) | R2 |

            """);
    }

    [Fact]
    public void The_JSON_is_valid_by_the_published_schema()
    {
        JsonSchemaCheck.Faults(Workflow.ToJson(), Schema).ShouldBeEmpty();
        var ladder = new Ladder(new LadderLevel(new("\"Chăm sóc\" \\ <b>\n", "Chăm sóc"), [ActorRole.CareAgent, ActorRole.CareAgent]));
        var json = new ComplaintWorkflow(ladder).ToJson();
        JsonSchemaCheck.Faults(json, Schema).ShouldBeEmpty();
        using var read = JsonDocument.Parse(json);
        var level = read.RootElement.GetProperty("levels").EnumerateArray().ShouldHaveSingleItem();
        level.GetProperty("name").GetProperty("en").GetString().ShouldBe(ladder[1].Name.En);
        level.GetProperty("roles").EnumerateArray().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("\"kind\":\"permitted\"", "\"kind\":\"allowed\"", ".cells[0]: is not exactly one of the alternatives")]
    [InlineData("\"isEnd\":false", "\"isEnd\":0", ".states[0].isEnd: is no boolean")]
    [InlineData("\"ordinal\":1", "\"ordinal\":0", ".levels[0].ordinal: is below 1")]
    [InlineData("\"vi\":\"Kh", "\"fr\":\"Kh", ".cells[2]: is not exactly one of the alternatives")]
    [InlineData("\"start\": \"Draft\"", "\"begin\": 1", ": has no start")]
    [InlineData("\"start\": \"Draft\"", "\"start\": \"a b\"", ".start: does not match ^[A-Z][A-Za-z]*$")]
    public void The_schema_notices_what_is_wrong(string right, string wrong, string fault)
    {
        var json = Workflow.ToJson();
        var at = json.IndexOf(right, StringComparison.Ordinal);
        JsonSchemaCheck.Faults(json[..at] + wrong + json[(at + right.Length)..], Schema).ShouldContain(fault);
    }

    [Fact]
    public void The_JSON_says_what_the_table_says_a_line_a_cell()
    {
        var json = Workflow.ToJson();
        json.ShouldEndWith("\n}\n");
        json.ShouldNotContain("\r");
        json.ShouldBe(new ComplaintWorkflow(Ladder.ThreeLevels).ToJson());
        json.Split('\n').Count(line => line.StartsWith("    {\"from\":", StringComparison.Ordinal)).ShouldBe(Table.States.Count * Table.Triggers.Count);
        using var read = JsonDocument.Parse(json);
        var root = read.RootElement;
        root.GetProperty("start").GetString().ShouldBe($"{Table.States[0]}");
        root.GetProperty("states").EnumerateArray().Select(state => (state.GetProperty("name").GetString()!, state.GetProperty("isEnd").GetBoolean()))
            .ShouldBe(Table.States.Select(state => ($"{state}", StandardTable.Ended.Contains(state))));
        root.GetProperty("triggers").EnumerateArray().Select(trigger => trigger.GetProperty("name").GetString()).ShouldBe(Table.Triggers.Select(trigger => $"{trigger}"));
        var cells = root.GetProperty("cells").EnumerateArray().GetEnumerator();
        foreach (var state in Table.States)
        {
            foreach (var trigger in Table.Triggers)
            {
                cells.MoveNext().ShouldBeTrue();
                ShouldSay(cells.Current, state, trigger, Table[state, trigger]);
            }
        }
        cells.MoveNext().ShouldBeFalse();
    }

    private static void ShouldSay(JsonElement shown, ComplaintState state, ComplaintTrigger trigger, TransitionCell<ComplaintState> cell)
    {
        (Text(shown, "from"), Text(shown, "trigger"), Text(shown, "kind")).ShouldBe(($"{state}", $"{trigger}", $"{cell.Kind}".ToLowerInvariant()));
        if (cell.Kind == TransitionKind.Permitted)
        {
            Text(shown, "to").ShouldBe($"{cell.Target}");
            shown.GetProperty("rules").EnumerateArray().Select(code => code.GetString()).ShouldBe(cell.Rules);
        }
        else
        {
            var reason = shown.GetProperty("reason");
            (Text(reason, "en"), Text(reason, "vi")).ShouldBe((cell.Reason!.En, cell.Reason.Vi));
        }
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
