namespace CustomerCentric.Surveys;

/// <content>Ready-made instruments, in English and Vietnamese.</content>
public sealed partial record Instrument
{
    private static readonly Lazy<IReadOnlyList<Instrument>> BuiltIn = new(() =>
        [.. BuiltInFiles.Read("Instruments/", FromJson).OrderBy(instrument => instrument.Id, StringComparer.Ordinal)]);

    /// <summary>The instruments that come with the library, each one a file, by id.</summary>
    public static IReadOnlyList<Instrument> All => BuiltIn.Value;

    /// <summary>The ready-made instrument with an id, such as <c>nps</c>; null when there is none.</summary>
    /// <param name="id">The id, in exactly these letters.</param>
    public static Instrument? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(instrument => instrument.Id == id);
    }
}
