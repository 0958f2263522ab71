namespace CustomerCentric.Deadlines;

/// <summary>Which texts are keys of holidays: lower-case words of letters and digits, joined by single hyphens.</summary>
internal static class HolidayKey
{
    public static bool IsValid(string? key) =>
        key is not null && key.Split('-').All(word => word.Length > 0 && word.All(each => char.IsAsciiLetterLower(each) || char.IsAsciiDigit(each)));

    public static string Expected(string? key) =>
        $"'{key}' is not a key: write lower-case letters and digits in words joined by hyphens, e.g. new-year.";
}
