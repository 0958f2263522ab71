using System.Numerics;

namespace CustomerCentric.Tool.Deadline;

/// <summary>Some members of a request.</summary>
internal readonly record struct MemberSet(uint Bits)
{
    public static MemberSet Of(params ReadOnlySpan<Member> members)
    {
        uint bits = 0;
        foreach (Member member in members)
            bits |= 1u << (int)member;
        return new(bits);
    }

    public static MemberSet operator |(MemberSet one, MemberSet other) => new(one.Bits | other.Bits);

    public bool Contains(Member member) => (Bits & (1u << (int)member)) != 0;

    public MemberSet With(Member member) => new(Bits | (1u << (int)member));

    public MemberSet Without(MemberSet others) => new(Bits & ~others.Bits);

    public bool IsEmpty => Bits == 0;

    public Member First => (Member)BitOperations.TrailingZeroCount(Bits);

    public override string ToString()
    {
        MemberSet all = this;
        return string.Join(", ", Enum.GetValues<Member>().Where(all.Contains).Select(MemberNames.Of));
    }
}
