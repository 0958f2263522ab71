using System.Globalization;

namespace CustomerCentric.Deadlines;

/// <summary>Finds where in the text stands what the model names by a path of its own, e.g. <c>milestones[0].limit.count</c>.</summary>
internal static class PolicyJsonPlace
{
    /// <summary>Path and line in the text; of a member that was left out, the line of the object that lacks it.</summary>
    public static (string Path, int Line) Find(JsonItem root, string modelPath)
    {
        var item = root;
        foreach (var step in modelPath.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            if (Next(item, step) is not { } next)
                return (item.Path.Length == 0 ? step : $"{item.Path}.{Name(step)}", item.Line);
            item = next;
        }
        return (item.Path, item.Line);
    }

    private static JsonItem? Next(JsonItem item, string step)
    {
        if (!step.StartsWith('['))
            return Member(item, Name(step)) ?? (step == "limits" ? Member(item, LimitJsonReader.EarliestOf) ?? Member(item, LimitJsonReader.LatestOf) : null);
        var index = int.Parse(step.AsSpan(1, step.Length - 2), CultureInfo.InvariantCulture);
        return index < item.Items.Count ? item.Items[index] : null;
    }

    private static string Name(string step) => step == "count" ? "amount" : step;

    private static JsonItem? Member(JsonItem item, string name) => item.Members.FirstOrDefault(member => member.Name == name).Value;
}
