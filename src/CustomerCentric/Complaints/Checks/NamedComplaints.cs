namespace CustomerCentric.Complaints;

/// <summary>Some of many complaints, by name: enough to begin looking, and no more than fit into a sentence.</summary>
internal static class NamedComplaints
{
    internal const int Most = 5;

    internal static string Of(IEnumerable<ComplaintId> complaints)
    {
        var some = complaints.Take(Most + 1).Select(id => id.Value).ToList();
        return string.Join(", ", some.Take(Most)) + (some.Count > Most ? ", …" : "");
    }
}
