namespace CustomerCentric.Tests;

public class TransitionTableTests
{
    private static readonly LocalizedText s_no = new("No.", "Không.");

    [Fact]
    public void A_table_names_every_undecided_and_twice_decided_cell_at_once()
    {
        var wrong = Should.Throw<ConfigurationException>(() => TransitionTable<Light, Push>.Build(table =>
        {
            table.Configure(Light.Off).Permit(Push.On, Light.On).Ignore(Push.On, s_no).Ignore(Push.Off, s_no);
            table.Configure(Light.On).Permit(Push.Off, Light.Off);
        }));
        wrong.Faults.Select(fault => fault.Path).ShouldBe(["Off.On", "On.On"], ignoreOrder: true);
    }

    [Fact]
    public void What_is_not_named_in_a_row_is_refused_for_the_rows_reason()
    {
        var table = TransitionTable<Light, Push>.Build(table =>
        {
            table.Configure(Light.Off).Permit(Push.On, Light.On).RefuseOthers(s_no);
            table.Configure(Light.On).RefuseOthers(s_no);
        });
        table[Light.Off, Push.On].ShouldBe(new(TransitionKind.Permitted, Light.On, [], null));
        (table[Light.On, Push.Off].Kind, table[Light.On, Push.Off].Target, table[Light.On, Push.Off].Reason)
            .ShouldBe((TransitionKind.Refused, Light.On, s_no));
    }

    [Fact]
    public void States_must_be_numbered_without_gaps() =>
        Should.Throw<ArgumentException>(() => TransitionTable<Sparse, Push>.Build(_ => { }));

    private enum Light
    {
        Off,
        On,
    }

    private enum Push
    {
        On,
        Off,
    }

    private enum Sparse
    {
        None = 0,
        Far = 5,
    }
}
