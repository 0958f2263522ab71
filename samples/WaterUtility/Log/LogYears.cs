namespace WaterUtility.Log;

/// <summary>The years of which a log can be, so that three levels of limits still fall into days that the office's calendar knows.</summary>
internal static class LogYears
{
    internal const int First = 2000;
    internal const int Last = 2045;

    /// <summary>In calendar days.</summary>
    internal const int LongestLimit = 365;

    internal static bool Covers(LocalDateTime time) => time.Year is >= First and <= Last;
}
