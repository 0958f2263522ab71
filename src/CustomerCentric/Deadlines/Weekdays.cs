using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>The weekdays as files, paths of faults and content hashes name them. Archives hold hashes: the names may never change.</summary>
internal static class Weekdays
{
    /// <summary>Monday first.</summary>
    public static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The weekday with a name; null when there is none.</summary>
    public static IsoDayOfWeek? Find(string name) =>
        Array.IndexOf(Names, name) is >= 0 and var index ? IsoDayOfWeek.Monday + index : null;
}
