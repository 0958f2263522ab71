using CustomerCentric.Customers;
using static CustomerCentric.Customers.InternalRelationKind;

namespace CustomerCentric.Tests.Customers;

/// <summary>"Everybody has customers", inside the organisation too.</summary>
public class InternalRelationsTests
{
    [Fact]
    public void Customers_of_somebody_are_those_of_all_three_kinds()
    {
        var relations = new InternalRelations([To("pumps", "director", ReportsTo), To("pumps", "billing", ProvidesFor), To("pumps", "laboratory", WorksWith)]);
        CustomersOf(relations, "pumps").ShouldBe(["director", "billing", "laboratory"]);
    }

    [Fact]
    public void Working_together_holds_both_ways_and_the_other_kinds_do_not()
    {
        var relations = new InternalRelations([To("pumps", "director", ReportsTo), To("pumps", "billing", ProvidesFor), To("pumps", "laboratory", WorksWith)]);
        relations.CustomersOf(new("laboratory")).ShouldBe([To("laboratory", "pumps", WorksWith)]);
        CustomersOf(relations, "director").ShouldBeEmpty();
        CustomersOf(relations, "billing").ShouldBeEmpty();
        relations.All.Length.ShouldBe(3);
    }

    [Fact]
    public void A_relation_given_twice_counts_once_also_from_the_other_side()
    {
        var relations = new InternalRelations([To("a", "b", WorksWith), To("a", "b", WorksWith), To("b", "a", WorksWith)]);
        relations.All.Length.ShouldBe(2);
        CustomersOf(relations, "a").ShouldBe(["b"]);
        CustomersOf(relations, "b").ShouldBe(["a"]);
    }

    [Fact]
    public void Somebody_unknown_has_no_customers() => CustomersOf(new InternalRelations([]), "nobody").ShouldBeEmpty();

    [Fact]
    public void Departments_may_provide_for_each_other() =>
        new InternalRelations([To("a", "b", ProvidesFor), To("b", "a", ProvidesFor)]).All.Length.ShouldBe(2);

    [Fact]
    public void Two_lines_to_one_superior_are_no_circle() =>
        new InternalRelations([To("a", "b", ReportsTo), To("a", "c", ReportsTo), To("b", "d", ReportsTo), To("c", "d", ReportsTo)]).All.Length.ShouldBe(4);

    [Theory]
    [InlineData(ReportsTo)]
    [InlineData(ProvidesFor)]
    [InlineData(WorksWith)]
    public void Nobody_is_their_own_customer(InternalRelationKind kind) =>
        PathsOf(To("a", "a", kind)).ShouldBe(["relations.a"]);

    [Fact]
    public void Everybody_on_a_circle_of_reporting_lines_is_named_and_nobody_beside_it() =>
        PathsOf(To("outside", "a", ReportsTo), To("a", "b", ReportsTo), To("b", "c", ReportsTo), To("c", "a", ReportsTo))
            .ShouldBe(["relations.a", "relations.b", "relations.c"]);

    [Fact]
    public void All_faults_come_at_once() =>
        PathsOf(To("self", "self", WorksWith), To("a", "b", ReportsTo), To("b", "a", ReportsTo))
            .ShouldBe(["relations.self", "relations.a", "relations.b"]);

    private static InternalRelation To(string supplier, string customer, InternalRelationKind kind) => new(new(supplier), new(customer), kind);

    private static IEnumerable<string> CustomersOf(InternalRelations relations, string supplier) =>
        relations.CustomersOf(new(supplier)).Select(relation => relation.Customer.Value);

    private static IEnumerable<string> PathsOf(params InternalRelation[] relations) =>
        Should.Throw<ConfigurationException>(() => new InternalRelations(relations)).Faults.Select(fault => fault.Path);
}
