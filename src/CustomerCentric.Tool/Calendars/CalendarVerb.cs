using System.CommandLine;
using System.Text;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Tool.Calendars;

/// <summary>The grammar of <c>calendar</c>: a year of a calendar to look at, or the calendar as JSON.</summary>
internal static class CalendarVerb
{
    private static readonly string[] Formats = ["text", "html", "json"];
    private static readonly string[] Languages = ["en", "vi"];

    public static Verb Create(ToolStreams streams)
    {
        Argument<string?> name = new("NAME") { Description = "A calendar's name; without it the names are listed.", Arity = ArgumentArity.ZeroOrOne };
        Option<int?> year = new("--year")
        {
            HelpName = "YEAR",
            Description = "The year to show. Default: this year, or the nearest one that is known.",
            CustomParser = result => NumberOption.Read(result, int.MinValue, int.MaxValue, "a year, such as 2026"),
        };
        Option<string> format = new("--format") { Description = "text for a terminal, html for a browser, json for the calendar itself.", DefaultValueFactory = _ => Formats[0] };
        Option<string> language = new("--lang") { Description = "English or Vietnamese.", DefaultValueFactory = _ => Languages[0] };
        Option<string?> calendars = new("--calendars") { HelpName = "FILE", Description = "More calendars: a JSON object of names and calendars." };
        format.AcceptOnlyFromAmong(Formats);
        language.AcceptOnlyFromAmong(Languages);
        Verb verb = new("calendar", "Shows a year of a working calendar.", MoreHelp) { name, year, format, language, calendars };
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            if (await CalendarBook.OpenAsync(parsed.GetValue(calendars), streams.Errors, cancellationToken) is not { } book)
                return CommandLine.Unusable;
            return parsed.GetValue(name) is { } given
                ? await ShowAsync(streams, book, given, parsed.GetValue(year), parsed.GetValue(format)!, parsed.GetValue(language)!, cancellationToken)
                : await PrintAsync(streams, string.Join('\n', book.Names()), cancellationToken);
        });
        return verb;
    }

    private const string MoreHelp = """
        Exit status:
          0 shown; 2 there is no such calendar, or nothing is known of the year

        Example:
          customercentric calendar vn-office --year 2026

        """;

    private static async Task<int> ShowAsync(
        ToolStreams streams, CalendarBook book, string name, int? year, string format, string language, CancellationToken cancellationToken)
    {
        if (book.Named(Encoding.UTF8.GetBytes(name)) is not { } source)
        {
            await streams.Errors.WriteLineAsync($"'{name}' is no calendar: {string.Join(", ", book.Names())} are.");
            return CommandLine.Unusable;
        }
        try
        {
            return await PrintAsync(streams, Picture(source, year ?? ThisYear(source.Calendar), format, language), cancellationToken);
        }
        catch (CalendarRangeException beyond)
        {
            await streams.Errors.WriteLineAsync(beyond.Message);
            return CommandLine.Unusable;
        }
    }

    private static int ThisYear(WorkingCalendar calendar) =>
        Math.Clamp(TimeProvider.System.GetUtcNow().Year, calendar.AnswersFrom.Year, calendar.AnswersUntil.Year);

    private static string Picture(CalendarSource source, int year, string format, string language)
    {
        // What is written out answers as many years as `deadline` does, and so does what is shown.
        if (format == "json" || year < source.Calendar.AnswersFrom.Year || year > source.Calendar.AnswersUntil.Year)
            source.TryWiden();
        return format switch
        {
            "html" => source.Calendar.ToHtml(year, language),
            "json" => source.Calendar.ToJson(),
            _ => source.Calendar.ToText(year, language),
        };
    }

    private static async Task<int> PrintAsync(ToolStreams streams, string text, CancellationToken cancellationToken)
    {
        await streams.Output.WriteAsync(Encoding.UTF8.GetBytes(text.TrimEnd('\n') + "\n"), cancellationToken);
        return CommandLine.Done;
    }
}
