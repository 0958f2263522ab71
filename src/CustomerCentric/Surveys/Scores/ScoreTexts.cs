using System.Globalization;

namespace CustomerCentric.Surveys;

/// <summary>Why a score is missing, or what to know about it.</summary>
internal static class ScoreTexts
{
    internal static LocalizedText NoScoredAnswers { get; } = new("no scored answers", "không có câu trả lời nào được tính điểm");

    internal static LocalizedText NoWeight { get; } = new("total weight is zero", "tổng trọng số bằng không");

    internal static LocalizedText OneAnswer { get; } = new(
        "one scored answer: no interval", "chỉ một câu trả lời được tính điểm: không có khoảng tin cậy");

    internal static LocalizedText OneItem { get; } = new("needs at least two items", "cần ít nhất hai câu hỏi");

    internal static LocalizedText OneRespondent { get; } = new(
        "needs at least two complete respondents", "cần ít nhất hai người trả lời đầy đủ");

    internal static LocalizedText NoTotalVariance { get; } = new("no variance in the total score", "tổng điểm không biến thiên");

    internal static LocalizedText NegativeAlpha { get; } = new(
        "negative: some item probably runs the other way; check reverse coding",
        "giá trị âm: có thể một câu hỏi ngược chiều; hãy kiểm tra mã hóa ngược");

    internal static LocalizedText NoWaveVariance { get; } = new("no variance in either wave", "cả hai đợt đều không biến thiên");

    internal static LocalizedText NoDifferenceVariance { get; } = new("no variance in the differences", "hiệu số không biến thiên");

    internal static LocalizedText NoDiscordance { get; } = new("nobody changed", "không ai thay đổi câu trả lời");

    internal static LocalizedText TooFewInWave { get; } = new(
        "needs at least two answers in each wave", "mỗi đợt cần ít nhất hai câu trả lời");

    internal static LocalizedText EmptyWave { get; } = new("a wave has no scored answers", "có đợt không có câu trả lời nào được tính điểm");

    internal static LocalizedText TooFewPairs { get; } = new("needs at least two pairs", "cần ít nhất hai cặp");

    internal static LocalizedText EmptyMargin { get; } = new(
        "a row or a column of the table is empty, or there is only one", "bảng có hàng hoặc cột trống, hoặc chỉ có một");

    internal static LocalizedText NoKanoClass { get; } = new(
        "no answer makes the feature attractive, one-dimensional, must-be or indifferent",
        "không câu trả lời nào xếp tính năng vào loại hấp dẫn, một chiều, bắt buộc hay thờ ơ");

    internal static LocalizedText OutsideKano(long answers) => new(
        Text($"{answers} more are reverse or questionable and in neither coefficient"), Text($"{answers} câu trả lời khác ngược chiều hoặc mâu thuẫn nên không nằm trong hệ số nào"));

    internal static LocalizedText ConstantOutcome { get; } = new("the outcome has no variance", "kết quả không biến thiên");

    internal static LocalizedText Collinear { get; } = new(
        "drivers are collinear (reciprocal condition below 1e-12)", "các yếu tố đa cộng tuyến (nghịch đảo số điều kiện dưới 1e-12)");

    internal static LocalizedText OnOneLine { get; } = new("all points lie on one line: no interval", "mọi điểm nằm trên một đường thẳng: không có khoảng tin cậy");

    internal static LocalizedText NoRankInterval { get; } = new("a correlation of ranks: no interval", "tương quan hạng: không có khoảng tin cậy");

    internal static LocalizedText RepeatedUnits { get; } = new(
        "units stand in several periods: the interval is probably too narrow", "có đơn vị xuất hiện ở nhiều kỳ: khoảng tin cậy có thể quá hẹp");

    internal static LocalizedText ConstantSide(string en, string vi) => new($"the {en} score does not vary", $"điểm của {vi} không biến thiên");

    internal static LocalizedText TooFewForCorrelation(int pairs, int needed) => new(
        Text($"too few pairs for a correlation: {pairs}, needed {needed}"), Text($"quá ít cặp để tính tương quan: {pairs}, cần {needed}"));

    internal static LocalizedText BelowMinimum(long minimum) => new(
        Text($"fewer than {minimum} answers"), Text($"ít hơn {minimum} câu trả lời"));

    internal static LocalizedText BelowMinimumInEffect(long minimum) => new(
        Text($"some answers weigh so much more that they count like fewer than {minimum}"),
        Text($"một số câu trả lời có trọng số quá lớn nên chỉ tương đương ít hơn {minimum} câu trả lời"));

    internal static LocalizedText WholeIsHidden { get; } = new(
        "hidden as that of all respondents is", "được ẩn vì số liệu của tất cả người trả lời cũng được ẩn");

    internal static LocalizedText NotCompared(LocalizedText reason) => new(
        $"not compared, the other side is not shown: {reason.En}", $"không so sánh vì bên kia không hiển thị: {reason.Vi}");

    internal static LocalizedText Complementary { get; } = new(
        "hidden because another figure could be computed from it", "được ẩn vì có thể tính ra một số liệu khác từ số liệu này");

    internal static LocalizedText Unweighted { get; } = new(
        "of the respondents as they are: weights are not used", "tính trên người trả lời thực tế: không dùng trọng số");

    internal static LocalizedText NoIndexInterval { get; } = new(
        "made of means: no interval", "được tính từ các giá trị trung bình: không có khoảng tin cậy");

    internal static LocalizedText NoImportance { get; } = new(
        "importance is zero or below: nothing to weigh by", "mức quan trọng bằng không hoặc âm: không có gì để lấy trọng số");

    internal static LocalizedText Difference(long minimum) => new(
        Text($"with what is shown already it would tell about fewer than {minimum} respondents"),
        Text($"cùng với những gì đã hiển thị sẽ tiết lộ về ít hơn {minimum} người trả lời"));

    internal static LocalizedText EmptyStratum(string stratum) => new(
        $"stratum {stratum} has no scored answers", $"tầng {stratum} không có câu trả lời nào được tính điểm");

    internal static LocalizedText OneInStratum(string stratum) => new(
        $"stratum {stratum} has one scored answer: no interval", $"tầng {stratum} chỉ có một câu trả lời được tính điểm: không có khoảng tin cậy");

    internal static LocalizedText ConstantItem(int item) => new(Text($"item {item} has no variance"), Text($"câu hỏi {item} không biến thiên"));

    internal static LocalizedText ConstantDriver(int driver) => new(Text($"driver {driver} has no variance"), Text($"yếu tố {driver} không biến thiên"));

    internal static LocalizedText TooFewRespondents(long n, long needed) => new(
        Text($"too few respondents: {n}, needed {needed}"), Text($"quá ít người trả lời: {n}, cần {needed}"));

    internal static LocalizedText NoShapley(int most) => new(
        Text($"no Shapley values: more than {most} drivers"), Text($"không có giá trị Shapley: nhiều hơn {most} yếu tố"));

    internal static LocalizedText EmptyCategory(string category) => new(
        $"category {category} has a target but no respondents: collapse categories first",
        $"nhóm {category} có mục tiêu nhưng không có người trả lời: hãy gộp nhóm trước");

    internal static LocalizedText UnknownCategory(string category) => new(
        $"category {category} has respondents but no target", $"nhóm {category} có người trả lời nhưng không có mục tiêu");

    internal static LocalizedText DifferentTotals(double first, double other) => new(
        Text($"margin totals {first} and {other} differ"), Text($"tổng lề {first} và {other} khác nhau"));

    internal static LocalizedText NotConverged(int rounds, double error) => new(
        Text($"raking did not settle within {rounds} rounds; the farthest margin is off by {error}"),
        Text($"hiệu chỉnh lề không hội tụ sau {rounds} vòng; lề xa nhất lệch {error}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
