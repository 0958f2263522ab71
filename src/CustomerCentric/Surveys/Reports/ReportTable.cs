using System.Collections.Immutable;

namespace CustomerCentric.Surveys;

/// <summary>A part of a report as rows of text, in the language of the reader.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How it is to be read; empty for nothing.</param>
/// <param name="Header">The columns. From <paramref name="FirstNumber"/> on they hold numbers.</param>
/// <param name="FirstNumber">The first column that is set to the right; the last one is words again.</param>
/// <param name="Rows">As many cells as the header has.</param>
internal sealed record ReportTable(string Title, string Note, ImmutableArray<string> Header, int FirstNumber, ImmutableArray<ImmutableArray<string>> Rows)
{
    internal bool IsNumber(int column) => column >= FirstNumber && column < Header.Length - 1;
}
