using System.Collections.Immutable;
using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>An occurrence that would be another one.</summary>
/// <param name="Before">As it is; null where it would be new.</param>
/// <param name="After">As it would be; null where there would be none.</param>
public sealed record DeadlineDifference(Deadline? Before, Deadline? After);

/// <summary>What would become of a complaint's deadlines.</summary>
/// <param name="Clock">The clock as it would be.</param>
/// <param name="Differences">The occurrences whose due time or state would differ, in the order in which they began.</param>
/// <param name="Refusals">What would not be allowed; empty when all is.</param>
public sealed record Outlook(ComplaintClock Clock, ImmutableArray<DeadlineDifference> Differences, ImmutableArray<Refusal> Refusals)
{
    /// <summary>Whether anything would differ, or be refused.</summary>
    public bool IsAffected => !Differences.IsEmpty || !Refusals.IsEmpty;

    /// <summary>Of many complaints, exactly those that would be affected, in their order and one by one as they are asked for.</summary>
    /// <typeparam name="TKey">What names a complaint.</typeparam>
    /// <param name="clocks">The complaints.</param>
    /// <param name="question">What is asked of each, such as <see cref="ComplaintClock.WhatIf(DeadlineTerms, Instant)"/>.</param>
    /// <returns>The complaint's name with what would become of it.</returns>
    public static IEnumerable<KeyValuePair<TKey, Outlook>> Affected<TKey>(
        IEnumerable<KeyValuePair<TKey, ComplaintClock>> clocks, Func<ComplaintClock, Outlook> question)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        ArgumentNullException.ThrowIfNull(question);
        return from clock in clocks
               let outlook = question(clock.Value)
               where outlook.IsAffected
               select KeyValuePair.Create(clock.Key, outlook);
    }

    internal static Outlook Between(ComplaintClock before, ComplaintClock after, ImmutableArray<Refusal> refusals)
    {
        var differences = ImmutableArray.CreateBuilder<DeadlineDifference>();
        foreach (var deadline in before.Deadlines)
        {
            var other = Same(deadline, after.Deadlines);
            if (other is null || (deadline.Due, deadline.State) != (other.Due, other.State))
                differences.Add(new(deadline, other));
        }
        foreach (var deadline in after.Deadlines)
        {
            if (Same(deadline, before.Deadlines) is null)
                differences.Add(new(null, deadline));
        }
        return new(after, differences.ToImmutable(), refusals);
    }

    private static Deadline? Same(Deadline deadline, ImmutableArray<Deadline> others)
    {
        foreach (var other in others)
        {
            if (other.Milestone == deadline.Milestone && other.Occurrence == deadline.Occurrence)
                return other;
        }
        return null;
    }
}
