using System.Runtime.CompilerServices;

namespace CustomerCentric.Tests.Support;

/// <summary>
/// Compares text with a file beside the test, by Verify's convention (<c>Class.Method.verified.txt</c>, a differing
/// result is left as <c>.received.txt</c>); docs/decisions/0003 says why it is Shouldly underneath.
/// </summary>
internal static class Snapshot
{
    internal static void Match(string text, [CallerFilePath] string sourceFile = "", [CallerMemberName] string test = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{test}";
        text.ReplaceLineEndings("\n").ShouldMatchApproved(options => options
            .NoDiff()
            .WithStringCompareOptions(StringCompareShould.IgnoreLineEndings)
            .LocateTestMethodUsingAttribute<FactAttribute>()
            .WithFilenameGenerator((_, _, fileType, extension) =>
                $"{name}.{(fileType == "approved" ? "verified" : fileType)}.{extension}"));
    }
}
