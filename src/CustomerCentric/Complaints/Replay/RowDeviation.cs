namespace CustomerCentric.Complaints;

/// <summary>A way in which a row differs from what the workflow allows.</summary>
/// <param name="Kind">What happened and where, e.g. <c>Answer in HandedOver</c>.</param>
/// <param name="Rule">The code of what it breaks; the principle's rule where one is broken, else the technical ground.</param>
internal readonly record struct RowDeviation(string Kind, string Rule);
