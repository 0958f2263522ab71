using System.Text.Json;

namespace CustomerCentric;

/// <summary>A value of a JSON text that knows where it stands, so that a fault found later can still name place and line.</summary>
/// <param name="Kind">Object, Array, String, Number, True, False or Null.</param>
/// <param name="Path">From the root inwards, e.g. <c>week.mon[1]</c>; empty for the root.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">The characters of a string or number; empty otherwise.</param>
/// <param name="Members">The members of an object, in order, without repeated names.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonItem(
    JsonValueKind Kind, string Path, int Line, string Text, IReadOnlyList<(string Name, JsonItem Value)> Members, IReadOnlyList<JsonItem> Items);
