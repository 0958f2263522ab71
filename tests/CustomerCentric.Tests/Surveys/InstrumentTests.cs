using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CustomerCentric.Surveys;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Surveys;

public class InstrumentTests
{
    private const string Smallest = """
        {
          "id": "own", "version": 1, "title": {"en": "Own"}, "audience": "employee", "languages": ["en"],
          "scales": [{"key": "s", "from": 1, "to": 5}],
          "questions": [{"key": "q", "role": "satisfaction", "scale": "s", "text": {"en": "How?"}}]
        }
        """;

    public static TheoryData<string> BuiltIn => [.. Instrument.All.Select(each => each.Id)];

    [Fact]
    public void The_ready_made_instruments_are_as_approved() => Snapshot.Match(string.Concat(Instrument.All.Select(each =>
        FormattableString.Invariant($"{each.Id} {each.Version} {each.Audience} {(each.IsAnonymous ? "anonymous" : "open")}: {string.Join(", ", each.Questions.Select(question => question.Key))}\n"))));

    [Theory, MemberData(nameof(BuiltIn))]
    public void A_ready_made_instrument_follows_the_schema_and_reads_back_as_it_was_written(string id)
    {
        var instrument = Instrument.Find(id)!;
        new SchemaCheck("instrument.schema.json").Breaks(Repository.Read($"src/CustomerCentric/Surveys/Instruments/{id}.json")).ShouldBeEmpty();
        new SchemaCheck("instrument.schema.json").Breaks(instrument.ToJson()).ShouldBeEmpty();
        var again = Instrument.FromJson(Encoding.UTF8.GetBytes(instrument.ToJson()));
        (again.ToJson(), again.Hash).ShouldBe((instrument.ToJson(), instrument.Hash));
        instrument.Checked().ShouldBeSameAs(instrument);
    }

    [Theory, MemberData(nameof(BuiltIn))]
    public void A_ready_made_instrument_is_there_in_English_and_Vietnamese(string id) =>
        Instrument.Find(id)!.Languages.ShouldBe(["en", "vi"]);

    [Fact]
    public void There_is_no_instrument_of_another_name() => Instrument.Find("NPS").ShouldBeNull();

    [Fact]
    public void The_six_criteria_are_those_of_the_founding_document() => Instrument.Find("six-criteria")!.Dimensions.Select(dimension => dimension.Key)
        .ShouldBe(["friendliness", "understanding", "fairness", "centre", "information", "choice"]);

    [Fact]
    public void Handling_is_asked_by_the_five_principles() => Instrument.Find("complaint-handling")!.Dimensions.Select(dimension => dimension.Key)
        .ShouldBe(Enum.GetNames<Principle>().Select(name => JsonNamingPolicy.CamelCase.ConvertName(name)));

    [Fact]
    public void Employees_are_asked_without_names_unless_the_instrument_says_otherwise()
    {
        var employee = Instrument.Find("employee")!;
        employee.IsAnonymous.ShouldBeTrue();
        (employee with { Anonymous = false }).IsAnonymous.ShouldBeFalse();
        Instrument.Find("nps")!.IsAnonymous.ShouldBeFalse();
    }

    [Fact]
    public void What_is_said_otherwise_has_another_hash()
    {
        var nps = Instrument.Find("nps")!;
        (nps with { Version = 2 }).Hash.ShouldNotBe(nps.Hash);
        (nps with { Version = 1 }).Hash.ShouldBe(nps.Hash);
    }

    [Fact]
    public void Reader_and_schema_know_the_same_words()
    {
        var root = new SchemaCheck("instrument.schema.json").Root;
        Names(root.GetProperty("properties").GetProperty("audience")).ShouldBe(SurveyWords.Audiences.All);
        Names(root.GetProperty("properties").GetProperty("missing").GetProperty("additionalProperties")).ShouldBe(SurveyWords.Missing.All);
        Names(root.GetProperty("$defs").GetProperty("question").GetProperty("properties").GetProperty("role")).ShouldBe(SurveyWords.Roles.All);

        static string[] Names(JsonElement place) => [.. place.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!)];
    }

    [Fact]
    public void Every_value_that_is_stored_has_a_word()
    {
        Enum.GetValues<SurveyAudience>().Select(SurveyWords.Audiences.Word).ShouldNotContain(null as string);
        Enum.GetValues<QuestionRole>().Select(SurveyWords.Roles.Word).ShouldNotContain(null as string);
        Enum.GetValues<IntervalMethod>().Select(SurveyWords.Methods.Word).ShouldNotContain(null as string);
        Enum.GetValues<KanoCategory>().Select(SurveyWords.Categories.Word).ShouldNotContain(null as string);
        Enum.GetValues<Quadrant>().Select(SurveyWords.Quadrants.Word).ShouldNotContain(null as string);
        Enum.GetValues<ScoreStatus>().Select(SurveyWords.Statuses.Word).ShouldNotContain(null as string);
    }

    [Fact]
    public void The_smallest_instrument_can_be_read()
    {
        var instrument = Read(Smallest);
        (instrument.Questions[0].Scale!.TopFrom, instrument.IsAnonymous, instrument.Overall).ShouldBe((4, true, null));
    }

    [Theory]
    [InlineData("not JSON", "{", "Not JSON", 1)]
    [InlineData("nothing in it", "{}", "version", 1)]
    [InlineData("a list", "[]", "an object", 1)]
    public void What_is_no_instrument_says_so(string _, string json, string said, int line) =>
        Faults(json).ShouldContain(fault => fault.ToString().Contains(said, StringComparison.OrdinalIgnoreCase) && fault.Line == line);

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 0", "version", "Versions count from 1.", 2)]
    [InlineData("\"title\": {\"en\": \"Own\"}", "\"title\": {\"vi\": \"A\"}", "title.en", "is missing: every text is there in every language of the instrument.", 2)]
    [InlineData("\"audience\": \"employee\"", "\"audience\": \"staff\"", "audience", "'staff' is not known here: externalCustomer, internalCustomer, employee are.", 2)]
    [InlineData("\"languages\": [\"en\"]", "\"languages\": []", "languages", "is empty: name at least one language, such as \"en\".", 2)]
    [InlineData("\"to\": 5", "\"to\": 1", "questions[0].scale", "A scale has from 2 to 1001 ratings.", 4)]
    [InlineData("\"to\": 5", "\"to\": 5, \"top\": 6", "questions[0].scale", "The top box begins above the lowest rating, at most at the highest: 2 to 5.", 4)]
    [InlineData("\"to\": 5", "\"to\": 5, \"labels\": {\"en\": [\"a\", \"b\", \"c\"]}", "questions[0].scale", "Labels are two, for the ends, or one for every rating.", 4)]
    [InlineData("\"scale\": \"s\"", "\"scale\": \"t\"", "questions[0].scale", "'t' is no scale of the instrument: s are.", 4)]
    [InlineData("\"role\": \"satisfaction\"", "\"role\": \"recommend\"", "questions[0].scale", "Whether somebody would recommend is asked from 0 to 10.", 4)]
    [InlineData("\"role\": \"satisfaction\"", "\"role\": \"comment\"", "questions[0].scale", "A comment has no scale.", 4)]
    [InlineData("\"role\": \"satisfaction\"", "\"role\": \"expectation\"", "questions[0].item", "needs a question of the role perception with the same item.", 4)]
    [InlineData("\"role\": \"satisfaction\"", "\"role\": \"functional\"", "questions[0].item", "needs a question of the role dysfunctional with the same item.", 4)]
    [InlineData("\"role\": \"satisfaction\"", "\"role\": \"usability\"", "questions", "The System Usability Scale has 10 statements, not 1.", 4)]
    [InlineData("\"key\": \"q\",", "\"key\": \" q\",", "questions[0].key", "A key is not empty and has no blanks around it.", 4)]
    [InlineData("\"key\": \"q\",", "\"key\": \"q\", \"dimension\": \"d\",", "questions[0].dimension", "'d' is no dimension of the instrument.", 4)]
    [InlineData("\"scales\":", "\"overall\": \"all\", \"scales\":", "overall", "'all' is no question with a scale.", 3)]
    [InlineData("\"scales\":", "\"missing\": {\"3\": \"skipped\"}, \"scales\":", "missing.3", "is a rating of 'q': a code for a missing answer lies off every scale.", 3)]
    [InlineData("\"scales\":", "\"colour\": 1, \"scales\":", "colour", "'colour' is not known here", 3)]
    public void A_fault_is_told_with_its_place(string right, string wrong, string path, string message, int line)
    {
        var fault = Faults(Smallest.Replace(right, wrong, StringComparison.Ordinal)).ShouldHaveSingleItem();
        (fault.Path, fault.Line).ShouldBe((path, line));
        fault.Message.ShouldStartWith(message);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_their_lines()
    {
        var faults = Faults("""
            {
              "id": " ", "version": 0, "title": {"en": "Own"}, "audience": "employee", "languages": ["en"],
              "scales": [{"key": "s", "from": 1, "to": 5}],
              "questions": [
                {"key": "q", "role": "satisfaction", "scale": "s", "text": {"en": "How?"}},
                {"key": "q", "role": "recommend", "scale": "s", "text": {"en": ""}}
              ]
            }
            """);
        faults.Select(fault => (fault.Path, fault.Line)).ShouldBe(
            [("id", 2), ("version", 2), ("questions[1].key", 6), ("questions[1].text.en", 6), ("questions[1].scale", 6)]);
    }

    [Fact]
    public void An_instrument_made_in_code_is_checked_when_it_is_used()
    {
        var recommend = Ask.About("q", QuestionRole.Recommend, Ask.From(1, 10));
        var faults = Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(recommend))).Faults;
        faults.ShouldHaveSingleItem().Path.ShouldBe("questions[0].scale");
    }

    [Fact]
    public void Two_scales_of_one_key_are_a_fault_made_in_code_or_read()
    {
        Question[] questions = [Ask.About("a", QuestionRole.Satisfaction, new("s", 1, 5)), Ask.About("b", QuestionRole.Satisfaction, new("s", 1, 7))];
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(questions))).Faults.ShouldHaveSingleItem().Message.ShouldContain("'s'");
        Faults(Smallest.Replace("\"to\": 5}]", "\"to\": 5}, {\"key\": \"s\", \"from\": 1, \"to\": 7}]", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Message.ShouldStartWith("The scale 's' stands twice");
    }

    [Fact]
    public void Questions_of_one_dimension_and_role_share_a_scale()
    {
        Question[] questions = [Ask.About("a", QuestionRole.Satisfaction, Ask.From(1, 5), "d"), Ask.About("b", QuestionRole.Satisfaction, Ask.From(1, 7), "d")];
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(questions))).Faults.ShouldHaveSingleItem().Path.ShouldBe("questions[1].scale");
        new SurveyScoring(Ask.With(questions[0], questions[1] with { Role = QuestionRole.Statement })).Instrument.Id.ShouldBe("own");
    }

    [Fact]
    public void An_item_is_asked_about_once_in_each_role()
    {
        Question[] questions =
        [
            Ask.About("e", QuestionRole.Expectation, Ask.From(1, 5), item: "1"), Ask.About("f", QuestionRole.Expectation, Ask.From(1, 5), item: "1"),
            Ask.About("p", QuestionRole.Perception, Ask.From(1, 5), item: "1"),
        ];
        var fault = Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(questions))).Faults.ShouldHaveSingleItem();
        (fault.Path, fault.Message).ShouldBe(("questions[1].item", "'e' has the same role and item: an item is asked about once in each role."));
    }

    [Fact]
    public void Both_sides_of_a_pair_have_one_scale_and_Kanos_goes_from_1_to_5()
    {
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(
            Ask.About("e", QuestionRole.Expectation, Ask.From(1, 7), item: "1"), Ask.About("p", QuestionRole.Perception, Ask.From(1, 5), item: "1"))))
            .Faults.ShouldHaveSingleItem().Message.ShouldStartWith("'p' has another scale");
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(
            Ask.About("f", QuestionRole.Functional, Ask.From(1, 4), item: "1"), Ask.About("d", QuestionRole.Dysfunctional, Ask.From(1, 4), item: "1"))))
            .Faults.Select(fault => fault.Path).ShouldBe(["questions[0].scale", "questions[1].scale"]);
    }

    [Fact]
    public void The_usability_scale_is_reversed_in_turn_from_1_to_5()
    {
        Question[] Statements(int highest, Func<int, bool> isReversed) =>
            [.. Enumerable.Range(0, 10).Select(i => Ask.About($"s{i}", QuestionRole.Usability, Ask.From(1, highest), isReversed: isReversed(i)))];
        new SurveyScoring(Ask.With(Statements(5, i => i % 2 == 1))).Instrument.Questions.Length.ShouldBe(10);
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(Statements(5, _ => false)))).Faults.Count.ShouldBe(5);
        Should.Throw<ConfigurationException>(() => new SurveyScoring(Ask.With(Statements(7, i => i % 2 == 1)))).Faults.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 5, 4)]
    [InlineData(0, 10, 9)]
    public void The_top_box_are_the_two_highest_ratings_but_never_all(int lowest, int highest, int top) => Ask.From(lowest, highest).TopFrom.ShouldBe(top);

    [Fact]
    public void A_question_says_why_it_cannot_take_an_answer()
    {
        var question = Ask.About("q", QuestionRole.Satisfaction, Ask.From(1, 5)) with { IsRequired = true };
        question.Refuses(Answer.Rating(1)).ShouldBeNull();
        question.Refuses(Answer.Rating(5)).ShouldBeNull();
        question.Refuses(Answer.NotShown).ShouldBeNull();
        question.Refuses(Answer.Rating(0))!.En.ShouldBe("'q': 0 is off the scale; it goes from 1 to 5.");
        question.Refuses(Answer.Rating(6))!.Vi.ShouldContain("6");
        question.Refuses(Answer.Skipped)!.En.ShouldBe("'q' must be answered.");
        question.Refuses(Answer.NotApplicable)!.En.ShouldBe("'q' does not offer 'not applicable'.");
        question.Refuses(Answer.Comment("good"))!.En.ShouldBe("'q' is answered with a whole number from 1 to 5, not with words.");
        (question with { AllowsNotApplicable = true, IsRequired = false }).Refuses(Answer.NotApplicable).ShouldBeNull();
        (question with { IsRequired = false }).Refuses(Answer.Skipped).ShouldBeNull();
        var comment = Ask.About("c", QuestionRole.Comment, null);
        comment.Refuses(Answer.Comment("good")).ShouldBeNull();
        comment.Refuses(Answer.Rating(3))!.En.ShouldBe("'c' is answered with words, not with a number.");
    }

    private static Instrument Read(string json) => Instrument.FromJson(Encoding.UTF8.GetBytes(json));

    private static ImmutableArray<ConfigurationFault> Faults(string json) => [.. Should.Throw<ConfigurationException>(() => Read(json)).Faults];
}
