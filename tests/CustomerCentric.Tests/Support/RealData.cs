namespace CustomerCentric.Tests.Support;

/// <summary>Where the real logs lie: beside the checkout, or where CUSTOMERCENTRIC_DATA says. They may not be redistributed.</summary>
internal static class RealData
{
    internal static string? Folder { get; } = Find();

    /// <summary>Where CUSTOMERCENTRIC_REQUIRE names <c>data</c>, a missing folder fails the tests instead of skipping them.</summary>
    internal static bool IsRequired { get; } =
        (Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_REQUIRE") ?? "").Split(',', ' ').Contains("data");

    internal static string PathOf(string file)
    {
        Folder.ShouldNotBeNull("the folder of real logs is required here and missing: set CUSTOMERCENTRIC_DATA");
        return Path.Combine(Folder, file);
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CUSTOMERCENTRIC_DATA");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Repository.Root, "..", "shared", "data") : named;
        return Directory.Exists(folder) ? folder : null;
    }
}

/// <summary>A test over the real logs; skipped with the reason where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (RealData.Folder is null && !RealData.IsRequired)
            Skip = "The real logs are not here: set CUSTOMERCENTRIC_DATA to their folder.";
    }
}
