using System.Collections.Immutable;
using System.Text;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

public class ResponseExportTests
{
    private static readonly Instrument s_instrument = Ask.With(
        Ask.About("q", QuestionRole.Satisfaction, Ask.From(1, 5)) with { AllowsNotApplicable = true }, Ask.About("why, then", QuestionRole.Comment, null)) with
    {
        Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("-9", AnswerKind.NotShown),
    };

    [Fact]
    public async Task What_is_written_scores_as_what_was_said()
    {
        SurveyResponse[] responses =
        [
            Said(("q", Answer.Rating(4)), ("why, then", Answer.Comment("slow, \"but\"\nfriendly"))) with { Segment = "north, west", Weight = 0.1 },
            Said(("q", Answer.NotApplicable), ("why, then", Answer.Skipped)), Said(("q", Answer.Skipped), ("why, then", Answer.Skipped)), Said(),
        ];
        var text = await WriteAsync(s_instrument, responses);
        text.ShouldBe("segment,weight,q,\"why, then\"\n\"north, west\",0.1,4,\"slow, \"\"but\"\"\nfriendly\"\n,1,NA,\n,1,,\n,1,-9,-9\n");
        SurveyScoring scoring = new(s_instrument) { SegmentColumn = "segment", WeightColumn = "weight", Minimum = 1, MinimumComments = 1 };
        var tally = scoring.CreateTally();
        foreach (var response in responses)
            tally.Add(response);
        scoring.Report(await Ask.ReadAsync(scoring, text)).ToJson().ShouldBe(scoring.Report(tally).ToJson());
    }

    [Fact]
    public async Task Of_an_anonymous_survey_no_response_leaves()
    {
        using MemoryStream file = new();
        SurveyScoring scoring = new(Instrument.Find("employee")!);
        (await Should.ThrowAsync<InvalidOperationException>(() => scoring.WriteAsync(Of(Said()), file))).Message.ShouldStartWith("employee is anonymous");
        file.Length.ShouldBe(0);
        await new SurveyScoring(Instrument.Find("employee")! with { Anonymous = false }).WriteAsync(Of(), file);
        file.Length.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("segment")]
    [InlineData("weight")]
    public async Task A_question_called_as_a_column_of_respondents_is_refused(string key)
    {
        using MemoryStream file = new();
        SurveyScoring scoring = new(Ask.With(Ask.About(key, QuestionRole.Satisfaction, Ask.From(1, 5))));
        (await Should.ThrowAsync<InvalidOperationException>(() => scoring.WriteAsync(Of(), file))).Message
            .ShouldBe($"own has a question '{key}', and a column of that name is written for each respondent: give the question another key.");
        file.Length.ShouldBe(0);
    }

    [Fact]
    public async Task A_response_that_cannot_be_taken_is_not_written() =>
        (await Should.ThrowAsync<ArgumentException>(() => WriteAsync(s_instrument, Said(("q", Answer.Rating(9)))))).Message.ShouldStartWith("'q': 9 is off the scale");

    [Fact]
    public async Task A_question_that_was_not_shown_needs_a_code_to_be_written() =>
        (await Should.ThrowAsync<ArgumentException>(() => WriteAsync(s_instrument with { Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty }, Said())))
            .Message.ShouldStartWith("'q' was not shown, and the instrument names no code for that.");

    private static SurveyResponse Said(params (string Key, Answer Answer)[] answers) =>
        new(answers.ToImmutableDictionary(answer => answer.Key, answer => answer.Answer));

    private static async Task<string> WriteAsync(Instrument instrument, params SurveyResponse[] responses)
    {
        using MemoryStream file = new();
        await new SurveyScoring(instrument).WriteAsync(Of(responses), file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async IAsyncEnumerable<SurveyResponse> Of(params SurveyResponse[] responses)
    {
        await Task.Yield();
        foreach (var response in responses)
            yield return response;
    }
}
