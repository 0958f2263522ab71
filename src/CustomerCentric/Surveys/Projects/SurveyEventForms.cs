using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Surveys;

/// <summary>Events of survey projects in JSON: a line for every property.</summary>
internal static class SurveyEventForms
{
    private const int Version = 1;

    // Words stay readable; the text is for files, not for HTML. A line end within a text is escaped all the same.
    private static readonly JsonWriterOptions s_onOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonForm<SurveyPlan> s_plan = JsonMembers<SurveyPlan>.Form(s => new(
        s.Need("instrument", x => x.Instrument, JsonForms.Text),
        s.Need("instrumentVersion", x => x.InstrumentVersion, JsonForms.Text),
        s.Need("from", x => x.From, JsonForms.Date),
        s.Need("until", x => x.Until, JsonForms.Date),
        s.Need("population", x => x.Population, JsonForms.Text),
        s.Need("sample", x => x.Sample, JsonForms.Count),
        s.Need("owner", x => x.Owner, JsonForms.Actor),
        s.May("populationSize", x => x.PopulationSize, JsonForms.Count),
        s.May("everyMonths", x => x.EveryMonths, JsonForms.Whole)));

    private static readonly JsonForm<int> s_version = new((json, version) => json.WriteNumberValue(version), (item, reading) =>
    {
        if (reading.Whole(item) is { } version and not Version)
            reading.Fault(item, $"Version {version} of the schema is not known: {Version} is.", FaultCodes.UnknownEventVersion);
        return Version;
    });

    private static readonly FrozenDictionary<SurveyTrigger, JsonForm<SurveyCommand>> s_steps = new Dictionary<SurveyTrigger, JsonForm<SurveyCommand>>
    {
        [SurveyTrigger.Prepare] = Step<PrepareSurvey>(s => new(s.Need("plan", x => x.Plan, s_plan))),
        [SurveyTrigger.ChooseMethods] = Step<ChooseSurveyMethods>(s => new(s.List("methods", x => x.Methods, JsonForms.Word<SurveyMethod>()))),
        [SurveyTrigger.ListTopics] = Step<ListSurveyTopics>(s => new(s.List("topics", x => x.Topics, JsonForms.Text))),
        [SurveyTrigger.Conduct] = Plain(SurveyTrigger.Conduct),
        [SurveyTrigger.Analyse] = Step<AnalyseSurvey>(s => new(
            s.Need("results", x => x.Results, JsonForms.Map(JsonForms.Word<SurveyMethod>(), ScoreForms.Score)).ToImmutableSortedDictionary())),
        [SurveyTrigger.AcceptAction] = Step<AcceptSurveyAction>(s => new(
            s.Need("what", x => x.What, JsonForms.Text),
            s.Need("owner", x => x.Owner, JsonForms.Actor),
            s.Need("concerned", x => x.Concerned, JsonForms.Text),
            s.Need("businessDays", x => x.BusinessDays, JsonForms.Whole),
            s.List("contributors", x => x.Contributors, JsonForms.Customer),
            s.Or("roll", x => x.Roll, JsonForms.Word<Roll>(), Roll.None))),
        [SurveyTrigger.RejectProposal] = Step<RejectSurveyProposal>(s => new(
            s.Need("what", x => x.What, JsonForms.Text),
            s.Need("reason", x => x.Reason, JsonForms.Text))),
        [SurveyTrigger.DecideChanges] = Step<DecideSurveyChanges>(s => new(s.May("whyNone", x => x.WhyNone, JsonForms.Text))),
        [SurveyTrigger.TellStaff] = Step<TellSurveyStaff>(s => new(s.Need("action", x => x.Action, JsonForms.Ordinal))),
        [SurveyTrigger.InformContributors] = Step<InformSurveyContributors>(s => new(s.List("customers", x => x.Customers, JsonForms.Customer))),
        [SurveyTrigger.InformCustomers] = Plain(SurveyTrigger.InformCustomers),
        [SurveyTrigger.Thank] = Plain(SurveyTrigger.Thank),
        [SurveyTrigger.Close] = Plain(SurveyTrigger.Close),
        [SurveyTrigger.Cancel] = Step<CancelSurvey>(s => new(s.Need("reason", x => x.Reason, JsonForms.Text))),
    }.ToFrozenDictionary();

    private static readonly JsonForm<SurveyEvent> s_event = JsonMembers<SurveyEvent>.Form(s =>
    {
        s.Need("schema", _ => Version, s_version);
        var kind = s.Need("kind", x => x.Step.Trigger, JsonForms.Word<SurveyTrigger>());
        var organisation = s.Need("organisation", x => x.Organisation, JsonForms.Organisation);
        return new()
        {
            Organisation = organisation,
            Project = IdText.Check(s.Need("survey", x => x.Project, JsonForms.Text)),
            Sequence = s.Need("sequence", x => x.Sequence, JsonForms.Ordinal),
            Step = s.Need("step", x => x.Step, s_steps[kind]),
            Actor = s.Need("actor", x => x.Actor, JsonForms.ActorOf(organisation)),
            OccurredAt = s.Need("occurredAt", x => x.OccurredAt, JsonForms.Instant),
            RecordedAt = s.Need("recordedAt", x => x.RecordedAt, JsonForms.Instant),
            From = s.Need("from", x => x.From, JsonForms.Word<SurveyState>()),
            To = s.Need("to", x => x.To, JsonForms.Word<SurveyState>()),
            // An action is never without its due date.
            Date = kind == SurveyTrigger.AcceptAction ? s.Need("date", x => x.Date!.Value, JsonForms.Date) : s.May("date", x => x.Date, JsonForms.Date),
        };
    });

    private static JsonForm<SurveyCommand> Plain(SurveyTrigger trigger) => Step<PlainSurveyStep>(_ => new(trigger));

    private static JsonForm<SurveyCommand> Step<T>(Func<JsonMembers<T>, T> members)
        where T : SurveyCommand
    {
        var form = JsonMembers<T>.Form(s => (T)(members(s) with
        {
            OccurredAt = s.May("occurredAt", x => x.OccurredAt, JsonForms.Instant),
            BackdatingReason = s.May("backdatingReason", x => x.BackdatingReason, JsonForms.Text),
        }));
        return new((json, command) => form.Write(json, (T)command), form.Read);
    }

    internal static string Write(SurveyEvent each)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, s_onOneLine))
            s_event.Write(json, each);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static SurveyEvent Read(string json)
    {
        List<ConfigurationFault> faults = [];
        var read = JsonText.Read(Encoding.UTF8.GetBytes(json), faults) is { } root ? s_event.Read(root, new(faults)) : null;
        ConfigurationException.ThrowIfAny("Survey event", faults);
        return read!;
    }
}
