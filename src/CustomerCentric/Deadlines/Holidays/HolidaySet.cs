using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>
/// The public holidays of one place or body: rules of standing law, and the decrees of single years. Immutable; safe for
/// any number of threads.
/// </summary>
/// <remarks>
/// Between <see cref="KnownFrom"/> and <see cref="KnownUntil"/> every announced change is in the data. The years outside, as
/// far as <see cref="FirstYear"/> and <see cref="LastYear"/>, are what the rules say: a projection that a decree, a
/// proclamation or a new law can still contradict.
/// </remarks>
public sealed partial class HolidaySet
{
    private readonly HolidaySetDefinition _definition;
    private readonly ConcurrentDictionary<int, IReadOnlyList<Holiday>> _years = [];

    internal HolidaySet(HolidaySetDefinition definition) => _definition = definition;

    /// <summary>What the set is called in files, e.g. <c>VN</c>, <c>GB-ENG</c>, <c>US-FED</c>.</summary>
    public string Id => _definition.Id;

    /// <summary>What people call it.</summary>
    public LocalizedText Name => _definition.Name;

    /// <summary>The first date for which every holiday is in the data, inclusive.</summary>
    public LocalDate KnownFrom => _definition.KnownFrom;

    /// <summary>The last date for which every holiday is in the data, inclusive.</summary>
    public LocalDate KnownUntil => _definition.KnownUntil;

    /// <summary>The first year that can be asked for at all.</summary>
    public int FirstYear => _definition.FirstYear;

    /// <summary>The last year that can be asked for at all.</summary>
    public int LastYear => _definition.LastYear;

    /// <summary>
    /// The holidays whose date lies in a year, by date and then by key; weekends too. A day observed on 31 December for the
    /// New Year that follows is a holiday of the year that ends. Two holidays may fall on one date.
    /// </summary>
    /// <param name="year">From <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <exception cref="CalendarRangeException">The year lies outside.</exception>
    public IReadOnlyList<Holiday> InYear(int year) =>
        _years.GetOrAdd(Computable(year, "holidays"), static (each, definition) => new HolidayYear(definition, each).LayOut(), _definition);

    /// <summary>The days of rest in a year that a decree has people work, by date.</summary>
    /// <param name="year">From <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <exception cref="CalendarRangeException">The year lies outside.</exception>
    public IReadOnlyList<MakeUpDay> MakeUpDaysIn(int year) =>
        _definition.Decrees.GetValueOrDefault(Computable(year, "make-up days"))?.MakeUpDays ?? [];

    /// <summary>
    /// The set with one more decree. It wins over what the set held under the same keys in its year. When its year is the one
    /// in or after which <see cref="KnownUntil"/> ends, the whole year counts as known from then on.
    /// </summary>
    /// <param name="decree">All that was announced for the year.</param>
    /// <exception cref="ConfigurationException">The decree has faults; it carries all of them.</exception>
    public HolidaySet With(HolidayDecree decree)
    {
        ArgumentNullException.ThrowIfNull(decree);
        List<ConfigurationFault> faults = [.. DecreeCheck.Missing(decree)];
        ConfigurationException.ThrowIfAny($"Holiday decree for {Id}", faults);
        var copy = decree.Copy();
        foreach (var ((part, index), message) in DecreeCheck.Faults(copy, _definition))
            faults.Add(new(part == DecreePart.Year ? nameof(decree.Year) : string.Create(CultureInfo.InvariantCulture, $"{part}[{index}]"), message));
        ConfigurationException.ThrowIfAny($"Holiday decree for {Id}", faults);
        return new(_definition.With(copy));
    }

    /// <summary>The set with one more decree, written as in the file of a set (<c>docs/schema/holiday-set.schema.json</c>, <c>decree</c>).</summary>
    /// <param name="decreeJson">One JSON object in UTF-8.</param>
    /// <exception cref="ConfigurationException">The decree has faults; it carries all of them, with path and line.</exception>
    public HolidaySet With(ReadOnlySpan<byte> decreeJson)
    {
        List<ConfigurationFault> faults = [];
        var definition = JsonText.Read(decreeJson, faults) is { } root ? new DecreeReader(faults).Add(root, _definition) : _definition;
        ConfigurationException.ThrowIfAny($"Holiday decree for {Id}", faults);
        return new(definition);
    }

    /// <summary>Reads a set from JSON (<c>docs/schema/holiday-set.schema.json</c>).</summary>
    /// <param name="utf8Json">One JSON object in UTF-8.</param>
    /// <exception cref="ConfigurationException">The text has faults; it carries all of them, with path and line.</exception>
    public static HolidaySet FromJson(ReadOnlySpan<byte> utf8Json)
    {
        List<ConfigurationFault> faults = [];
        var definition = JsonText.Read(utf8Json, faults) is { } root ? new HolidaySetReader(faults).Read(root) : null;
        ConfigurationException.ThrowIfAny("Holiday set", faults);
        return new(definition!);
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private int Computable(int year, string what) =>
        year >= FirstYear && year <= LastYear
            ? year
            : throw new CalendarRangeException($"the {what} of {Id} in the year {year}", new(FirstYear, 1, 1), new(LastYear, 12, 31));
}
