using System.Text;
using CustomerCentric.Deadlines;
using CustomerCentric.Tool.Calendars;

namespace CustomerCentric.Tool.Policies;

/// <summary>The policies that requests can mean: built in, or written out in the request. Not for several threads.</summary>
internal sealed class PolicyBook
{
    // A file with another policy on every line stays small in memory.
    private const int MostRemembered = 64;

    private readonly Dictionary<byte[], DeadlinePolicy> _named = new(Utf8Text.Comparer);
    private readonly Dictionary<byte[], DeadlinePolicy> _written = new(Utf8Text.Comparer);

    public PolicyBook()
    {
        foreach (DeadlinePolicy policy in DeadlinePolicy.All)
            _named.Add(Encoding.UTF8.GetBytes(policy.Id), policy);
    }

    /// <summary>The built-in policy of this id, or null.</summary>
    public DeadlinePolicy? Named(ReadOnlySpan<byte> id) =>
        _named.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out DeadlinePolicy? policy) ? policy : null;

    /// <summary>The policy of this text; the last few texts are remembered.</summary>
    /// <exception cref="ConfigurationException">The text describes no policy.</exception>
    public DeadlinePolicy Written(ReadOnlySpan<byte> json)
    {
        if (_written.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(json, out DeadlinePolicy? known))
            return known;
        DeadlinePolicy policy = DeadlinePolicy.FromJson(json);
        if (_written.Count == MostRemembered)
            _written.Clear();
        _written.Add(json.ToArray(), policy);
        return policy;
    }
}
