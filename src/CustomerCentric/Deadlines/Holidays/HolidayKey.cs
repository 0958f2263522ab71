namespace CustomerCentric.Deadlines;

/// <summary>Which texts are keys of holidays: lower-case words of letters and digits, joined by single hyphens.</summary>
internal static class HolidayKey
{
    public static bool IsValid(string? key) =>
        !string.IsNullOrEmpty(key) && key.Split('-').All(word => word.Length > 0 && word.All(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9'));

    public static string Expected(string? key) => $"'{key}' is not a key: write lower-case letters and digits in words joined by hyphens, e.g. new-year.";
}
