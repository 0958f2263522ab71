using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>The words of a report for people.</summary>
internal static class ReportWords
{
    internal static readonly LocalizedText Scores = new("Scores", "Điểm số");
    internal static readonly LocalizedText Figure = new("Figure", "Chỉ số");
    internal static readonly LocalizedText Metric = new("Metric", "Thước đo");
    internal static readonly LocalizedText Segment = new("Segment", "Nhóm");
    internal static readonly LocalizedText Estimate = new("Estimate", "Ước lượng");
    internal static readonly LocalizedText Interval = new("Interval", "Khoảng tin cậy");
    internal static readonly LocalizedText EffectiveN = new("Effective n", "n hiệu dụng");
    internal static readonly LocalizedText Skipped = new("Skipped", "Bỏ qua");
    internal static readonly LocalizedText NotApplicable = new("N/A", "Không áp dụng");
    internal static readonly LocalizedText NotShown = new("Not shown", "Không hỏi");
    internal static readonly LocalizedText Rejected = new("Rejected", "Loại bỏ");
    internal static readonly LocalizedText Remarks = new("Remarks", "Ghi chú");
    internal static readonly LocalizedText All = new("all", "tất cả");
    internal static readonly LocalizedText NoSegment = new(SurveyReport.NoSegment, "(không có)");
    internal static readonly LocalizedText Suppressed = new("not shown", "không hiển thị");
    internal static readonly LocalizedText Difference = new("Difference", "Chênh lệch");
    internal static readonly LocalizedText AdjustedP = new("p, adjusted", "p hiệu chỉnh");
    internal static readonly LocalizedText AgainstN = new("n, other side", "n bên kia");
    internal static readonly LocalizedText EarlierWave = new("Earlier wave", "Đợt trước");
    internal static readonly LocalizedText Finding = new("Finding", "Kết luận");
    internal static readonly LocalizedText Kano = new("What features do to satisfaction (Kano)", "Tác động của tính năng đến sự hài lòng (Kano)");
    internal static readonly LocalizedText Category = new("Category", "Loại");
    internal static readonly LocalizedText Grid = new("Importance and performance", "Mức quan trọng và mức thực hiện");
    internal static readonly LocalizedText GridNote = new(
        "Cut at the means of all items.", "Phân chia theo giá trị trung bình của mọi mục.");
    internal static readonly LocalizedText Importance = new("Importance", "Quan trọng");
    internal static readonly LocalizedText Performance = new("Performance", "Thực hiện");
    internal static readonly LocalizedText What = new("What to do", "Việc cần làm");
    internal static readonly LocalizedText Reliability = new("Do the questions of a group measure the same?", "Các câu hỏi trong nhóm có đo cùng một điều không?");
    internal static readonly LocalizedText ReliabilityNote = new(
        "Over respondents who answered all of them, without weights. A low correlation with the rest, or a higher alpha without the question, says that it measures something else.",
        "Chỉ tính người trả lời đủ, không dùng trọng số. Tương quan thấp với phần còn lại, hoặc alpha cao hơn khi bỏ câu hỏi, cho thấy câu hỏi đo điều khác.");
    internal static readonly LocalizedText Question = new("Question", "Câu hỏi");
    internal static readonly LocalizedText Reversed = new("turned round", "đảo chiều");
    internal static readonly LocalizedText Questions = new("What was asked", "Nội dung câu hỏi");
    internal static readonly LocalizedText ItemRest = new("With the rest", "Với phần còn lại");
    internal static readonly LocalizedText AlphaWithout = new("Alpha without", "Alpha khi bỏ");
    internal static readonly LocalizedText Drivers = new("What goes with", "Điều đi cùng với");
    internal static readonly LocalizedText DriversNote = new(
        "Association, not cause; over respondents who answered all of them, without weights. Share of R² by Johnson's relative weights.",
        "Mối liên hệ, không phải nguyên nhân; chỉ tính người trả lời đủ, không dùng trọng số. Phần của R² theo trọng số tương đối Johnson.");
    internal static readonly LocalizedText Correlation = new("Correlation", "Tương quan");
    internal static readonly LocalizedText Share = new("Share of R²", "Phần của R²");
    internal static readonly LocalizedText StraightLiners = new(
        "gave the same rating to everything: look at how they were asked", "cho cùng một điểm cho mọi câu: hãy xem lại cách hỏi");
    internal static readonly LocalizedText RejectedPoints = new(
        "gave points that do not add up to 100: their gaps count without weights", "cho điểm không đủ tổng 100: khoảng cách của họ không được tính trọng số");
    internal static readonly LocalizedText BrokenOff = new(
        "The file breaks off: the figures are of what came before.", "Tệp bị cắt ngang: số liệu chỉ tính trên phần đọc được.");
    internal static readonly LocalizedText BrokenOffBefore = new(
        "The file of the earlier wave breaks off: it is compared as far as it goes.", "Tệp của đợt trước bị cắt ngang: chỉ so sánh với phần đọc được.");

    internal static LocalizedText Respondents(long count) => new(count == 1 ? "respondent" : "respondents", "người trả lời");

    internal static LocalizedText RefusedRows(long count) => new(count == 1 ? "row could not be read" : "rows could not be read", "dòng không đọc được");

    internal static LocalizedText Comparisons(string against) => against switch
    {
        ComparedFigure.Before => new("Against the earlier wave", "So với đợt trước"),
        ComparedFigure.Previous => new("Against the period before", "So với kỳ trước"),
        _ => new("Against all others", "So với các nhóm còn lại"),
    };

    internal static LocalizedText ComparisonNote(int tests, double level)
    {
        var (method, percent) = (tests <= ReportMaker.FewTests ? "Holm" : "Benjamini-Hochberg", (100 * level).ToString("0.##", CultureInfo.InvariantCulture));
        return new(
            $"Different people on both sides, each a sample of many more. Higher or lower is said only where p, over all tests of this table together ({method}), is below 1 minus {percent} %; 'no demonstrable change' does not say that nothing changed. Intervals are of each test alone, at {percent} %.",
            $"Hai bên là những người khác nhau, mỗi bên là mẫu của một tổng thể lớn. Chỉ khẳng định cao hơn hay thấp hơn khi p, xét chung mọi kiểm định trong bảng ({method}), nhỏ hơn 1 trừ {percent} %; 'chưa chứng minh được thay đổi' không có nghĩa là không có gì thay đổi. Khoảng tin cậy là của từng kiểm định, ở mức {percent} %.");
    }

    internal static readonly LocalizedText IntervalsDrawn = new(
        "Each dot is an estimate, the line through it its interval. The tables have the same figures.",
        "Mỗi chấm là một ước lượng, đoạn thẳng qua chấm là khoảng tin cậy. Các bảng có cùng số liệu.");
    internal static readonly LocalizedText TrendDrawn = new(
        "From left to right in time: dots are estimates, the band is their intervals. Where a period is missing or not shown, line and band break off. The tables have the same figures.",
        "Từ trái sang phải theo thời gian: chấm là ước lượng, dải màu là khoảng tin cậy. Khi thiếu hoặc không hiển thị một kỳ, đường và dải bị ngắt. Các bảng có cùng số liệu.");
    internal static readonly LocalizedText QuadrantsDrawn = new(
        "Each dot is an item, by its number in the list below; the dashed lines part the quadrants. The tables have the same figures.",
        "Mỗi chấm là một mục, theo số thứ tự trong danh sách bên dưới; các đường đứt nét chia bốn góc. Các bảng có cùng số liệu.");

    internal static LocalizedText Against(string segment) => new($"against {segment}", $"so với {segment}");

    internal static LocalizedText OutsideTrend(Trend trend)
    {
        const int mostNamed = 3;
        var (kinds, example) = Of(trend.Kind);
        var (names, more) = (string.Join(", ", trend.Others.Take(mostNamed).Select(name => $"'{name}'")), trend.Others.Length - mostNamed);
        return new(
            $"Not in the trend, because these are no {kinds.En} ({example} is one): {names}{(more > 0 ? FormattableString.Invariant($" and {more} more") : "")}.",
            $"Không tính vào xu hướng vì không phải là {kinds.Vi} (ví dụ {example}): {names}{(more > 0 ? FormattableString.Invariant($" và {more} tên khác") : "")}.");
    }

    private static (LocalizedText Name, string Example) Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => (new("years", "năm"), "2026"),
        PeriodKind.Quarter => (new("quarters", "quý"), "2026-Q1"),
        PeriodKind.Month => (new("months", "tháng"), "2026-03"),
        PeriodKind.Week => (new("ISO weeks", "tuần ISO"), "2026-W12"),
        _ => (new("days", "ngày"), "2026-03-31"),
    };

    internal static LocalizedText First(int rows) => new(
        FormattableString.Invariant($"The first {rows}; the table below has all."), FormattableString.Invariant($"{rows} dòng đầu; bảng bên dưới có đầy đủ."));

    internal static LocalizedText Of(string metric) => metric switch
    {
        Metrics.Nps => new("NPS", "NPS"),
        Metrics.TopBox => new("top box", "tỷ lệ điểm cao"),
        Metrics.Mean => new("mean", "trung bình"),
        Metrics.Index => new("index 0-100", "chỉ số 0-100"),
        Metrics.Gap => new("gap", "khoảng cách"),
        Metrics.WeightedGap => new("weighted gap", "khoảng cách có trọng số"),
        Metrics.KanoBetter => new("better with it", "tốt hơn khi có"),
        Metrics.KanoWorse => new("worse without", "tệ hơn khi thiếu"),
        Metrics.Sus => new("SUS", "SUS"),
        Metrics.Alpha => new("alpha", "alpha"),
        Metrics.ImportanceIndex => new("importance-weighted index", "chỉ số theo mức quan trọng"),
        _ => new("comments", "ý kiến"),
    };

    internal static LocalizedText Of(QuestionRole role) => role switch
    {
        QuestionRole.Satisfaction => new("satisfaction", "hài lòng"),
        QuestionRole.Effort => new("ease", "dễ dàng"),
        QuestionRole.Importance => new("importance", "quan trọng"),
        QuestionRole.Expectation => new("expectation", "kỳ vọng"),
        QuestionRole.Perception => new("perception", "cảm nhận"),
        QuestionRole.Statement => new("agreement", "đồng ý"),
        _ => new(SurveyWords.Roles.Word(role)!, SurveyWords.Roles.Word(role)!),
    };

    internal static LocalizedText Of(Quadrant quadrant) => quadrant switch
    {
        Quadrant.ConcentrateHere => new("concentrate here", "tập trung vào đây"),
        Quadrant.KeepUpTheGoodWork => new("keep up the good work", "tiếp tục duy trì"),
        Quadrant.LowPriority => new("low priority", "ưu tiên thấp"),
        _ => new("possible overkill", "có thể dư thừa"),
    };

    internal static LocalizedText Of(KanoCategory category) => category switch
    {
        KanoCategory.MustBe => new("must-be", "bắt buộc"),
        KanoCategory.OneDimensional => new("one-dimensional", "một chiều"),
        KanoCategory.Attractive => new("attractive", "hấp dẫn"),
        KanoCategory.Indifferent => new("indifferent", "thờ ơ"),
        KanoCategory.Reverse => new("reverse", "ngược chiều"),
        _ => new("questionable", "mâu thuẫn"),
    };
}
