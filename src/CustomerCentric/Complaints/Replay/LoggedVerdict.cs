using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>What a log says itself of one complaint's promise.</summary>
/// <param name="Id">How the log names the complaint.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Due">Its due time; null where it shows none.</param>
internal readonly record struct LoggedVerdict(string Id, LogJudgement Verdict, Instant? Due);

/// <summary>Whether a promise was kept, as the log says itself.</summary>
internal enum LogJudgement
{
    /// <summary>The log does not say.</summary>
    None,

    /// <summary>It was.</summary>
    Met,

    /// <summary>It was not.</summary>
    Breached,
}
