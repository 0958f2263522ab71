using CustomerCentric.Surveys;
using static CustomerCentric.Tests.Surveys.SurveyWalk;

namespace CustomerCentric.Tests.Surveys;

/// <summary>
/// Every project that any order of commands can make, with at most two actions and one rejected proposal, explored by deciding each
/// command in each; what a closed one must have kept is read from its events, not from the rules.
/// </summary>
public class SurveyModelTests
{
    private static readonly Actor Head = new(Waterworks, Lan, ActorRole.HeadOfCare);
    private static readonly Instant Now = Instant.FromUtc(2026, 4, 17, 2, 0);

    private sealed record Node(SurveyProject Project, Node? Before, SurveyEvent? By)
    {
        internal List<Node> After { get; } = [];

        internal IEnumerable<SurveyEvent> Events => Before is null ? [] : Before.Events.Append(By!);
    }

    private static readonly Lazy<Dictionary<string, Node>.ValueCollection> s_explored = new(Explore);

    [Fact]
    public void From_every_project_that_was_not_given_up_a_way_leads_to_closing()
    {
        var nodes = s_explored.Value;
        nodes.Count.ShouldBeGreaterThan(200);
        nodes.Select(node => node.Project.State).Distinct().Order().ShouldBe(Enum.GetValues<SurveyState>());
        HashSet<Node> closable = [.. nodes.Where(node => node.Project.State == SurveyState.Closed)];
        for (var before = 0; before < closable.Count;)
        {
            before = closable.Count;
            closable.UnionWith(nodes.Where(node => node.After.Any(closable.Contains)));
        }
        nodes.Where(node => node.Project.State != SurveyState.Cancelled && !closable.Contains(node)).Select(node => Key(node.Project)).ShouldBeEmpty();
    }

    [Fact]
    public void No_closed_project_owes_anybody_anything()
    {
        var closed = s_explored.Value.Where(node => node.Project.State == SurveyState.Closed).ToList();
        closed.Count.ShouldBeGreaterThan(5);
        foreach (var node in closed)
            Owed([.. node.Events]).ShouldBeEmpty(Key(node.Project));
    }

    [Fact]
    public void The_reading_of_events_finds_what_is_owed()
    {
        var whole = To(SurveyState.Closed).Events;
        Owed(whole).ShouldBeEmpty();
        foreach (var trigger in Enum.GetValues<SurveyTrigger>().Where(each => each is not (SurveyTrigger.Prepare or SurveyTrigger.RejectProposal or SurveyTrigger.Cancel or SurveyTrigger.AcceptAction)))
            Owed([.. whole.Where(each => each.Step.Trigger != trigger)]).ShouldNotBeEmpty($"{trigger}");
        Owed([.. whole.AsEnumerable().Reverse()]).Count().ShouldBeGreaterThan(4);
    }

    [Fact]
    public void A_fold_of_its_events_is_the_project()
    {
        foreach (var node in s_explored.Value.Where(node => node.By is not null))
            Key(SurveyProject.Fold(node.Events)).ShouldBe(Key(node.Project));
    }

    private static IEnumerable<string> Owed(IReadOnlyList<SurveyEvent> events)
    {
        int First(SurveyTrigger trigger) => events.ToList().FindIndex(each => each.Step.Trigger == trigger) is var at and >= 0 ? at : int.MaxValue;
        int Last(SurveyTrigger trigger) => events.ToList().FindLastIndex(each => each.Step.Trigger == trigger);
        bool Before(SurveyTrigger first, SurveyTrigger then) => First(first) < Last(then);
        var (accepted, told) = (Of<AcceptSurveyAction>(events), Of<TellSurveyStaff>(events));
        if (!Before(SurveyTrigger.ChooseMethods, SurveyTrigger.Conduct) || !Before(SurveyTrigger.ListTopics, SurveyTrigger.Conduct))
            yield return "asked without method or topics";
        if (!Before(SurveyTrigger.Conduct, SurveyTrigger.Analyse) || !Before(SurveyTrigger.Analyse, SurveyTrigger.DecideChanges))
            yield return "decided without results";
        for (var number = 1; number <= accepted.Count; number++)
        {
            if (told.FindIndex(each => each.Step.Action == number) is var at && (at < 0 || told[at].At > Math.Min(First(SurveyTrigger.InformContributors), First(SurveyTrigger.InformCustomers))))
                yield return $"staff not told of {number} in time";
        }
        var informed = Of<InformSurveyContributors>(events);
        foreach (var customer in accepted.SelectMany(each => each.Step.Contributors).Distinct())
        {
            if (!informed.Any(each => each.Step.Customers.Contains(customer) && each.At < First(SurveyTrigger.InformCustomers)))
                yield return $"{customer} not told in time";
        }
        if (!Before(SurveyTrigger.DecideChanges, SurveyTrigger.InformCustomers))
            yield return "customers not told what was decided";
        if (!Before(SurveyTrigger.InformCustomers, SurveyTrigger.Thank))
            yield return "not told, then thanked";
        if (!Before(SurveyTrigger.Thank, SurveyTrigger.Close))
            yield return "not thanked, then closed";
    }

    private static List<(int At, T Step)> Of<T>(IReadOnlyList<SurveyEvent> events) => [.. events.Index().Where(each => each.Item.Step is T).Select(each => (each.Index, (T)(object)each.Item.Step))];

    private static Dictionary<string, Node>.ValueCollection Explore()
    {
        var start = new Node(SurveyProject.Draft(Waterworks, "2026-spring"), null, null);
        Dictionary<string, Node> seen = new() { [Key(start.Project)] = start };
        Queue<Node> open = new([start]);
        while (open.TryDequeue(out var node))
        {
            foreach (var command in Commands(node.Project))
            {
                var decision = node.Project.Decide(command, Head, Now, Calendar);
                if (decision.Events.IsEmpty || decision.State.Actions.Length > 2 || decision.State.Rejected.Length > 1)
                    continue;
                if (!seen.TryGetValue(Key(decision.State), out var next))
                {
                    next = new(decision.State, node, decision.Events.Single());
                    seen.Add(Key(decision.State), next);
                    open.Enqueue(next);
                }
                node.After.Add(next);
            }
        }
        return seen.Values;
    }

    private static IEnumerable<SurveyCommand> Commands(SurveyProject project) =>
    [
        .. Enum.GetValues<SurveyTrigger>().Select(trigger => Usual(trigger, project)),
        SurveyCommand.Prepare(Planned(6)),
        SurveyCommand.ChooseMethods(),
        SurveyCommand.ChooseMethods(SurveyMethod.Post),
        SurveyCommand.ListTopics(),
        SurveyCommand.Analyse([]),
        SurveyCommand.Analyse([KeyValuePair.Create(SurveyMethod.Post, Result(7))]),
        SurveyCommand.AcceptAction("New counter", Lan, "counter", 5),
        SurveyCommand.AcceptAction("New hours", Lan, "counter", 5, [An]),
        SurveyCommand.DecideChanges("nothing was proposed"),
        SurveyCommand.TellStaff(0),
        SurveyCommand.TellStaff(2),
        SurveyCommand.InformContributors(),
        SurveyCommand.InformContributors(An),
        SurveyCommand.InformContributors(Binh),
        SurveyCommand.InformContributors(new CustomerId("chi")),
    ];

    internal static string Key(SurveyProject project) => string.Join(" | ",
        project.State, project.Plan?.EveryMonths, project.NextRun, string.Join(',', project.Methods), string.Join(',', project.Topics),
        string.Join(',', project.Results.Select(each => $"{each.Key}={each.Value.Metric}")),
        string.Join(',', project.Actions.Select(each => $"{each.Number}:{each.What}:{string.Join('+', each.Contributors)}:{each.Due}:{each.StaffToldAt is not null}")),
        string.Join(',', project.Rejected), string.Join(',', project.ContributorsToInform), project.CustomersInformedAt is null, project.ThankedAt is null);
}
