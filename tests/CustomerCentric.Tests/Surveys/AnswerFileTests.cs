using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using CustomerCentric.Surveys;

namespace CustomerCentric.Tests.Surveys;

/// <summary>Files of answers, as people make them.</summary>
public class AnswerFileTests
{
    private static readonly Instrument s_instrument = Ask.With(
        Ask.About("q", QuestionRole.Satisfaction, Ask.From(1, 5)), Ask.About("far", QuestionRole.Statement, Ask.From(-10, 200)), Ask.About("why", QuestionRole.Comment, null));

    [Theory]
    [InlineData("5", 5)]
    [InlineData(" 5 ", 5)]
    [InlineData("\"5\"", 5)]
    [InlineData("+5", 5)]
    [InlineData("05", 5)]
    [InlineData("5.0", 5)]
    [InlineData("1e0", 1)]
    [InlineData("-10", null)]
    public async Task A_rating_is_a_whole_number_on_the_scale_however_it_is_written(string field, int? rating)
    {
        var tally = await ReadAsync($"q\n{field}\n");
        tally.Whole().Questions[0].Counts.ShouldBe(rating is null ? new(0, Rejected: 1) : new AnswerCounts(1));
        if (rating is { } known)
            tally.Whole().Questions[0].CountOf(known).ShouldBe(1);
    }

    [Theory]
    [InlineData("-10")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("10")]
    [InlineData("200")]
    public async Task Scales_may_be_wide_and_negative(string field)
    {
        var answers = (await ReadAsync($"far\n{field}\n")).Whole().Questions[1];
        answers.CountOf(int.Parse(field, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(1);
        answers.Counts.Scored.ShouldBe(1);
    }

    [Theory]
    [InlineData("6", FaultCodes.OffScale, "'6' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("0", FaultCodes.OffScale, "'0' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("-3", FaultCodes.OffScale, "'-3' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("99999999999", FaultCodes.OffScale, "'99999999999' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("4.5", FaultCodes.NotWhole, "'4.5' is not whole: write a whole number from 1 to 5.")]
    [InlineData("NaN", FaultCodes.NotANumber, "'NaN' is no number: a whole number from 1 to 5 is one, an empty field is a skipped answer, NA says not applicable.")]
    [InlineData("n.a.", FaultCodes.NotANumber, "'n.a.' is no number: a whole number from 1 to 5 is one, an empty field is a skipped answer, NA says not applicable.")]
    [InlineData("1234567890123456789012345678901234567890", FaultCodes.OffScale, "'1234567890123456789012345678901234567890' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("12345678901234567890123456789012345678901", FaultCodes.OffScale, "'1234567890123456789012345678901234567890…' is off the scale: write a whole number from 1 to 5.")]
    [InlineData("4 5", FaultCodes.NotANumber, "'4 5' is no number: a whole number from 1 to 5 is one, an empty field is a skipped answer, NA says not applicable.")]
    public async Task What_is_no_rating_is_left_out_counted_and_told_with_its_line(string field, string code, string message)
    {
        var (tally, faults) = await ReadWithFaultsAsync($"q\n3\n{field}\n4\n");
        faults.ShouldHaveSingleItem().ShouldBe(new AnswerFault(3, "q", code, message));
        (tally.Whole().Questions[0].Counts, tally.Respondents, tally.RefusedRows).ShouldBe((new AnswerCounts(2, Rejected: 1), 3, 0));
    }

    [Fact]
    public async Task What_lies_beyond_a_scale_that_begins_below_zero_is_no_rating()
    {
        var tally = await Ask.ReadAsync(new(Ask.With(Ask.About("q", QuestionRole.Satisfaction, Ask.From(-2, 2)))), "q\n2\n3\n5\n-2\n-3\n");
        tally.Whole().Questions[0].Counts.ShouldBe(new AnswerCounts(2, Rejected: 3));
    }

    [Fact]
    public async Task Empty_is_skipped_NA_not_applicable_and_a_column_that_is_not_there_was_not_shown()
    {
        var whole = (await ReadAsync("q,other\n3,x\n,x\n \t,x\nNA,x\n")).Whole();
        whole.Questions[0].Counts.ShouldBe(new(1, Skipped: 2, NotApplicable: 1));
        whole.Questions[1].Counts.ShouldBe(new(0, NotShown: 4));
    }

    [Theory]
    [InlineData("q\n3\n\n4\n\r\n5\n", 3, 2)]
    [InlineData("q\n\n\n5", 1, 2)]
    [InlineData("q\n5\n\n\n", 1, 0)]
    [InlineData("q\n\n", 0, 0)]
    [InlineData("q,why\n5,\n\n4,\n", 2, 0)]
    public async Task A_blank_line_of_a_file_with_one_column_is_a_skipped_answer_unless_it_ends_the_file(string csv, long scored, long skipped) =>
        (await ReadAsync(csv)).Whole().Questions[0].Counts.ShouldBe(new(scored, Skipped: skipped));

    [Fact]
    public async Task An_instrument_names_its_own_codes_and_words_before_those_that_all_know()
    {
        var five = Ask.From(1, 5) with { Labels = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", ["awful", "bad", "fair", "good", "great"]) };
        var instrument = Ask.With(Ask.About("q", QuestionRole.Satisfaction, five)) with
        {
            Missing = ImmutableSortedDictionary<string, AnswerKind>.Empty.Add("-99", AnswerKind.Skipped).Add("NA", AnswerKind.NotShown).Add("8", AnswerKind.NotApplicable),
        };
        var answers = (await Ask.ReadAsync(new(instrument), "q\n-99\nNA\n8\ngreat\nawful\n3\n")).Whole().Questions[0];
        answers.Counts.ShouldBe(new(3, Skipped: 1, NotApplicable: 1, NotShown: 1));
        (answers.CountOf(5), answers.CountOf(1), answers.CountOf(3)).ShouldBe((1, 1, 1));
    }

    [Theory]
    [InlineData("GREAT", "'GREAT' is no answer, 'great' is one: capitals count.")]
    [InlineData("na", "'na' is no answer, 'NA' is one: capitals count.")]
    [InlineData("Greatest", "'Greatest' is no number: a whole number from 1 to 5 is one, an empty field is a skipped answer, NA says not applicable.")]
    public async Task A_word_in_other_capitals_is_no_rating_and_the_fault_tells_why(string field, string message)
    {
        var five = Ask.From(1, 5) with { Labels = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", ["awful", "bad", "fair", "good", "great"]) };
        List<AnswerFault> faults = [];
        await Ask.ReadAsync(new(Ask.With(Ask.About("q", QuestionRole.Satisfaction, five))) { Faults = new Collected(faults) }, $"q\n{field}\n");
        faults.ShouldHaveSingleItem().Message.ShouldBe(message);
    }

    [Fact]
    public async Task Words_at_the_ends_of_a_longer_scale_are_no_ratings()
    {
        var five = Ask.From(1, 5) with { Labels = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("en", ["awful", "great"]) };
        (await Ask.ReadAsync(new(Ask.With(Ask.About("q", QuestionRole.Satisfaction, five))), "q\ngreat\n")).Whole().Questions[0].Counts.Rejected.ShouldBe(1);
    }

    [Fact]
    public async Task Comments_are_counted()
    {
        var (tally, faults) = await ReadWithFaultsAsync("q,why\n3,\"slow, but\nfriendly\"\n4,\n5,NA\n5,5\n");
        (tally.Whole().CommentCounts[0], tally.Respondents).ShouldBe((2, 4));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_refused_alone()
    {
        var (tally, faults) = await ReadWithFaultsAsync("q,why\n3,a\n4\n\"4,b\n5,c,d\n2,e\n");
        faults.Select(fault => (fault.Line, fault.Question, fault.Code)).ShouldBe(
            [(3, null, FaultCodes.MalformedLine), (4, null, FaultCodes.MalformedLine), (5, null, FaultCodes.MalformedLine)]);
        (tally.RefusedRows, tally.Respondents).ShouldBe((3, 2));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("1e300")]
    [InlineData("1e-300")]
    [InlineData("1000000001")]
    [InlineData("0.0000000009")]
    [InlineData("heavy")]
    public async Task A_row_without_a_weight_is_refused(string weight)
    {
        List<AnswerFault> faults = [];
        var tally = await Ask.ReadAsync(new(s_instrument) { WeightColumn = "w", Faults = new Collected(faults) }, $"q,w\n3,0.5\n4,{weight}\n");
        faults.ShouldHaveSingleItem().ShouldBe(new AnswerFault(3, null, FaultCodes.Invalid, $"'{weight}' is no weight: write a number, zero or from 1e-9 to 1e9."));
        (tally.Respondents, tally.RefusedRows).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Columns_that_are_asked_for_and_missing_or_there_twice_are_told_all_at_once()
    {
        var instrument = s_instrument with { Questions = [s_instrument.Questions[0] with { IsRequired = true }, .. s_instrument.Questions.Skip(1)] };
        var wrong = await Should.ThrowAsync<ConfigurationException>(() => Ask.ReadAsync(new(instrument) { SegmentColumn = "unit", WeightColumn = "w" }, "far,w,w,why\n1,1,1,x\n"));
        wrong.Faults.Select(fault => (fault.Path, fault.Code, fault.Line)).ShouldBe(
            [("q", FaultCodes.UnknownColumn, 1), ("unit", FaultCodes.UnknownColumn, 1), ("w", FaultCodes.UnknownColumn, 1)]);
        wrong.Faults[0].Message.ShouldBe("The file has no such column: far, w, why are its columns.");
        wrong.Faults[2].Message.ShouldBe("The column stands twice in the header: keep one of them.");
    }

    [Fact]
    public async Task A_column_of_weights_that_is_missing_is_told()
    {
        var wrong = await Should.ThrowAsync<ConfigurationException>(() => Ask.ReadAsync(new(s_instrument) { WeightColumn = "w" }, "q\n3\n"));
        wrong.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => fault.Path.ShouldBe("w"), fault => fault.Message.ShouldBe("The file has no such column: q are its columns."));
    }

    [Theory]
    [InlineData("q,why")]
    [InlineData("q,why,id")]
    [InlineData("q,why,Respondent ID,,No.")]
    [InlineData("q,why,far,other,Far")]
    public async Task A_header_with_nothing_to_wonder_at_is_not_told(string header)
    {
        List<AnswerFault> faults = [];
        await Ask.ReadAsync(new(s_instrument) { Faults = new Collected(faults) }, header + "\n");
        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("q,why,colour", "Columns passed over: colour; questions without a column: far.")]
    [InlineData("q,why,FAR", "Columns passed over: FAR; questions without a column: far. 'FAR': did you mean 'far'?")]
    [InlineData("q,f a r,WHY", "Columns passed over: f a r, WHY; questions without a column: far, why. 'f a r': did you mean 'far'? 'WHY': did you mean 'why'?")]
    [InlineData("q,why,for,colour,colour", "Columns passed over: for, colour; questions without a column: far. 'for': did you mean 'far'?")]
    [InlineData("q,why,far2", "Columns passed over: far2; questions without a column: far.")]
    [InlineData("q,why,a,b,c,d,e,f,g,h,i,j,k", "Columns passed over: a, b, c, d, e, f, g, h, i, j, …; questions without a column: far.")]
    public async Task Columns_that_are_passed_over_are_told_when_questions_have_none(string header, string message)
    {
        var (tally, faults) = await ReadWithFaultsAsync(header + "\n");
        faults.ShouldHaveSingleItem().ShouldBe(new AnswerFault(1, null, FaultCodes.PassedOver, message));
        tally.RefusedRows.ShouldBe(0);
    }

    [Fact]
    public async Task A_column_that_must_be_there_is_looked_for_under_names_that_are_near()
    {
        var wrong = await Should.ThrowAsync<ConfigurationException>(() => Ask.ReadAsync(new(Instrument.Find("nps")!) { SegmentColumn = "unit" }, "Recommend,Units\n9,a\n"));
        wrong.Faults.Select(fault => $"{fault.Path}: {fault.Message}").ShouldBe(
            ["recommend: The file has no such column: did you mean 'Recommend'?", "unit: The file has no such column: did you mean 'Units'?"]);
        (await Should.ThrowAsync<ConfigurationException>(() => ReadAsync("Q,Far\n1,1\n"))).Faults.ShouldHaveSingleItem().Message
            .ShouldBe("The file has no column of the instrument own: its questions are q, far, why. 'Q': did you mean 'q'? 'Far': did you mean 'far'?");
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("\n\n", "The file is empty")]
    [InlineData("a,b\n1,2\n", "The file has no column of the instrument own: its questions are q, far, why.")]
    public async Task A_file_without_answers_says_so(string csv, string message) =>
        (await Should.ThrowAsync<ConfigurationException>(() => ReadAsync(csv))).Faults.ShouldHaveSingleItem().Message.ShouldStartWith(message);

    [Theory]
    [InlineData("q;why\n3;x\n", "The columns are separated by semicolons: separate them by commas.")]
    [InlineData("Q;why, then\n3;x\n", "The columns are separated by semicolons: separate them by commas.")]
    [InlineData("\"q\";\"why\"\n3;x\n", "The columns are separated by semicolons: separate them by commas.")]
    [InlineData("id;q\n3;x\n", "The columns are separated by semicolons: separate them by commas.")]
    [InlineData("q\twhy\n3\tx\n", "The columns are separated by tabs: separate them by commas.")]
    [InlineData("a;b\n3;x\n", "The file has no column of the instrument own: its questions are q, far, why.")]
    [InlineData("PK\u0003\u0004\u0014\u0000\u0006", "The file is no text but a spreadsheet or an archive: export it as CSV in UTF-8.")]
    [InlineData("q,why\r3,x\r", "The lines end with carriage returns alone: end them with line feeds (in spreadsheets: CSV UTF-8).")]
    [InlineData("\"q,why\n3,x\n", "The quotation marks do not match: quote a field that has some, and double those inside.")]
    public async Task A_file_that_is_separated_or_quoted_otherwise_says_so(string csv, string message) =>
        (await Should.ThrowAsync<ConfigurationException>(() => ReadAsync(csv))).Faults.ShouldHaveSingleItem().Message.ShouldBe(message);

    // As forms are exported whose questions have several lines.
    [Theory]
    [InlineData("q,\"What else\r\nwould you say?\"\r\n3,x\r\n")]
    [InlineData("q,\"What else\rwould you say?\"\r\n3,x\r\n")]
    public async Task A_name_of_a_column_may_have_several_lines(string csv) => (await ReadAsync(csv)).Respondents.ShouldBe(1);

    [Fact]
    public async Task A_comma_between_columns_that_are_wanted_makes_semicolons_part_of_a_name() =>
        (await ReadAsync("q,why;far\n3,x\n")).Respondents.ShouldBe(1);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_file_in_UTF_16_says_so_with_and_without_its_mark(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        foreach (var bytes in new byte[][] { text.GetBytes("q,why\n3,x\n"), [.. text.Preamble, .. text.GetBytes("q,why\n3,x\n")] })
        {
            using MemoryStream file = new(bytes);
            (await Should.ThrowAsync<ConfigurationException>(() => new SurveyScoring(s_instrument).ReadAsync(file))).Faults.ShouldHaveSingleItem()
                .ShouldBe(new ConfigurationFault("", "The file is UTF-16: save it as UTF-8 (in spreadsheets: CSV UTF-8).") { Code = FaultCodes.NotUtf8, Line = 1 });
        }
    }

    [Fact]
    public async Task A_file_in_Latin_1_says_so_by_its_columns_or_by_its_segments()
    {
        using MemoryStream columns = new(Encoding.Latin1.GetBytes("q,unité\n3,x\n"));
        (await Should.ThrowAsync<ConfigurationException>(() => new SurveyScoring(s_instrument).ReadAsync(columns))).Faults.ShouldHaveSingleItem().Message
            .ShouldBe("The names of the columns are no UTF-8, but perhaps Latin-1 or Windows-1252: save the file as UTF-8 (in spreadsheets: CSV UTF-8).");
        List<AnswerFault> faults = [];
        using MemoryStream segments = new(Encoding.Latin1.GetBytes("q,unit\n3,a\n3,é\n4,è\n4,a\n"));
        var tally = await new SurveyScoring(s_instrument) { SegmentColumn = "unit", Faults = new Collected(faults) }.ReadAsync(segments);
        (tally.Respondents, tally.RefusedRows).ShouldBe((2, 2));
        faults.Where(fault => fault.IsRefused).Select(fault => (fault.Line, fault.Code, fault.Message)).ShouldBe(
            [(3, FaultCodes.NotUtf8, "'unit' holds bytes that are no UTF-8: save the file as UTF-8."), (4, FaultCodes.NotUtf8, "'unit' holds bytes that are no UTF-8: save the file as UTF-8.")]);
    }

    [Fact]
    public async Task A_header_alone_has_no_respondents() => (await ReadAsync("q\n")).Respondents.ShouldBe(0);

    [Fact]
    public async Task Segments_are_named_by_a_column_and_blanks_around_a_name_are_none()
    {
        var tally = await Ask.ReadAsync(new(s_instrument) { SegmentColumn = "unit" }, "q,unit\n3,north\n4,south\n5, north \n1,\n");
        tally.Segments.Select(segment => (segment.Key, segment.Value.Respondents)).ShouldBe([("", 1), ("north", 2), ("south", 1)]);
    }

    [Fact]
    public async Task More_segments_than_can_be_meant_are_refused_row_by_row()
    {
        List<AnswerFault> faults = [];
        var tally = await Ask.ReadAsync(
            new(s_instrument) { SegmentColumn = "name", Faults = new Collected(faults) }, "q,name\n" + string.Concat(Enumerable.Range(0, 1003).Select(i => $"3,n{i}\n")) + "4,n5\n");
        (tally.Respondents, tally.RefusedRows, tally.Segments.Count).ShouldBe((1001, 3, 1000));
        faults[0].Message.ShouldBe("'name' has more than 1000 different values: name a column that parts the respondents into fewer.");
    }

    [Fact]
    public async Task A_packed_file_is_read_as_it_is_and_one_that_was_cut_off_keeps_what_came_before()
    {
        var csv = "q\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => FormattableString.Invariant($"{1 + i * 7919 % 5}\n")));
        var packed = Packed(csv);
        using MemoryStream whole = new(packed);
        (await new SurveyScoring(s_instrument).ReadAsync(whole)).Respondents.ShouldBe(5000);
        List<AnswerFault> faults = [];
        using MemoryStream cut = new(packed[..(packed.Length / 2)]);
        var tally = await new SurveyScoring(s_instrument) { Faults = new Collected(faults) }.ReadAsync(cut);
        tally.Respondents.ShouldBeInRange(1, 4999);
        (faults.ShouldHaveSingleItem().Code, tally.RefusedRows).ShouldBe((FaultCodes.BrokenOff, 0));
    }

    [Fact]
    public async Task A_packed_file_that_was_cut_off_before_its_header_is_told_and_has_no_respondents()
    {
        List<AnswerFault> faults = [];
        using MemoryStream cut = new(Packed("q\n" + string.Concat(Enumerable.Repeat("3\n", 100)))[..12]);
        var tally = await new SurveyScoring(s_instrument) { Faults = new Collected(faults) }.ReadAsync(cut);
        (tally.Respondents, tally.RefusedRows).ShouldBe((0, 0));
        faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.BrokenOff);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(-12)]
    [InlineData(-8)]
    [InlineData(-5)]
    [InlineData(-1)]
    public async Task Wherever_a_packed_file_is_cut_off_the_same_is_said(int length)
    {
        var packed = Packed("q\n" + string.Concat(Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"{1 + i * i * 7919 % 5}\n"))));
        List<AnswerFault> faults = [];
        using MemoryStream cut = new(length > 0 ? packed[..length] : packed[..^-length]);
        await new SurveyScoring(s_instrument) { Faults = new Collected(faults) }.ReadAsync(cut);
        faults.ShouldHaveSingleItem().Message.ShouldBe("The file breaks off here: The compressed data ends too soon.");
    }

    [Fact]
    public async Task A_packed_file_that_is_damaged_says_so()
    {
        var packed = Packed("q\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => FormattableString.Invariant($"{1 + i * (i % 9973) % 5}\n"))));
        // A block of a kind that there is not.
        packed[10] |= 6;
        List<AnswerFault> faults = [];
        using MemoryStream damaged = new(packed);
        await new SurveyScoring(s_instrument) { Faults = new Collected(faults) }.ReadAsync(damaged);
        faults.ShouldHaveSingleItem().Message.ShouldBe("The file breaks off here: The compressed data is damaged.");
    }

    [Fact]
    public async Task Progress_is_told_in_bytes_and_ends_with_all_of_them()
    {
        var csv = Encoding.UTF8.GetBytes("q\n" + string.Concat(Enumerable.Repeat("3\n", 100_000)));
        Last told = new();
        using MemoryStream file = new(csv);
        await new SurveyScoring(s_instrument).ReadAsync(file, told);
        told.Value.ShouldBe(csv.Length);
        told.Times.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Reading_stops_when_told()
    {
        using CancellationTokenSource stop = new();
        await Should.ThrowAsync<OperationCanceledException>(() => new SurveyScoring(s_instrument).ReadAsync(new Endless(stop), cancellationToken: stop.Token));
    }

    private static Task<SurveyTally> ReadAsync(string csv) => Ask.ReadAsync(new(s_instrument), csv);

    private static async Task<(SurveyTally Tally, List<AnswerFault> Faults)> ReadWithFaultsAsync(string csv)
    {
        List<AnswerFault> faults = [];
        return (await Ask.ReadAsync(new(s_instrument) { Faults = new Collected(faults) }, csv), faults);
    }

    private static byte[] Packed(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private sealed class Collected(List<AnswerFault> faults) : IProgress<AnswerFault>
    {
        public void Report(AnswerFault value) => faults.Add(value);
    }

    private sealed class Last : IProgress<long>
    {
        internal long Value { get; private set; }

        internal int Times { get; private set; }

        public void Report(long value) => (Value, Times) = (value, Times + 1);
    }

    /// <summary>Answers without end, which cancels its reader after a while.</summary>
    private sealed class Endless(CancellationTokenSource stop) : MemoryStream(Encoding.UTF8.GetBytes("q\n" + string.Concat(Enumerable.Repeat("3\n", 50_000))))
    {
        private int _rounds;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_rounds == 20)
                await stop.CancelAsync();
            if (Position == Length)
                Position = 2;
            return await base.ReadAsync(buffer, CancellationToken.None);
        }
    }
}
