using System.Text;

namespace CustomerCentric.Tool.Deadline;

/// <summary>The members of requests, by their place in <see cref="MemberNames"/>.</summary>
internal enum Member
{
    Id,
    Op,
    Calendar,
    Start,
    End,
    At,
    Seconds,
    Landing,
    Explain,
    Date,
    Days,
    Months,
    Roll,
    Time,
    From,
    To,
    Set,
    Year,
    Policy,
    Events,
    Variant,
}

/// <summary>The members' names in JSON.</summary>
internal static class MemberNames
{
    private static readonly string[] Texts = [.. Enum.GetNames<Member>().Select(name => name.ToLowerInvariant())];

    public static int Count => Texts.Length;

    public static byte[][] Utf8 { get; } = [.. Texts.Select(Encoding.UTF8.GetBytes)];

    public static string Of(Member member) => Texts[(int)member];
}
