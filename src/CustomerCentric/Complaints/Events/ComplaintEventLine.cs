using System.Collections.Immutable;

namespace CustomerCentric.Complaints;

/// <summary>What one line of a log of events says. Immutable.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Event">The event; null when there are faults.</param>
/// <param name="Faults">Everything that is wrong with the line, as <see cref="ComplaintEvent.FromJson"/> tells it; empty when there is an event.</param>
public sealed record ComplaintEventLine(int Number, ComplaintEvent? Event, ImmutableArray<ConfigurationFault> Faults);
