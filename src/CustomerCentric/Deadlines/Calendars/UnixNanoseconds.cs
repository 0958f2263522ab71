using NodaTime;

namespace CustomerCentric.Deadlines;

/// <summary>Instants as whole nanoseconds since the Unix epoch; exact, for the years 1677 to 2262 only.</summary>
internal static class UnixNanoseconds
{
    public static long Of(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant ToInstant(long nanoseconds) => NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds);
}
