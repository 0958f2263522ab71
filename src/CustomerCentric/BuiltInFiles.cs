using System.Reflection;

namespace CustomerCentric;

/// <summary>Data files that are part of the library: put into their folder, they are found.</summary>
internal static class BuiltInFiles
{
    /// <summary>What a file's UTF-8 text says.</summary>
    public delegate T Reader<T>(ReadOnlySpan<byte> utf8);

    /// <summary>Reads all files of a folder, in no particular order.</summary>
    public static IEnumerable<T> Read<T>(string folder, Reader<T> read)
    {
        var assembly = typeof(BuiltInFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
            yield return Read(assembly, name, read);
    }

    private static T Read<T>(Assembly assembly, string name, Reader<T> read)
    {
        using var resource = assembly.GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        resource.CopyTo(bytes);
        return read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
