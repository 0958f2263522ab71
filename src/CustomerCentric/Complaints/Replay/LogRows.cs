namespace CustomerCentric.Complaints;

/// <summary>What a row of a log is.</summary>
internal enum LogRows
{
    /// <summary>Where the complaint stands from then on; a row that says the same again changed something else.</summary>
    States,

    /// <summary>Something that was done; twice is twice.</summary>
    Steps,

    /// <summary>A whole complaint, with a column for each time.</summary>
    Complaints,
}
