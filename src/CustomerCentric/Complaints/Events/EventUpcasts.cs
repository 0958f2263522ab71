using System.Text.Json.Nodes;

namespace CustomerCentric.Complaints;

/// <summary>
/// How events of older versions of the schema become those of the present one: one step a version, the first of which lifts
/// version 1 to version 2. A step changes the object it is given; where that has not the form it expects, it throws
/// <see cref="InvalidOperationException"/> or <see cref="FormatException"/>, as <see cref="JsonNode"/> does. A version that was once released is never edited:
/// what changes in <see cref="StepForms"/>, <see cref="PartForms"/> or <see cref="EventForms"/> so that stored events would be read
/// otherwise gets a step here. Immutable.
/// </summary>
internal sealed class EventUpcasts(params Action<JsonObject>[] steps)
{
    /// <summary>Those of this library.</summary>
    public static EventUpcasts Standard { get; } = new();

    /// <summary>The version that everything is lifted to, and that is written.</summary>
    public int Current => steps.Length + 1;

    public void Lift(JsonObject old, int version)
    {
        foreach (var step in steps.AsSpan(version - 1))
            step(old);
        old["schema"] = Current;
    }
}
