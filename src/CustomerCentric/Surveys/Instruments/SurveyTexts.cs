namespace CustomerCentric.Surveys;

/// <summary>What is said of an answer that cannot be taken.</summary>
internal static class SurveyTexts
{
    internal static LocalizedText OffScale(string question, int rating, RatingScale scale) => new(
        FormattableString.Invariant($"'{question}': {rating} is off the scale; it goes from {scale.Lowest} to {scale.Highest}."),
        FormattableString.Invariant($"'{question}': {rating} nằm ngoài thang điểm; thang điểm từ {scale.Lowest} đến {scale.Highest}."));

    internal static LocalizedText RatingOnly(string question, RatingScale scale) => new(
        FormattableString.Invariant($"'{question}' is answered with a whole number from {scale.Lowest} to {scale.Highest}, not with words."),
        FormattableString.Invariant($"'{question}' được trả lời bằng số nguyên từ {scale.Lowest} đến {scale.Highest}, không phải bằng lời."));

    internal static LocalizedText WordsOnly(string question) => new(
        $"'{question}' is answered with words, not with a number.", $"'{question}' được trả lời bằng lời, không phải bằng số.");

    internal static LocalizedText AlwaysApplies(string question) => new(
        $"'{question}' does not offer 'not applicable'.", $"'{question}' không có lựa chọn 'không áp dụng'.");

    internal static LocalizedText Required(string question) => new($"'{question}' must be answered.", $"'{question}' bắt buộc phải trả lời.");

    internal static LocalizedText UnknownQuestion(string question) => new(
        $"'{question}' is no question of this instrument.", $"'{question}' không phải là câu hỏi của bộ công cụ này.");
}
