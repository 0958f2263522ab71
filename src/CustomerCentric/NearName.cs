namespace CustomerCentric;

/// <summary>Finds the name that somebody meant who wrote another. The command compiles this file too: it sees nothing internal of the core.</summary>
internal static class NearName
{
    // So many letters wrong, missing or too many are a slip, but not more than one in two: a pair of letters in the wrong order is two. More make another word.
    private const int MostSlips = 2;
    private const int LettersPerSlip = 2;

    /// <summary>The nearest name; null when none is near. Capitals, blanks and marks do not count, and another digit makes another name.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        string meant = Plain(word);
        return names.Select(name => (Name: name, Slips: Slips(meant, Plain(name))))
            .Where(near => near.Slips <= Math.Min(MostSlips, Plain(near.Name).Length / LettersPerSlip) && Digits(near.Name).SequenceEqual(Digits(meant)))
            .OrderBy(near => near.Slips).Select(near => near.Name).FirstOrDefault();
    }

    /// <summary>Its letters and digits, in capitals.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static IEnumerable<char> Digits(string name) => name.Where(char.IsDigit);

    // Levenshtein's distance.
    private static int Slips(string one, string other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 0; i < one.Length; i++)
        {
            int[] row = new int[before.Length];
            row[0] = i + 1;
            for (int j = 0; j < other.Length; j++)
                row[j + 1] = Math.Min(Math.Min(row[j], before[j + 1]) + 1, before[j] + (one[i] == other[j] ? 0 : 1));
            before = row;
        }
        return before[^1];
    }
}
