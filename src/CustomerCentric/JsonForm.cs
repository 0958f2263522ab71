using System.Text.Json;

namespace CustomerCentric;

/// <summary>How a value stands in JSON, told once for both ways. Immutable, thread-safe.</summary>
/// <param name="Write">Writes the value.</param>
/// <param name="Read">Reads the value; what has the wrong form becomes a fault, and anything that the model will take.</param>
internal sealed record JsonForm<T>(Action<Utf8JsonWriter, T> Write, Func<JsonItem, JsonReading, T> Read);
