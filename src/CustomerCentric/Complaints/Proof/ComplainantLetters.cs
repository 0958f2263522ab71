namespace CustomerCentric.Complaints;

/// <summary>Which letters to the complainant every step of a trigger owes.</summary>
internal sealed class ComplainantLetters(Func<ComplaintTrigger, IEnumerable<(MessageKind Kind, bool ToComplainant)>> letters)
{
    private readonly HashSet<MessageKind>[] _kinds =
        [.. Enum.GetValues<ComplaintTrigger>().Select(trigger => letters(trigger).Where(letter => letter.ToComplainant).Select(letter => letter.Kind).ToHashSet())];

    internal static ComplainantLetters Standard { get; } = new(Letters.Of);

    internal bool Has(ComplaintTrigger trigger, MessageKind kind) => _kinds[(int)trigger].Contains(kind);
}
