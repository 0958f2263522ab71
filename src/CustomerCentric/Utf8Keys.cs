using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CustomerCentric;

/// <summary>Looks up what belongs to a text by its UTF-8 bytes, without making a string of it first.</summary>
/// <typeparam name="TValue">What belongs to a text.</typeparam>
internal sealed class Utf8Keys<TValue>
{
    private readonly Dictionary<byte[], TValue> _values = new(Comparer.Instance);
    private readonly Dictionary<byte[], TValue>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    public Utf8Keys() => _byBytes = _values.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many there are.</summary>
    public int Count => _values.Count;

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<TValue> Values => _values.Values;

    /// <summary>Adds a text that is not there yet.</summary>
    public void Add(string text, TValue value) => _values.Add(Encoding.UTF8.GetBytes(text), value);

    /// <summary>Adds a text that is not there yet.</summary>
    public void Add(ReadOnlySpan<byte> utf8, TValue value) => _values.Add(utf8.ToArray(), value);

    public bool TryGet(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out TValue value) => _byBytes.TryGetValue(utf8, out value);

    public void Remove(byte[] utf8) => _values.Remove(utf8);

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Comparer Instance = new();

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate) => BytesHash.Of(alternate).GetHashCode();
    }
}
