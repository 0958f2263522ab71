using System.Collections.ObjectModel;

namespace CustomerCentric.Deadlines;

/// <content>The sets that come with the library.</content>
public sealed partial class HolidaySet
{
    private const string Folder = "Holidays/";

    private static readonly Lazy<IReadOnlyList<HolidaySet>> BuiltIn = new(ReadAll);

    /// <summary>The sets that come with the library, by id.</summary>
    public static IReadOnlyList<HolidaySet> All => BuiltIn.Value;

    /// <summary>Vietnam: the Labour Code's public holidays with their yearly announcements, Tết by the lunar calendar. <c>VN</c>.</summary>
    public static HolidaySet Vietnam => Known("VN");

    /// <summary>England and Wales: bank holidays. <c>GB-ENG</c>.</summary>
    public static HolidaySet England => Known("GB-ENG");

    /// <summary>The United States: legal public holidays of federal staff who work Monday to Friday. <c>US-FED</c>.</summary>
    public static HolidaySet UnitedStatesFederal => Known("US-FED");

    /// <summary>New South Wales, Australia: public holidays of the whole state; the banks' August holiday is none. <c>AU-NSW</c>.</summary>
    public static HolidaySet NewSouthWales => Known("AU-NSW");

    /// <summary>The closing days of TARGET, the euro's settlement system. <c>EU-TARGET2</c>.</summary>
    public static HolidaySet Target2 => Known("EU-TARGET2");

    /// <summary>The set with an id that comes with the library; null when there is none.</summary>
    /// <param name="id">E.g. <c>GB-ENG</c>; upper and lower case count.</param>
    public static HolidaySet? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(set => set.Id == id);
    }

    private static HolidaySet Known(string id) => Find(id)!;

    private static ReadOnlyCollection<HolidaySet> ReadAll() => Array.AsReadOnly(
        BuiltInFiles.Read(Folder, FromJson).OrderBy(set => set.Id, StringComparer.Ordinal).ToArray());
}
