using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>What a step did to a due time. Stored by name.</summary>
internal enum DueStepKind
{
    /// <summary>The limit itself was counted: always the first step.</summary>
    Limit,

    /// <summary>An extension was added to the limit, and the sum counted from where the limit began.</summary>
    Added,

    /// <summary>An extension took the place of the limit, from where the limit began.</summary>
    Replaced,

    /// <summary>An extension was counted from the due time that it extends.</summary>
    CountedOn,

    /// <summary>The other reading of an extension, counted from the due time that it extends: the earlier of both holds.</summary>
    OtherReading,

    /// <summary>A new date was agreed upon.</summary>
    Agreed,

    /// <summary>What no extension leads beyond: the earlier of both holds.</summary>
    Capped,

    /// <summary>An event made it due by the end of its own date; what is due earlier stays so.</summary>
    MadeDue,
}

/// <summary>One step on the way to a due time. Immutable.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Due">When it was due after this step.</param>
/// <param name="Counted">How the time of this step was counted; null where none was: <see cref="DueStepKind.Agreed"/>, <see cref="DueStepKind.MadeDue"/>.</param>
/// <param name="Extension">The extension that was granted; null for the steps that are none, and for the second ones of the same extension.</param>
/// <param name="MadeDueAt">When the event came that made it due; null for all other steps.</param>
internal sealed record DueStep(
    DueStepKind Kind, DueTime Due, DeadlineExplanation? Counted, Extension? Extension = null, Instant? MadeDueAt = null);
