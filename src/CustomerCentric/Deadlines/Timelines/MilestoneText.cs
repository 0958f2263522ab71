using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What a milestone promises, said in one language; events and facts keep their names, which are stored.</summary>
internal static class MilestoneText
{
    /// <summary>What starts its clock.</summary>
    public static string StartsOn(Milestone milestone, string language)
    {
        var say = Speaker(language);
        string[] starts =
        [
            .. milestone.StartsOn.IsEmpty ? [] : new[] { say("starts on ", "bắt đầu khi có ") + Names(milestone.StartsOn) },
            .. milestone.StartsOnExpiryOf.IsEmpty ? [] : new[] { say("starts when time runs out for ", "bắt đầu khi hết hạn ") + Names(milestone.StartsOnExpiryOf) },
        ];
        return string.Join("; ", starts);
    }

    /// <summary>Kind and limit, then a line a rule that it has; what it does not have is not told, except that it never pauses.</summary>
    public static IEnumerable<string> Lines(Milestone milestone, string language)
    {
        var say = Speaker(language);
        var words = TimelineWords.In(language);
        yield return milestone.Limit is { } limit ? $"{words.Kinds[(int)milestone.Kind]}: {LimitText(limit, language)}" : words.NoMeasure;
        foreach (var variant in milestone.Variants)
            yield return $"{say("where", "khi có")} {variant.Fact}: {LimitText(variant.Limit, language)}";
        if (milestone.Condition is { } condition)
            yield return say($"only where {condition}", $"chỉ khi có {condition}");
        yield return StartsOn(milestone, language);
        if (!milestone.StopsOn.IsEmpty)
            yield return say("kept by ", "hoàn thành khi có ") + Names(milestone.StopsOn);
        if (!milestone.WaivedOn.IsEmpty)
            yield return say("no longer owed after ", "không còn áp dụng sau ") + Names(milestone.WaivedOn);
        if (!milestone.WaivedWhenMet.IsEmpty)
            yield return say("not owed where this was met in time: ", "không áp dụng khi đã kịp: ") + Names(milestone.WaivedWhenMet);
        if (!milestone.DueOn.IsEmpty)
            yield return say("due at the latest on the day of ", "chậm nhất trong ngày có ") + Names(milestone.DueOn);
        if (milestone.Escalates)
            yield return say("missed, the complaint goes up a level", "quá hạn thì chuyển lên cấp trên");
        if (milestone.Extension is { } extension)
            yield return ExtensionText(extension, language);
        yield return milestone.MayPause ? say("may pause", "được tạm dừng") : say("never pauses", "không được tạm dừng");
        if (milestone.Received is { } received)
            yield return say($"for complaints received {DatesText(received, language)}", $"cho khiếu nại tiếp nhận {DatesText(received, language)}");
        if (milestone.Note.Length > 0)
            yield return milestone.Note;
    }

    /// <summary>The amount and how it is counted.</summary>
    public static string LimitText(TimeLimit limit, string language)
    {
        var rules = string.Join(", ", Rules(limit, language));
        return rules.Length == 0 ? limit.Words.In(language) : $"{limit.Words.In(language)} ({rules})";
    }

    /// <summary>How a limit may be extended.</summary>
    public static string ExtensionText(ExtensionRule extension, string language)
    {
        var say = Speaker(language);
        string?[] parts =
        [
            extension.By is { } by ? say($"may be extended by {LimitText(by, language)}", $"được gia hạn {LimitText(by, language)}") : say("may be extended to an agreed date", "được gia hạn đến ngày thỏa thuận"),
            extension.By is null ? null : extension.From switch
            {
                ExtensionFrom.Start => say("added to the limit", "cộng vào thời hạn"),
                ExtensionFrom.PreviousDue => say("from the previous due date", "tính từ hạn cũ"),
                ExtensionFrom.EarlierOfBoth => say("added or from the previous due date, whichever is earlier", "cộng vào thời hạn hoặc tính từ hạn cũ, lấy hạn sớm hơn"),
                _ => say("in place of the limit", "thay cho thời hạn"),
            },
            extension.Maximum == 1 ? say("once", "một lần") : say(FormattableString.Invariant($"{extension.Maximum} times"), FormattableString.Invariant($"{extension.Maximum} lần")),
            extension.NeedsReason ? say("with a reason", "có lý do") : null,
            extension.NeedsNoticeBeforeExpiry ? say("told before it runs out", "báo trước khi hết hạn") : null,
            extension.Condition is { } fact ? say($"where {fact}", $"khi có {fact}") : null,
            extension.Cap is { } cap ? say($"never beyond {LimitText(cap, language)}", $"không quá {LimitText(cap, language)}") : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    /// <summary>A range of dates of which an end may be open.</summary>
    public static string DatesText(DateInterval dates, string language)
    {
        var say = Speaker(language);
        string?[] ends =
        [
            dates.Start == MilestoneJsonReader.FirstReceipt ? null : say("from ", "từ ") + dates.Start.Iso(),
            dates.End == MilestoneJsonReader.LastReceipt ? null : say("until ", "đến ") + dates.End.Iso(),
        ];
        return string.Join(' ', ends.Where(end => end is not null));
    }

    private static IEnumerable<string> Rules(TimeLimit limit, string language)
    {
        var say = Speaker(language);
        switch (limit)
        {
            case CombinedLimit combined:
                foreach (var each in combined.Limits.Where(each => Rules(each, language).Any()))
                    yield return $"{each.Words.In(language)}: {string.Join(", ", Rules(each, language))}";
                break;
            case WorkingTime { Landing: Landing.Opening }:
                yield return say("used up at a close, due at the next opening", "hết đúng lúc đóng cửa thì hạn là lúc mở cửa tiếp theo");
                break;
            case DayLimit days:
                if (days is BusinessDays { Roll: not Roll.None })
                    yield return say("from the business day that the start rolls to", "tính từ ngày làm việc mà ngày bắt đầu chuyển đến");
                if (days.CountsStartDay)
                    yield return say("the first day counts", "tính cả ngày đầu tiên");
                if (days.IsStrictlyBefore)
                    yield return say("strictly before", "trước khi hết");
                if (TimeOfDayText(days.TimeOfDay, language) is { } time)
                    yield return time;
                if (days.FinalRoll != Roll.None)
                    yield return say("a last day off moves to a business day", "ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc");
                break;
        }
    }

    private static string? TimeOfDayText(DueTimeOfDay time, string language)
    {
        var say = Speaker(language);
        return time == DueTimeOfDay.EndOfDay ? null
            : time == DueTimeOfDay.SameClockTime ? say("at the clock time of the start", "vào giờ của lúc bắt đầu")
            : time == DueTimeOfDay.WhenOpen ? say("at the clock time of the start, or the next opening", "vào giờ của lúc bắt đầu, hoặc lúc mở cửa tiếp theo")
            : time == DueTimeOfDay.CloseOfBusiness ? say("at close of business", "đến hết giờ làm việc")
            : say($"at {time}", $"lúc {time}");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static Func<string, string, string> Speaker(string language) =>
        language.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? (_, vietnamese) => vietnamese : (english, _) => english;
}
