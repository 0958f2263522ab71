namespace CustomerCentric.Tests.Support;

/// <summary>Code that stands in a guide page and, between two comments, in a test that runs it.</summary>
internal static class GuideCode
{
    private const string Indent = "        ";

    /// <summary>
    /// The lines between <c>// NAME: begin</c> and <c>// NAME: end</c> of a method in tests/CustomerCentric.Tests/Guide,
    /// without the method's indentation; each ends with LF.
    /// </summary>
    public static string Region(string file, string name)
    {
        var lines = Repository.Read($"tests/CustomerCentric.Tests/Guide/{file}").Split('\n');
        var region = lines.SkipWhile(line => line != $"{Indent}// {name}: begin").Skip(1).TakeWhile(line => line != $"{Indent}// {name}: end").ToList();
        region.ShouldNotBeEmpty($"{file} has no region '{name}'");
        return string.Concat(region.Select(line => (line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line) + "\n"));
    }

    /// <summary>The page must show the region as C#.</summary>
    public static void ShouldStandIn(string page, string file, string name) =>
        Repository.Read(page).ShouldContain($"```csharp\n{Region(file, name)}```");
}
