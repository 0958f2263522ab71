using System.Globalization;
using CustomerCentric.Deadlines;
using CustomerCentric.Tests.Support;

namespace CustomerCentric.Tests.Guide;

/// <summary>What docs/guide/calendars.md shows, as it stands there.</summary>
public class CalendarGuideTests
{
    private const string Page = "docs/guide/calendars.md";
    private const string ThisFile = "CalendarGuideTests.cs";

    private static readonly WorkingCalendar Calendar = Office();

    private static WorkingCalendar Office()
    {
        // calendar: begin
        var calendar = WorkingCalendar.Build(c => c
            .Zone("Asia/Ho_Chi_Minh")
            .Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-12:00", "13:00-17:00")
            .Open(IsoDayOfWeek.Saturday, "22:00-06:00")                  // an overnight shift belongs to Saturday
            .Holidays(HolidaySet.Vietnam)                                // Tet and all, with the yearly decrees
            .Closed(new LocalDate(2026, 3, 27), "Founders' day")
            .On(new LocalDate(2026, 12, 31), "08:00-12:00")              // a half day; beats weekday and holiday
            .Break(new LocalDate(2026, 3, 25), "14:00-16:00"));          // taken out last
        // calendar: end
        return calendar;
    }

    [Fact]
    public void The_questions_give_the_answers_that_the_comments_tell()
    {
        var calendar = Calendar;
        // questions: begin
        var start = Instant.FromUtc(2026, 3, 25, 4, 0);                          // Wed 25 March 2026, 11:00 in Ho Chi Minh City
        var due = calendar.Add(start, Duration.FromHours(6));                    // Thu 26 March, 11:00 local: the break does not count
        var begin = calendar.Subtract(due, Duration.FromHours(6));               // Wed 25 March, 11:00 local
        var worked = calendar.Between(start, due);                               // 6 hours
        var open = calendar.IsOpen(start);                                       // true
        var opening = calendar.NextOpening(Instant.FromUtc(2026, 2, 16, 0, 0));  // Sat 21 February, 22:00 local: after Tet
        var third = calendar.AddBusinessDays(new LocalDate(2026, 3, 25), 3);     // Mon 30 March: Founders' day is skipped, Saturday's shift is not
        var rolled = calendar.AddBusinessDays(new LocalDate(2026, 3, 29), 0, Roll.Preceding);        // Sat 28 March
        var month = calendar.Add(new LocalDate(2026, 1, 31), Period.FromMonths(1), Roll.Following);  // Sat 28 February
        var days = calendar.CountBusinessDays(new LocalDate(2026, 3, 1), new LocalDate(2026, 4, 1)); // 25
        var noon = calendar.AddBusinessDays(start, 2, DueTimeOfDay.At(new LocalTime(12, 0)));        // Sat 28 March, 12:00 local
        // questions: end

        var answers = new Dictionary<string, string>
        {
            ["due"] = Local(due),
            ["begin"] = Local(begin),
            ["worked"] = worked.TotalHours.ToString(CultureInfo.InvariantCulture) + " hours",
            ["open"] = open ? "true" : "false",
            ["opening"] = Local(opening),
            ["third"] = Date(third),
            ["rolled"] = Date(rolled),
            ["month"] = Date(month),
            ["days"] = days.ToString(CultureInfo.InvariantCulture),
            ["noon"] = Local(noon),
        };
        var lines = GuideCode.Region(ThisFile, "questions").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (name, answer) in answers)
            lines.Single(line => line.StartsWith($"var {name} ", StringComparison.Ordinal)).Split("// ")[1].ShouldStartWith(answer, Case.Sensitive, name);
    }

    [Fact]
    public void An_explanation_reads_as_the_guide_shows_it()
    {
        var calendar = Calendar;
        // explanation: begin
        var explanation = calendar.Explain(Instant.FromUtc(2026, 3, 25, 4, 0), Duration.FromHours(10));
        Console.WriteLine(explanation);                 // in English; ToText("vi") in Vietnamese
        // explanation: end
        ShouldShow(explanation.ToString());
    }

    [Fact]
    public void A_year_looks_as_the_guide_shows_it()
    {
        var calendar = Calendar;
        // year: begin
        Console.WriteLine(calendar.ToText(2026));                    // for a terminal
        File.WriteAllText("year.html", calendar.ToHtml(2026, "vi")); // for a browser
        // year: end
        ShouldShow(calendar.ToText(2026));
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("questions")]
    [InlineData("explanation")]
    [InlineData("year")]
    public void The_guide_shows_the_code_that_is_tested(string region) => GuideCode.ShouldStandIn(Page, ThisFile, region);

    private static void ShouldShow(string output) => Repository.Read(Page).ShouldContain($"```text\n{output.TrimEnd('\n')}\n```");

    private static string Date(LocalDate date) => date.ToString(date.Year == 2026 ? "ddd d MMMM" : "ddd d MMMM uuuu", CultureInfo.InvariantCulture);

    private static string Local(Instant at) => at.InZone(Calendar.Zone).ToString("ddd d MMMM, HH:mm", CultureInfo.InvariantCulture);
}
