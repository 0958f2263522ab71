using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>What an instrument must be so that its figures mean something.</summary>
internal static class InstrumentCheck
{
    private const int MostSteps = 1000;

    /// <summary>Tells every fault, with the path of the published schema.</summary>
    internal static void Check(Instrument instrument, Action<string, string> fault)
    {
        if (string.IsNullOrWhiteSpace(instrument.Id))
            fault("id", "is empty: name the instrument.");
        if (instrument.Version < 1)
            fault("version", "Versions count from 1.");
        if (instrument.Languages.IsEmpty)
            fault("languages", "is empty: name at least one language, such as \"en\".");
        if (instrument.Questions.IsEmpty)
            fault("questions", "is empty: ask something.");
        CheckTexts(instrument, "title", instrument.Title, isRequired: true, fault);
        CheckTexts(instrument, "purpose", instrument.Purpose, isRequired: false, fault);
        CheckKeys("dimensions", instrument.Dimensions.Select(dimension => dimension.Key), fault);
        for (var i = 0; i < instrument.Dimensions.Length; i++)
            CheckTexts(instrument, $"dimensions[{i}].name", instrument.Dimensions[i].Name, isRequired: true, fault);
        CheckKeys("questions", instrument.Questions.Select(question => question.Key), fault);
        for (var i = 0; i < instrument.Questions.Length; i++)
            CheckQuestion(instrument, $"questions[{i}]", instrument.Questions[i], fault);
        CheckScales(instrument, fault);
        CheckItems(instrument, fault);
        CheckUsability(instrument, fault);
        CheckDimensions(instrument, fault);
        foreach (var (code, kind) in instrument.Missing)
            CheckMissing(instrument, code, kind, fault);
        if (instrument.Overall is { } overall && !instrument.Questions.Any(question => question.Key == overall && question.Scale is not null))
            fault("overall", $"'{overall}' is no question with a scale.");
    }

    private static void CheckKeys(string list, IEnumerable<string> keys, Action<string, string> fault)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        var at = 0;
        foreach (var key in keys)
        {
            if (string.IsNullOrWhiteSpace(key) || key != key.Trim())
                fault($"{list}[{at}].key", "A key is not empty and has no blanks around it.");
            else if (!known.Add(key))
                fault($"{list}[{at}].key", $"'{key}' stands twice: give each its own.");
            at++;
        }
    }

    private static void CheckTexts(
        Instrument instrument, string path, ImmutableSortedDictionary<string, string> texts, bool isRequired, Action<string, string> fault)
    {
        if (texts.IsEmpty && !isRequired)
            return;
        foreach (var language in instrument.Languages)
        {
            if (!texts.TryGetValue(language, out var text) || string.IsNullOrWhiteSpace(text))
                fault($"{path}.{language}", "is missing: every text is there in every language of the instrument.");
        }
    }

    private static void CheckQuestion(Instrument instrument, string path, Question question, Action<string, string> fault)
    {
        CheckTexts(instrument, $"{path}.text", question.Text, isRequired: true, fault);
        if (question.Dimension is { } dimension && !instrument.Dimensions.Any(known => known.Key == dimension))
            fault($"{path}.dimension", $"'{dimension}' is no dimension of the instrument.");
        if (question.Role == QuestionRole.Comment)
        {
            if (question.Scale is not null || question.IsReversed)
                fault($"{path}.scale", "A comment has no scale.");
            return;
        }
        if (question.Scale is not { } scale)
        {
            fault($"{path}.scale", "is missing: name the scale of the answers.");
            return;
        }
        if (scale.Highest <= scale.Lowest || (long)scale.Highest - scale.Lowest > MostSteps)
            fault($"{path}.scale", $"A scale has from 2 to {MostSteps + 1} ratings.");
        else if (scale.TopFrom <= scale.Lowest || scale.TopFrom > scale.Highest)
            fault($"{path}.scale", $"The top box begins above the lowest rating, at most at the highest: {scale.Lowest + 1} to {scale.Highest}.");
        else if (scale.Labels.Values.Any(labels => labels.Length != 2 && labels.Length != scale.Highest - scale.Lowest + 1))
            fault($"{path}.scale", "Labels are two, for the ends, or one for every rating.");
        if (question is { Role: QuestionRole.Recommend } && (scale.Lowest, scale.Highest) != (0, 10))
            fault($"{path}.scale", "Whether somebody would recommend is asked from 0 to 10.");
        if (PartnerOf(question.Role) is { } partner)
            CheckPair(instrument, path, question, partner, fault);
    }

    /// <summary>A key means one scale: a file could not say which of two.</summary>
    private static void CheckScales(Instrument instrument, Action<string, string> fault)
    {
        Dictionary<string, RatingScale> known = new(StringComparer.Ordinal);
        for (var i = 0; i < instrument.Questions.Length; i++)
        {
            if (instrument.Questions[i].Scale is not { } scale)
                continue;
            var isFirst = known.TryAdd(scale.Key, scale);
            var first = known[scale.Key];
            if (isFirst || scale.Labels != first.Labels)
                CheckWords(instrument, $"questions[{i}].scale", scale, fault);
            if ((first.Lowest, first.Highest, first.TopFrom) != (scale.Lowest, scale.Highest, scale.TopFrom))
                fault($"questions[{i}].scale", $"Another scale is called '{scale.Key}' too: give each its own key.");
        }
    }

    /// <summary>A word means one rating and nothing else: a file could not say which of two.</summary>
    private static void CheckWords(Instrument instrument, string path, RatingScale scale, Action<string, string> fault)
    {
        Dictionary<string, int> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, rating) in scale.Words)
        {
            if (!known.TryAdd(word, rating) && known[word] != rating)
                fault(path, FormattableString.Invariant($"The label '{word}' means {known[word]} and {rating}: give each rating its own, in all languages and however it is capitalised."));
            if (word == AnswerField.NotApplicable || instrument.Missing.ContainsKey(word))
                fault(path, $"The label '{word}' stands for a missing answer: take another word.");
            if (int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) && number != rating)
                fault(path, FormattableString.Invariant($"The label '{word}' of {rating} reads as another rating: take a word."));
        }
    }

    private static void CheckItems(Instrument instrument, Action<string, string> fault)
    {
        Dictionary<(QuestionRole, string), string> known = [];
        for (var i = 0; i < instrument.Questions.Length; i++)
        {
            var question = instrument.Questions[i];
            if (question.Item is { } item && !known.TryAdd((question.Role, item), question.Key))
                fault($"questions[{i}].item", $"'{known[(question.Role, item)]}' has the same role and item: an item is asked about once in each role.");
        }
    }

    /// <summary>The role without which a question makes no figure.</summary>
    private static QuestionRole? PartnerOf(QuestionRole role) => role switch
    {
        QuestionRole.Expectation => QuestionRole.Perception,
        QuestionRole.Functional => QuestionRole.Dysfunctional,
        QuestionRole.Dysfunctional => QuestionRole.Functional,
        _ => null,
    };

    private static void CheckPair(Instrument instrument, string path, Question question, QuestionRole partner, Action<string, string> fault)
    {
        var partners = instrument.Questions.Where(other => other.Role == partner && other.Item == question.Item).ToArray();
        if (question.Item is null || partners.Length == 0)
            fault($"{path}.item", $"needs a question of the role {SurveyWords.Roles.Word(partner)} with the same item.");
        else if (partners[0].Scale is { } scale && (scale.Lowest, scale.Highest) != (question.Scale!.Lowest, question.Scale.Highest))
            fault($"{path}.scale", $"'{partners[0].Key}' has another scale: both sides of a pair have the same.");
        if (partner is QuestionRole.Functional or QuestionRole.Dysfunctional && (question.Scale!.Lowest, question.Scale.Highest) != (1, 5))
            fault($"{path}.scale", "Kano's questions are answered from 1, I like it, to 5, I dislike it.");
    }

    private static void CheckUsability(Instrument instrument, Action<string, string> fault)
    {
        var statements = instrument.Questions.Where(question => question.Role == QuestionRole.Usability).ToArray();
        if (statements.Length == 0)
            return;
        if (statements.Length != UsabilityScale.Statements)
            fault("questions", $"The System Usability Scale has {UsabilityScale.Statements} statements, not {statements.Length}.");
        for (var i = 0; i < statements.Length; i++)
        {
            var path = $"questions[{instrument.Questions.IndexOf(statements[i])}]";
            if (statements[i].IsReversed != (i % 2 == 1))
                fault($"{path}.reversed", "The statements of the System Usability Scale are positive and reversed in turn, beginning with a positive one.");
            if (statements[i].Scale is { } scale && (scale.Lowest, scale.Highest) != (UsabilityScale.Lowest, UsabilityScale.Highest))
                fault($"{path}.scale", $"The System Usability Scale is answered from {UsabilityScale.Lowest} to {UsabilityScale.Highest}.");
        }
    }

    private static void CheckDimensions(Instrument instrument, Action<string, string> fault)
    {
        foreach (var group in instrument.Questions.Where(question => question.Scale is not null && question.Dimension is not null)
            .GroupBy(question => (question.Dimension, question.Role)))
        {
            foreach (var other in group.Where(question => Ends(question) != Ends(group.First())))
                fault($"questions[{instrument.Questions.IndexOf(other)}].scale", $"'{group.First().Key}' has another scale: questions of one role and dimension have the same.");
        }

        static (int, int) Ends(Question question) => (question.Scale!.Lowest, question.Scale.Highest);
    }

    private static void CheckMissing(Instrument instrument, string code, AnswerKind kind, Action<string, string> fault)
    {
        if (kind is AnswerKind.Value or AnswerKind.Comment)
            fault($"missing.{code}", "stands for skipped, notApplicable or notShown.");
        if (code != code.Trim() || code.Length == 0)
            fault($"missing.{code}", "A code is not empty and has no blanks around it.");
        if (int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var rating)
            && instrument.Questions.FirstOrDefault(question => question.Scale is { } scale && rating >= scale.Lowest && rating <= scale.Highest) is { } rated)
            fault($"missing.{code}", $"is a rating of '{rated.Key}': a code for a missing answer lies off every scale.");
    }
}
