using CustomerCentric.Complaints;

namespace CustomerCentric.Tests.Complaints.Events;

/// <summary>Events of older versions become those of today before they are read. Here today is version 3, and two steps lead to it.</summary>
public class EventUpcastTests
{
    // As the command Object once became RaiseObjection, and a complaint's key an organisation and an identifier.
    private static readonly EventUpcasts s_upcasts = new(
        old =>
        {
            var step = old["step"]?.AsObject() ?? throw new InvalidOperationException("step is missing.");
            if (step.Remove("remark", out var words))
                step["statement"] = words;
        },
        old =>
        {
            if (old["key"]?.GetValue<string>().Split('/') is not [var organisation, var complaint])
                throw new InvalidOperationException("key is no pair.");
            old.Remove("key");
            (old["organisation"], old["complaint"]) = (organisation, complaint);
        });

    internal static EventCodec Codec { get; } = new(s_upcasts);

    private static readonly string s_today = Codec.Write(ComplaintEventJsonTests.Walk[0] with { Step = new RaiseObjection("Sai.") });

    internal static string Second { get; } = s_today.Replace("\"schema\":3", "\"schema\":2", StringComparison.Ordinal)
        .Replace("\"organisation\":\"hue-water\",\"complaint\":\"C-1\"", "\"key\":\"hue-water/C-1\"", StringComparison.Ordinal);

    internal static string First { get; } = Second.Replace("\"schema\":2", "\"schema\":1", StringComparison.Ordinal)
        .Replace("\"statement\"", "\"remark\"", StringComparison.Ordinal);

    [Fact]
    public void The_present_version_is_the_number_of_steps_that_lead_to_it_and_one()
    {
        ComplaintEvent.SchemaVersion.ShouldBe(1);
        s_upcasts.Current.ShouldBe(3);
        s_today.ShouldStartWith("{\"schema\":3,");
    }

    [Fact]
    public void An_old_event_is_lifted_by_every_step_after_its_version()
    {
        First.ShouldContain("\"remark\":\"Sai.\"");
        First.ShouldContain("\"key\":");
        foreach (var old in new[] { First, Second, s_today, "\uFEFF" + First })
        {
            List<ConfigurationFault> faults = [];
            var read = Codec.Read(old, faults);
            faults.ShouldBeEmpty();
            Codec.Write(read!).ShouldBe(s_today);
        }
    }

    [Fact]
    public void A_form_of_another_version_is_not_read_by_this_one()
    {
        Faults(First.Replace("\"schema\":1", "\"schema\":3", StringComparison.Ordinal)).Select(fault => fault.Path)
            .ShouldBe(["organisation", "complaint", "step.remark", "key"], ignoreOrder: true);
        Should.Throw<ConfigurationException>(() => ComplaintEvent.FromJson(Second)).Faults.ShouldHaveSingleItem().Code.ShouldBe(FaultCodes.UnknownEventVersion);
    }

    [Fact]
    public void What_an_old_event_lacks_is_told_by_the_line_it_stands_on_and_the_version_it_had()
    {
        var fault = Faults("\n\n" + Second.Replace("\"from\":\"Draft\",", "", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (fault.Path, fault.Line, fault.Code).ShouldBe(("from", 3, FaultCodes.Invalid));
        fault.Message.ShouldEndWith("(Lifted from version 2.)");
    }

    [Theory]
    [InlineData("\"key\":\"hue-water/C-1\"", "\"key\":\"hue-water\"", "key is no pair")]
    [InlineData("\"key\":\"hue-water/C-1\"", "\"key\":7", "version")]
    [InlineData("\"step\":{", "\"step\":7,\"x\":{", "version")]
    public void An_old_event_that_has_not_the_form_of_its_version_is_refused(string right, string wrong, string said)
    {
        var fault = Faults(First.Replace(right, wrong, StringComparison.Ordinal)).ShouldHaveSingleItem();
        (fault.Line, fault.Code).ShouldBe((1, FaultCodes.MalformedJson));
        fault.Message.ShouldContain(said);
    }

    [Fact]
    public void A_name_that_stands_twice_is_told_before_anything_is_lifted() =>
        Faults(First.Replace("\"key\":", "\"key\":\"x/y\",\"key\":", StringComparison.Ordinal)).ShouldHaveSingleItem().Message.ShouldContain("twice");

    private static List<ConfigurationFault> Faults(string text)
    {
        List<ConfigurationFault> faults = [];
        Codec.Read(text, faults).ShouldBeNull();
        return faults;
    }
}
