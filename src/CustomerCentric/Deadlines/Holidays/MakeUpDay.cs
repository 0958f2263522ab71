using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>A day of rest on which a decree has people work, in exchange for a working day off.</summary>
/// <param name="Date">The local date that is worked.</param>
/// <param name="HoursOf">The weekday whose hours it takes, usually that of the day given off.</param>
public sealed record MakeUpDay(LocalDate Date, IsoDayOfWeek HoursOf);
