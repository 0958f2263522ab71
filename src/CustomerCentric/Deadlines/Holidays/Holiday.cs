using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>One date without business, and why.</summary>
/// <param name="Date">The local date, in the ISO calendar.</param>
/// <param name="Key">A stable name for programs, the same every year, e.g. <c>new-year</c>, <c>tet</c>, <c>christmas</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="SubstituteFor">
/// The <see cref="Key"/> of the holiday that this date stands in for, because that one fell on a day of rest; null on the holiday itself.
/// </param>
public sealed record Holiday(LocalDate Date, string Key, LocalizedText Name, string? SubstituteFor = null);
