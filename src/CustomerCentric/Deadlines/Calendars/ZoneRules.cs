using System.Globalization;
using System.Text;

namespace CustomerCentric.Deadlines;

/// <summary>Names the rules of a zone by content: a release of the time zone data may change them, also for the past.</summary>
internal static class ZoneRules
{
    /// <summary>Content hash of the zone's id and of its offsets from two days before the dates that a calendar answers for to two days after.</summary>
    public static string VersionOf(CalendarDefinition definition)
    {
        var zone = definition.Zone;
        var from = definition.AnswersFrom.PlusDays(-2).AtMidnight().InUtc().ToInstant();
        var until = definition.AnswersUntil.PlusDays(2).AtMidnight().InUtc().ToInstant();
        var text = new StringBuilder(ContentHash.Text(zone.Id));
        foreach (var span in zone.GetZoneIntervals(from, until))
        {
            // The first one may begin long before, which has no part in any answer.
            var begin = span.HasStart && span.Start > from ? span.Start : from;
            text.Append(CultureInfo.InvariantCulture, $";{begin.ToUnixTimeSeconds()}:{span.WallOffset.Seconds}");
        }
        return ContentHash.Of(text.ToString());
    }
}
