namespace CustomerCentric.Tool.Replay;

/// <summary>The folder of a report. What is written lies aside until all of it is there: a run that fails leaves what an earlier one wrote.</summary>
internal sealed class ReplayFolder : IDisposable
{
    private readonly string _folder;
    private readonly List<string> _names = [];

    /// <exception cref="Unwritable">It cannot be made.</exception>
    public ReplayFolder(string folder)
    {
        _folder = folder;
        _ = Tried(() => Directory.CreateDirectory(folder));
    }

    /// <summary>Begins a file.</summary>
    /// <exception cref="Unwritable">It cannot be made.</exception>
    public FileStream Create(string name)
    {
        FileStream file = Tried(() => File.Create(Aside(name)));
        _names.Add(name);
        return file;
    }

    /// <summary>Writes a whole file.</summary>
    /// <exception cref="Unwritable">It cannot be made.</exception>
    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        await using StreamWriter file = new(Create(name));
        await file.WriteAsync(text.AsMemory(), cancellationToken);
    }

    /// <summary>Puts all of them in the place of what an earlier run wrote.</summary>
    /// <exception cref="Unwritable">Something else stands there.</exception>
    public void Publish()
    {
        foreach (string name in _names)
        {
            _ = Tried(() =>
            {
                File.Move(Aside(name), Path.Combine(_folder, name), overwrite: true);
                return name;
            });
        }
        _names.Clear();
    }

    public void Dispose()
    {
        foreach (string name in _names)
            File.Delete(Aside(name));
    }

    private string Aside(string name) => Path.Combine(_folder, $"{name}.part");

    private static T Tried<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            throw new Unwritable(e);
        }
    }

    /// <summary>The folder, not the log, is what cannot be used.</summary>
    internal sealed class Unwritable(Exception cause) : Exception(cause.Message, cause);
}
