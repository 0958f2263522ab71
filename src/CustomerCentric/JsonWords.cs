namespace CustomerCentric;

/// <summary>The words of a JSON member that takes one of a few, and what each means. Immutable.</summary>
internal sealed class JsonWords<T>(params (string Word, T Meaning)[] words)
    where T : struct
{
    public IEnumerable<string> All => words.Select(each => each.Word);

    public T? Meaning(string word)
    {
        foreach (var each in words)
        {
            if (each.Word == word)
                return each.Meaning;
        }
        return null;
    }

    /// <summary>The word for a meaning; null when there is none, because it is a default that is left out.</summary>
    public string? Word(T meaning) => words.FirstOrDefault(each => EqualityComparer<T>.Default.Equals(each.Meaning, meaning)).Word;
}
