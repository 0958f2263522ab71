namespace CustomerCentric.Tests.Hall;

public class IdTests
{
    public static TheoryData<Func<string, object>> Kinds =>
    [
        text => new OrganisationId(text), text => new CustomerId(text), text => new ActorId(text), text => new ComplaintId(text),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_id_has_one_to_a_hundred_characters(Func<string, object> make)
    {
        make("a").ToString().ShouldBe("a");
        make(new string('đ', 100)).ToString().ShouldBe(new string('đ', 100));
        Should.Throw<ArgumentOutOfRangeException>(() => make(new string('a', 101)));
        Should.Throw<ArgumentException>(() => make(""));
        Should.Throw<ArgumentException>(() => make(" \t"));
        Should.Throw<ArgumentNullException>(() => make(null!));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ids_are_equal_by_their_characters(Func<string, object> make)
    {
        make("C-1").ShouldBe(make("C-1"));
        make("C-1").ShouldNotBe(make("c-1"));
        make("e\u0301").ShouldBe(make("\u00e9"));
    }
}
