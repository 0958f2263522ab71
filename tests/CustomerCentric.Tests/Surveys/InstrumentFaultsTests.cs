using System.Collections.Immutable;
using System.Text;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Every fault that an instrument can have, at the bounds, and an instrument that has all there is and no fault.</summary>
public class InstrumentFaultsTests
{
    private static readonly RatingScale s_five = Ask.From(1, 5);
    private static readonly Question s_question = Ask.About("q", QuestionRole.Satisfaction, s_five);
    private static readonly Instrument s_plain = Ask.With(s_question);

    [Fact]
    public void Every_fault_of_an_instrument_made_in_code_reads_like_this() => Snapshot.Match(Told(Made().Select(instrument => FaultsOf(() => _ = new SurveyScoring(instrument)))));

    [Fact]
    public void Every_fault_of_an_instrument_that_is_read_reads_like_this() => Snapshot.Match(Told(Written().Select(json => FaultsOf(() => Instrument.FromJson(Encoding.UTF8.GetBytes(json))))));

    [Fact]
    public void An_instrument_with_everything_is_written_like_this()
    {
        var written = Everything().ToJson();
        Snapshot.Match(written);
        new SchemaCheck("instrument.schema.json").Breaks(written).ShouldBeEmpty();
        Read(written).ToJson().ShouldBe(written);
        Read(written.Replace("{\n  \"id\"", "{\n  \"$schema\": \"instrument.schema.json\",\n  \"id\"", StringComparison.Ordinal)).ToJson().ShouldBe(written);
        Read(written).IsAnonymous.ShouldBeTrue();
    }

    [Fact]
    public void Every_word_that_is_stored_reads_like_this()
    {
        string.Join(' ', SurveyWords.Audiences.All).ShouldBe("externalCustomer internalCustomer employee");
        string.Join(' ', SurveyWords.Roles.All).ShouldBe("satisfaction recommend effort importance expectation perception functional dysfunctional statement usability comment");
        string.Join(' ', SurveyWords.Missing.All).ShouldBe("skipped notApplicable notShown");
        string.Join(' ', SurveyWords.Methods.All).ShouldBe(
            "adjustedWald wald goodman tango wilson clopperPearson agrestiCoull jeffreys studentT linearised feldt newcombe fisher");
        string.Join(' ', SurveyWords.Statuses.All).ShouldBe("ok undefined suppressed");
    }

    private static string Told(IEnumerable<IEnumerable<ConfigurationFault>> cases) => string.Concat(
        cases.Select((faults, i) => FormattableString.Invariant($"{1 + i}.\n") + string.Concat(faults.Select(fault => FormattableString.Invariant($"   {fault.Path} ({fault.Line}): {fault.Message}\n")))));

    private static IReadOnlyList<ConfigurationFault> FaultsOf(Action use)
    {
        try
        {
            use();
            return [];
        }
        catch (ConfigurationException wrong)
        {
            return wrong.Faults;
        }
    }

    private static Instrument Read(string json) => Instrument.FromJson(Encoding.UTF8.GetBytes(json));

    private static IEnumerable<Instrument> Made() =>
    [
        s_plain, s_plain with { Id = " " }, s_plain with { Version = 0 }, s_plain with { Languages = [] }, s_plain with { Questions = [] },
        s_plain with { Title = ImmutableSortedDictionary<string, string>.Empty }, s_plain with { Title = Ask.English(" ") }, s_plain with { Languages = ["en", "vi"] },
        s_plain with { Purpose = ImmutableSortedDictionary<string, string>.Empty.Add("vi", "A") }, s_plain with { Purpose = Ask.English("to learn") },
        s_plain with { Dimensions = [new("", Ask.English("a")), new(" d", Ask.English("a")), new("e", Ask.English("a")), new("e", Ask.English("a")), new("f", Ask.English(" "))] },
        Ask.With(s_question, s_question), Asked(s_question with { Key = "" }), Asked(s_question with { Key = "q " }), Asked(s_question with { Text = Ask.English("") }),
        Asked(s_question with { Dimension = "d" }), Asked(Ask.About("c", QuestionRole.Comment, s_five)), Asked(Ask.About("c", QuestionRole.Comment, null, isReversed: true)),
        Asked(s_question with { Scale = null }),
        .. from ends in ((int, int)[])[(1, 1), (5, 1), (0, 1000), (0, 1001), (-500, 500), (-500, 501), (-2000, -1500), (int.MinValue, int.MaxValue)]
           select Asked(s_question with { Scale = Ask.From(ends.Item1, ends.Item2) }),
        .. from top in (int[])[1, 2, 5, 6] select Asked(s_question with { Scale = s_five with { TopFrom = top } }),
        .. from labels in (string[][])[["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d", "e"]] select Asked(s_question with { Scale = s_five with { Labels = Labels(labels) } }),
        .. from labels in (string[][])[["a", "b", "B", "d", "a"], ["a", "b", "NA", "d", "e"], ["a", "", "-9", " ", "e"], ["5", "b", "3", "d", "1"]]
           select Asked(s_question with { Scale = s_five with { Labels = Labels(labels) } }) with { Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("-9", AnswerKind.Skipped) },
        Asked(s_question with { Scale = s_five with { Labels = Labels(["a", "b", "c", "d", "e"]).Add("vi", ["a", "c", "x", "y", "z"]) } }),
        Ask.With(s_question, s_question with { Key = "r", Scale = s_five with { Labels = Labels(["a", "a", "c", "d", "e"]) } }),
        .. from ends in ((int, int)[])[(0, 10), (1, 10), (0, 9)] select Asked(Ask.About("r", QuestionRole.Recommend, Ask.From(ends.Item1, ends.Item2))),
        Pair(QuestionRole.Expectation, QuestionRole.Perception, s_five, s_five, "1", "1"), Pair(QuestionRole.Expectation, QuestionRole.Perception, s_five, s_five, "1", "2"),
        Pair(QuestionRole.Expectation, QuestionRole.Perception, s_five, s_five, null, null),
        Ask.With(
            Ask.About("e", QuestionRole.Expectation, s_five, item: "1"), Ask.About("p", QuestionRole.Perception, s_five, item: "1"),
            Ask.About("o", QuestionRole.Perception, s_five, item: "1")),
        Pair(QuestionRole.Expectation, QuestionRole.Perception, s_five, Ask.From(1, 4), "1", "1"), Pair(QuestionRole.Expectation, QuestionRole.Perception, s_five, Ask.From(0, 5), "1", "1"),
        Pair(QuestionRole.Functional, QuestionRole.Dysfunctional, s_five, s_five, "1", "1"), Pair(QuestionRole.Functional, QuestionRole.Dysfunctional, s_five, s_five, "1", "2"),
        Pair(QuestionRole.Functional, QuestionRole.Dysfunctional, Ask.From(0, 5), Ask.From(0, 5), "1", "1"),
        Pair(QuestionRole.Functional, QuestionRole.Dysfunctional, Ask.From(1, 6), s_five, "1", "1"),
        .. from other in (RatingScale[])[new("1-5", 1, 5), new("1-5", 0, 5), new("1-5", 1, 6), new("1-5", 1, 5) { TopFrom = 5 }]
           select Ask.With(s_question, Ask.About("r", QuestionRole.Statement, other)),
        Usability(10, 1, 5, i => i % 2 == 1), Usability(1, 1, 5, _ => false), Usability(11, 1, 5, i => i % 2 == 1), Usability(10, 1, 5, i => i % 2 == 0), Usability(10, 0, 5, i => i % 2 == 1),
        Ask.With(Ask.About("a", QuestionRole.Statement, s_five, "d"), Ask.About("b", QuestionRole.Statement, Ask.From(0, 5), "d"), Ask.About("c", QuestionRole.Statement, s_five, "d")),
        .. from code in (string[])["", " x", "x ", "x", "0", "1", "5", "6", "-1"]
           select s_plain with { Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add(code, AnswerKind.NotShown) },
        .. from kind in Enum.GetValues<AnswerKind>() select s_plain with { Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("x", kind) },
        s_plain with { Overall = "q" }, s_plain with { Overall = "x" }, Ask.With(s_question, Ask.About("c", QuestionRole.Comment, null)) with { Overall = "c" },
    ];

    private static IEnumerable<string> Written()
    {
        var plain = """
            {
              "id": "own", "version": 1, "title": {"en": "Own"}, "audience": "employee", "languages": ["en"],
              "dimensions": [{"key": "d", "name": {"en": "D"}}],
              "scales": [{"key": "s", "from": 1, "to": 5, "labels": {"en": ["bad", "good"]}}],
              "questions": [{"key": "q", "role": "satisfaction", "scale": "s", "text": {"en": "How?"}}],
              "missing": {"x": "skipped"}
            }
            """;
        (string Right, string Wrong)[] changes =
        [
            ("\"id\": \"own\",", ""), ("\"own\"", "1"), ("\"version\": 1,", ""), ("\"version\": 1", "\"version\": 1.5"), ("\"title\": {\"en\": \"Own\"},", ""), ("{\"en\": \"Own\"}", "{\"en\": 1}"),
            ("{\"en\": \"Own\"}", "1"), ("\"audience\": \"employee\",", ""), ("\"employee\"", "1"), (", \"languages\": [\"en\"]", ""), ("[\"en\"]", "[1]"), ("[\"en\"]", "\"en\""), ("\"key\": \"d\", ", ""),
            ("{\"en\": \"D\"}", "1"), ("\"key\": \"s\", ", ""), ("\"from\": 1, ", ""), ("\"to\": 5, ", ""), ("[\"bad\", \"good\"]", "[1, 2]"), ("[\"bad\", \"good\"]", "1"),
            ("{\"key\": \"s\"", "{\"key\": \"t\", \"from\": 0, \"to\": 1}, {\"key\": \"s\", \"from\": 1, \"to\": 5}, {\"key\": \"s\""), ("\"key\": \"q\", ", ""), ("\"role\": \"satisfaction\", ", ""),
            ("\"satisfaction\"", "\"joy\""), ("\"satisfaction\"", "1"), ("\"scale\": \"s\"", "\"scale\": 1"), ("\"scale\": \"s\"", "\"scale\": \"u\""), ("\"scale\": \"s\"", "\"scale\": \"s\", \"reversed\": 1"),
            ("\"scale\": \"s\"", "\"scale\": \"s\", \"colour\": 1"), ("\"skipped\"", "\"never\""), ("\"skipped\"", "1"), ("{\"x\": \"skipped\"}", "1"),
        ];
        return changes.Select(change => plain.Replace(change.Right, change.Wrong, StringComparison.Ordinal)).Prepend(plain).Prepend("{}").Prepend("[]");
    }

    private static Instrument Everything() => Ask.With(
        Ask.About("all", QuestionRole.Satisfaction, s_five with { Labels = Labels(["a", "b", "c", "d", "e"]), TopFrom = 5 }) with { IsRequired = true },
        Ask.About("turned", QuestionRole.Satisfaction, Ask.From(1, 7), "d", isReversed: true) with { AllowsNotApplicable = true },
        Ask.About("e", QuestionRole.Expectation, Ask.From(1, 7), "d", "1"), Ask.About("p", QuestionRole.Perception, Ask.From(1, 7), "d", "1"),
        Ask.About("why", QuestionRole.Comment, null)) with
    {
        Purpose = Ask.English("To learn"),
        Audience = SurveyAudience.InternalCustomer,
        Source = "A book",
        Anonymous = true,
        Overall = "all",
        Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("97", AnswerKind.NotApplicable).Add("98", AnswerKind.NotShown).Add("99", AnswerKind.Skipped),
    };

    private static Instrument Asked(Question question) => s_plain with { Questions = [question] };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Labels(string[] labels) =>
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", [.. labels]);

    private static Instrument Pair(QuestionRole first, QuestionRole second, RatingScale one, RatingScale other, string? item, string? otherItem) =>
        Ask.With(Ask.About("one", first, one, item: item), Ask.About("other", second, other, item: otherItem));

    private static Instrument Usability(int statements, int lowest, int highest, Func<int, bool> isReversed) => Ask.With(Enumerable.Range(0, statements)
        .Select(i => Ask.About(FormattableString.Invariant($"s{i}"), QuestionRole.Usability, Ask.From(lowest, highest), isReversed: isReversed(i))));
}
