using System.Globalization;
using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>A policy in words: what it promises, where that stands and how far it was verified.</summary>
internal sealed class PolicyText(DeadlinePolicy policy, string language)
{
    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line(policy.Id);
        if (policy.Rules.Source is { } source)
            AddSource(source);
        AddRules();
        foreach (var milestone in policy.Milestones)
        {
            Line("");
            Line(milestone.Name);
            foreach (var line in MilestoneText.Lines(milestone, language))
                Line($"  {line}");
        }
        return _text.ToString();
    }

    private void AddSource(PolicySource source)
    {
        Line($"  {source.Jurisdiction}: {source.Sector}");
        Line($"  {Say("as of", "theo bản")}: {source.AsOf}");
        Line($"  {Say("verified", "kiểm chứng")}: {Verification(source.Verified)}");
        foreach (var citation in source.Citations.IsDefault ? [] : source.Citations)
            Line($"  {Say("source", "nguồn")}: {citation.Rule} <{citation.Url}>");
        if (source.Note.Length > 0)
            Line($"  {Say("note", "ghi chú")}: {source.Note}");
    }

    private void AddRules()
    {
        Line($"  {Say("calendar", "lịch")}: {policy.Rules.Calendar ?? Say("the host's", "do nơi sử dụng chọn")}");
        if (policy.Rules.WaitsForOpening)
            Line($"  {Say("received outside working hours: counts from the next opening", "tiếp nhận ngoài giờ: tính từ lúc mở cửa tiếp theo")}");
        foreach (var pause in policy.Rules.StatutoryPauses)
        {
            var received = pause.Received is { } dates ? Say(", for complaints received ", ", cho khiếu nại tiếp nhận ") + MilestoneText.DatesText(dates, language) : "";
            Line($"  {Say("time does not run", "thời gian không tính")}: {pause.Dates.Start.Iso()} - {pause.Dates.End.Iso()}{received}");
        }
        Line($"  {Say("version", "phiên bản")}: {policy.Version}");
    }

    private string Verification(SourceVerification verified) => verified switch
    {
        SourceVerification.TextSeen => Say("the legal wording was read", "đã đọc văn bản"),
        SourceVerification.SecondarySeen => Say("a secondary page was read, not the wording itself", "chỉ đọc trang dẫn lại, chưa đọc văn bản"),
        SourceVerification.Memory => Say("nothing was read: from memory", "chưa đọc nguồn nào: theo trí nhớ"),
        _ => Say("no law: a proposal", "không phải luật: một đề xuất"),
    };

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line.ReplaceLineEndings(" ")}\n");

    private string Say(string english, string vietnamese) => _isVietnamese ? vietnamese : english;
}
