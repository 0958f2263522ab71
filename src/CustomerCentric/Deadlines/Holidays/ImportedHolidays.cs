using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Collects the holidays of a foreign file and keys them by their titles.</summary>
internal sealed class ImportedHolidays
{
    private static readonly string[] Markers = ["substitute-day", "substitute", "observed", "nghi-bu"];
    private static readonly string[] Links = ["for", "of", "cho"];

    private readonly Dictionary<(LocalDate Date, string Key), Holiday> _holidays = [];

    /// <summary>Adds a holiday.</summary>
    /// <param name="date">Its date.</param>
    /// <param name="title">Its name, not blank.</param>
    /// <param name="notes">What else the file says about it; empty when nothing.</param>
    public void Add(LocalDate date, LocalizedText title, string notes)
    {
        var slug = TitleKey.Of(title.En);
        var original = OriginalIn(slug);
        var name = title;
        if (original is null && NotesTellOfSubstitute(notes))
            (original, name) = (slug, Substitutes.NameFor(title));
        var key = original is null ? slug : Substitutes.KeyFor(original);
        _holidays.TryAdd((date, key), new(date, key, name, original));
    }

    /// <summary>By date and key, the later dates of one key in a year numbered.</summary>
    public IReadOnlyList<Holiday> InOrder()
    {
        HashSet<(int Year, string Key)> titles = [.. _holidays.Keys.Select(each => (each.Date.Year, each.Key))];
        HashSet<(int Year, string Key)> taken = [];
        List<Holiday> numbered = [];
        foreach (var holiday in _holidays.Values.OrderBy(holiday => holiday.Date))
        {
            var key = holiday.Key;
            // A title may itself end like a number: then the next number is the first that is free.
            for (var number = 2; !taken.Add((holiday.Date.Year, key)); number++)
            {
                while (titles.Contains((holiday.Date.Year, $"{holiday.Key}-{number}")))
                    number++;
                key = $"{holiday.Key}-{number}";
            }
            numbered.Add(holiday with { Key = key });
        }
        return Array.AsReadOnly(numbered.OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.Key, StringComparer.Ordinal).ToArray());
    }

    private static string? OriginalIn(string slug)
    {
        if (Markers.Contains(slug))
            return null;
        foreach (var marker in Markers)
        {
            if (slug.EndsWith("-" + marker, StringComparison.Ordinal))
                return slug[..^(marker.Length + 1)];
            if (slug.StartsWith(marker + "-", StringComparison.Ordinal))
                return WithoutLink(slug[(marker.Length + 1)..]);
        }
        return null;
    }

    private static string WithoutLink(string slug)
    {
        var link = Array.Find(Links, each => slug.StartsWith(each + "-", StringComparison.Ordinal));
        return link is null ? slug : slug[(link.Length + 1)..];
    }

    private static bool NotesTellOfSubstitute(string notes)
    {
        var words = $"-{TitleKey.Of(notes)}-";
        return words.Contains("-substitute-day-", StringComparison.Ordinal)
            || words.Contains("-nghi-bu-", StringComparison.Ordinal)
            || words == "-observed-";
    }
}
