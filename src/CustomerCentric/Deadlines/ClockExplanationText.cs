using System.Globalization;

namespace CustomerCentric.Deadlines;

/// <summary>The explanation of a complaint's due time as people read it, in one language.</summary>
internal sealed class ClockExplanationText(ClockExplanation explanation, string language)
{
    private readonly bool _isVietnamese = language.StartsWith("vi", StringComparison.OrdinalIgnoreCase);
    private readonly MomentText _moments = new(explanation.Zone, language);

    /// <summary>What started the clock, and a paragraph a step; where a later step counted from the start again, only that one shows every day.</summary>
    public string Write()
    {
        List<string> paragraphs = [];
        if (explanation.Start is { } start)
            paragraphs.Add($"{explanation.Milestone}: {Words(start)}");
        var before = explanation.Steps[0];
        for (var i = 0; i < explanation.Steps.Length; i++)
        {
            var step = explanation.Steps[i];
            if (i > 0)
                paragraphs.Add(Words(step));
            if (step.Counted is { } counted)
                paragraphs.Add(Holds(step, i) ? counted.ToText(language) : new ExplanationText(counted, language).WriteBriefly());
            if (Outcome(step, before) is { } outcome)
                paragraphs.Add(outcome);
            before = step;
        }
        return string.Join('\n', paragraphs);
    }

    private bool Holds(DueStep step, int place) =>
        step.Due == step.Counted!.Due
        && !explanation.Steps.Skip(place + 1).Any(later => later.Kind is DueStepKind.Added or DueStepKind.Replaced)
        && !(step.Kind == DueStepKind.Capped && step.Due == explanation.Steps[place - 1].Due);

    private string Words(ClockStart start) => start.Kind switch
    {
        ClockStartKind.Event => Say($"the clock starts with '{start.By}'", $"bắt đầu tính từ '{start.By}'"),
        ClockStartKind.NextOpening => Say(
            $"'{start.By}' at {_moments.Local(start.At)}, after hours: the clock starts at the next opening",
            $"'{start.By}' lúc {_moments.Local(start.At)}, ngoài giờ làm việc: bắt đầu tính từ lần mở cửa kế tiếp"),
        ClockStartKind.Expiry => Say(
            $"the clock starts when '{start.By}' runs out, {_moments.Local(start.At)}",
            $"bắt đầu tính khi '{start.By}' hết hạn, {_moments.Local(start.At)}"),
        _ => Say(
            $"counted anew since '{start.By}' at {_moments.Local(start.At)}", $"tính lại kể từ '{start.By}' lúc {_moments.Local(start.At)}"),
    };

    private string Words(DueStep step) => step.Kind switch
    {
        DueStepKind.Added => Say($"extended{Granted(step)}: counted together with the limit", $"gia hạn{Granted(step)}: tính gộp với thời hạn ban đầu"),
        DueStepKind.Replaced => Say($"extended{Granted(step)}: in place of the limit", $"gia hạn{Granted(step)}: thay cho thời hạn ban đầu"),
        DueStepKind.CountedOn => Say($"extended{Granted(step)}: counted on from there", $"gia hạn{Granted(step)}: tính tiếp từ đó"),
        DueStepKind.OtherReading => Say("the other reading: counted on from the due time that was extended", "cách hiểu khác: tính tiếp từ thời hạn được gia hạn"),
        DueStepKind.Agreed => Say($"extended{Granted(step)}: to a date that was agreed upon", $"gia hạn{Granted(step)}: đến ngày đã thoả thuận"),
        DueStepKind.Capped => Say("but no later than", "nhưng không muộn hơn"),
        _ => Say($"made due by an event at {_moments.Local(step.MadeDueAt!.Value)}", $"đến hạn do sự kiện lúc {_moments.Local(step.MadeDueAt!.Value)}"),
    };

    private string Granted(DueStep step)
    {
        if (step.Extension is not { } extension)
            return "";
        var told = extension.NoticeAt == extension.At ? "" : Say($", the complainant told {_moments.Local(extension.NoticeAt)}", $", báo khách hàng {_moments.Local(extension.NoticeAt)}");
        var reason = extension.Reason.Length == 0 ? "" : $" ({extension.Reason})";
        return string.Create(CultureInfo.InvariantCulture, $" {_moments.Local(extension.At)}{told}{reason}");
    }

    // What was counted says when it ends; of what only limits, whether it does.
    private string? Outcome(DueStep step, DueStep before) => step.Kind switch
    {
        DueStepKind.OtherReading or DueStepKind.Capped when step.Due == before.Due =>
            Say($"which is not sooner: it stays due {Due(step)}", $"không sớm hơn: vẫn đến hạn {Due(step)}"),
        DueStepKind.OtherReading or DueStepKind.Capped => Say($"which is sooner: due {Due(step)}", $"sớm hơn: đến hạn {Due(step)}"),
        DueStepKind.MadeDue when step.Due == before.Due => Say($"it stays due {Due(step)}", $"vẫn đến hạn {Due(step)}"),
        DueStepKind.MadeDue or DueStepKind.Agreed => Say($"due {Due(step)}", $"hạn: {Due(step)}"),
        _ => null,
    };

    private string Due(DueStep step) => _moments.Due(step.Due);

    private string Say(string english, string vietnamese) => _isVietnamese ? vietnamese : english;
}
