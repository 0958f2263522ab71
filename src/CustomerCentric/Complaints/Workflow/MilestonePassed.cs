namespace CustomerCentric.Complaints;

/// <summary>
/// The due instant of a deadline passed. Sent by the desk; dated at the due instant whatever it says itself. Does nothing
/// while the due instant has not passed, or when the occurrence has ended or its epoch has risen since.
/// </summary>
/// <param name="Milestone">The milestone's name in the complaint's policy.</param>
/// <param name="Occurrence">Which occurrence, from 1.</param>
/// <param name="Epoch">The occurrence's epoch when it was claimed.</param>
public sealed record MilestonePassed(string Milestone, int Occurrence, int Epoch) : ComplaintCommand(ComplaintTrigger.MilestonePassed);
