using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>The words of a year view in one language.</summary>
internal sealed class YearViewWords
{
    private static readonly YearViewWords s_english = new()
    {
        Language = "en",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
        Title = "Working calendar",
        BusinessDays = "business days",
        Hours = "working hours",
        SpecialDates = "Special dates",
        Assumed = "Holidays not known, plain week assumed",
        Month = "Month",
        Total = "Year",
        Date = "Date",
        WhatItIs = "What it is",
        OpeningHours = "Hours",
        NoHours = "closed",
        NoSpecialDates = "none",
        DecimalPoint = ".",
        Kinds = ["not known", "break", "own hours", "holiday", "working day", "closed"],
    };

    private static readonly YearViewWords s_vietnamese = new()
    {
        Language = "vi",
        Months = [.. Enumerable.Range(1, 12).Select(month => $"Tháng {month}")],
        Weekdays = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
        Title = "Lịch làm việc",
        BusinessDays = "ngày làm việc",
        Hours = "giờ làm việc",
        SpecialDates = "Ngày đặc biệt",
        Assumed = "Chưa biết ngày lễ, giả định tuần làm việc thường",
        Month = "Tháng",
        Total = "Cả năm",
        Date = "Ngày",
        WhatItIs = "Loại ngày",
        OpeningHours = "Giờ làm việc",
        NoHours = "nghỉ",
        NoSpecialDates = "không có",
        DecimalPoint = ",",
        Kinds = ["chưa biết", "giờ nghỉ", "giờ riêng", "ngày lễ", "ngày làm việc", "nghỉ"],
    };

    /// <summary>By <see cref="YearViewKind"/>; in both views the same marks.</summary>
    public static IReadOnlyList<char> Marks { get; } = ['?', '~', '!', '*', ' ', '-'];

    public required string Language { get; init; }

    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    public required string Title { get; init; }

    public required string BusinessDays { get; init; }

    public required string Hours { get; init; }

    public required string SpecialDates { get; init; }

    public required string Assumed { get; init; }

    public required string Month { get; init; }

    public required string Total { get; init; }

    public required string Date { get; init; }

    public required string WhatItIs { get; init; }

    public required string OpeningHours { get; init; }

    public required string NoHours { get; init; }

    public required string NoSpecialDates { get; init; }

    public required string DecimalPoint { get; init; }

    /// <summary>By <see cref="YearViewKind"/>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    public static YearViewWords In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("vi", StringComparison.OrdinalIgnoreCase) ? s_vietnamese : s_english;
    }

    public string Number(Duration time) =>
        time.TotalHours.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", DecimalPoint, StringComparison.Ordinal);

    public string HoursOf(YearViewDay day) => day.Hours.Count == 0 ? NoHours : string.Join(", ", day.Hours);

    public string Weekday(LocalDate date) => Weekdays[date.DayOfWeek - IsoDayOfWeek.Monday];

    /// <summary>What the date is, with the name of its holiday.</summary>
    public string WhatIs(YearViewDay day) =>
        day.Holiday is { } name ? $"{Kinds[(int)day.Kind]}: {name.In(Language)}" : Kinds[(int)day.Kind];
}
