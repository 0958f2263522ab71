using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>One step of a complaint's way.</summary>
/// <param name="Line">The row that means it.</param>
/// <param name="At">When.</param>
/// <param name="Trigger">The step.</param>
/// <param name="From">The state before.</param>
/// <param name="FromLevel">The level before.</param>
/// <param name="To">The state afterwards, as the log has it.</param>
/// <param name="Level">The level afterwards.</param>
/// <param name="Refused">Null where the step is allowed.</param>
internal readonly record struct WayStep(
    long Line, Instant At, ComplaintTrigger Trigger, ComplaintState From, int FromLevel, ComplaintState To, int Level, RowDeviation? Refused);
