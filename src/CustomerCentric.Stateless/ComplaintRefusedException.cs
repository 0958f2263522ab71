using System.Collections.Immutable;
using CustomerCentric.Complaints;

namespace CustomerCentric.Stateless;

/// <summary>A step that the workflow refuses; nothing has changed. Stateless too throws an <see cref="InvalidOperationException"/> where a trigger cannot be fired.</summary>
public sealed class ComplaintRefusedException : InvalidOperationException
{
    internal ComplaintRefusedException(Complaint complaint, ComplaintTrigger trigger, ImmutableArray<Refusal> refusals)
        : base($"{trigger} is refused for complaint {complaint.Key.Id} in state {complaint.State}. {string.Join(' ', refusals)}") =>
        (Complaint, Trigger, Refusals) = (complaint.Key, trigger, refusals);

    /// <summary>The complaint.</summary>
    public ComplaintKey Complaint { get; }

    /// <summary>The step.</summary>
    public ComplaintTrigger Trigger { get; }

    /// <summary>Every reason, as <see cref="Complaints.Complaint.Decide"/> gives them.</summary>
    public ImmutableArray<Refusal> Refusals { get; }
}
