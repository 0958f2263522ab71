using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>The guide's pages show code as it is compiled and run here: a region of a test, by its name.</summary>
internal static class GuideCode
{
    private const string Indent = "        ";

    /// <summary>The lines between <c>// name: begin</c> and <c>// name: end</c>, as they stand in a page.</summary>
    internal static string Region(string test, string name)
    {
        var lines = Repository.Read($"tests/CustomerCentric.Tests/Guide/{test}.cs").Split('\n');
        return string.Concat(lines.SkipWhile(line => line != $"{Indent}// {name}: begin").Skip(1)
            .TakeWhile(line => line != $"{Indent}// {name}: end")
            .Select(line => (line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line) + "\n"));
    }
}
