using System.Text;

namespace CustomerCentric.Tool.Calendars;

/// <summary>The calendars that requests can mean: built in, from a file, or written out in the request. Not for several threads.</summary>
internal sealed class CalendarBook
{
    // Half a megabyte each as a rule, so that a file with another calendar on every line stays small in memory.
    private const int MostRemembered = 64;

    private readonly Dictionary<byte[], CalendarSource> _named = new(Utf8Text.Comparer);
    private readonly Dictionary<byte[], CalendarSource> _written = new(Utf8Text.Comparer);
    private readonly Queue<byte[]> _writtenInOrder = [];

    private CalendarBook()
    {
    }

    /// <summary>The names of the built-in calendars.</summary>
    public static IEnumerable<string> BuiltInNames => BuiltIn().Select(entry => entry.Name);

    /// <summary>The built-in calendars and those of a file; null when that is unusable, which the messages then tell.</summary>
    public static async Task<CalendarBook?> OpenAsync(string? file, TextWriter errors, CancellationToken cancellationToken)
    {
        try
        {
            return Of(file is null ? null : await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (ConfigurationException wrong)
        {
            foreach (ConfigurationFault fault in wrong.Faults)
                await errors.WriteLineAsync($"{file}: {fault}");
        }
        catch (Exception e) when (CommandLine.IsUnreadable(e))
        {
            await errors.WriteLineAsync($"{file}: cannot be read: {CommandLine.Unreadable(file, e)}");
        }
        return null;
    }

    /// <summary>The built-in calendars and those of the file's text (null: none), which win over built-in ones of the same name.</summary>
    /// <exception cref="ConfigurationException">The text is wrong; it carries all faults, in the order of their lines.</exception>
    public static CalendarBook Of(byte[]? fileText)
    {
        CalendarBook book = new();
        foreach (CalendarFile.Entry entry in BuiltIn())
            book._named[Encoding.UTF8.GetBytes(entry.Name)] = new(entry.Json);
        if (fileText is null)
            return book;
        List<ConfigurationFault> faults = [];
        foreach (CalendarFile.Entry entry in CalendarFile.Read(fileText, faults))
        {
            CalendarSource source = new(entry.Json);
            book._named[Encoding.UTF8.GetBytes(entry.Name)] = source;
            try
            {
                _ = source.Calendar;
            }
            catch (ConfigurationException wrong)
            {
                faults.AddRange(wrong.Faults.Select(fault => fault with
                {
                    Path = fault.Path.Length == 0 ? entry.Name : $"{entry.Name}.{fault.Path}",
                    Line = fault.Line + entry.Line - 1,
                }));
            }
        }
        return faults.Count == 0 ? book : throw new ConfigurationException("Calendars", [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>The calendar with this name, or null.</summary>
    public CalendarSource? Named(ReadOnlySpan<byte> name) =>
        _named.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out CalendarSource? source) ? source : null;

    /// <summary>The calendar of this text; the last few texts are remembered.</summary>
    /// <exception cref="ConfigurationException">The text describes no calendar.</exception>
    public CalendarSource Written(ReadOnlySpan<byte> json)
    {
        if (_written.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(json, out CalendarSource? known))
            return known;
        byte[] text = json.ToArray();
        CalendarSource source = new(text);
        _ = source.Calendar;
        if (_writtenInOrder.Count == MostRemembered)
            _written.Remove(_writtenInOrder.Dequeue());
        _writtenInOrder.Enqueue(text);
        _written.Add(text, source);
        return source;
    }

    /// <summary>All names, the built-in ones first.</summary>
    public IEnumerable<string> Names() => _named.Keys.Select(Encoding.UTF8.GetString);

    private static List<CalendarFile.Entry> BuiltIn()
    {
        using Stream resource = typeof(CalendarBook).Assembly.GetManifestResourceStream("built-in-calendars.json")!;
        using MemoryStream text = new();
        resource.CopyTo(text);
        return CalendarFile.Read(text.GetBuffer().AsSpan(0, (int)text.Length), []);
    }
}
