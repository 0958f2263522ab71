using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>How a day that stands in for a holiday is keyed and named.</summary>
internal static class Substitutes
{
    public static string KeyFor(string key) => key + "-substitute";

    public static Holiday For(string key, LocalizedText name, LocalDate date) =>
        new(date, KeyFor(key), NameFor(name), SubstituteFor: key);

    public static LocalizedText NameFor(LocalizedText name) => new($"{name.En} (substitute day)", $"{name.Vi} (nghỉ bù)");
}
