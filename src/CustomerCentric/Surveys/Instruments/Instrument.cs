using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>
/// What a survey asks, and of whom. A changed instrument is another version, so that figures can name what was asked. Immutable, thread-safe.
/// </summary>
public sealed partial record Instrument
{
    /// <summary>The name, such as <c>six-criteria</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What it is called, by language.</summary>
    public required ImmutableSortedDictionary<string, string> Title { get; init; }

    /// <summary>What it is asked for, by language; may be empty.</summary>
    public ImmutableSortedDictionary<string, string> Purpose { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who is asked.</summary>
    public required SurveyAudience Audience { get; init; }

    /// <summary>The languages, as BCP 47 tags; every text is there in each of them.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>Where idea and wording come from; null when that is not said.</summary>
    public string? Source { get; init; }

    /// <summary>Whether what one respondent said must never leave; null, the default, means yes for employees and no for others.</summary>
    public bool? Anonymous { get; init; }

    /// <summary>The key of the question that says it all: the others of its role are its drivers, or, where there are none, the
    /// statements of the dimensions. Null for none.</summary>
    public string? Overall { get; init; }

    /// <summary>The dimensions, in the order in which they are shown.</summary>
    public ImmutableArray<SurveyDimension> Dimensions { get; init; } = [];

    /// <summary>The questions, in the order in which they are asked.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>What else stands for a missing answer in a file, such as -99; an empty field is always skipped, <c>NA</c> not applicable.</summary>
    public ImmutableSortedDictionary<string, AnswerKind> Missing { get; init; } = ImmutableSortedDictionary<string, AnswerKind>.Empty;

    /// <summary>The SHA-256 of what it says, in lower-case hexadecimal digits: two instruments that say the same have the same.</summary>
    public string Hash => ContentHash.Of(ToJson());

    internal bool IsAnonymous => Anonymous ?? Audience == SurveyAudience.Employee;

    /// <summary>Reads an instrument by the published schema <c>docs/schema/instrument.schema.json</c>.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="ConfigurationException">It is no instrument; carries all faults with path and line.</exception>
    public static Instrument FromJson(ReadOnlySpan<byte> utf8) => InstrumentReader.Read(utf8);

    /// <summary>
    /// The instrument for people to read: members in a fixed order, those that have their default left out, two blanks for each level,
    /// lines that end with a line feed alone. Reading it gives the same instrument and the same text.
    /// </summary>
    public string ToJson() => InstrumentWriter.Write(this);

    /// <exception cref="ConfigurationException">It cannot be meant; carries all faults.</exception>
    internal Instrument Checked()
    {
        List<ConfigurationFault> faults = [];
        InstrumentCheck.Check(this, (path, message) => faults.Add(new(path, message)));
        ConfigurationException.ThrowIfAny($"Instrument {Id}", faults);
        return this;
    }
}
