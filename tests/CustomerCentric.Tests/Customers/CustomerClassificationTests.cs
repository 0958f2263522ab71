using CustomerCentric.Customers;

namespace CustomerCentric.Tests.Customers;

public class CustomerClassificationTests
{
    public static TheoryData<CustomerKind, CustomerRoles, CustomerPosition> Combinations
    {
        get
        {
            var all = new TheoryData<CustomerKind, CustomerRoles, CustomerPosition>();
            foreach (var kind in Enum.GetValues<CustomerKind>())
            {
                foreach (var position in Enum.GetValues<CustomerPosition>())
                {
                    all.Add(kind, CustomerRoles.Buyer, position);
                    all.Add(kind, CustomerRoles.User, position);
                    all.Add(kind, CustomerRoles.BuyerAndUser, position);
                }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_combination_is_legal(CustomerKind kind, CustomerRoles roles, CustomerPosition position)
    {
        var customer = new CustomerClassification(kind, roles, position);
        (customer.Kind, customer.Roles, customer.Position).ShouldBe((kind, roles, position));
        customer.ShouldBe(new CustomerClassification(kind, roles, position));
    }

    [Fact]
    public void The_axes_give_eight_places_and_four_more_for_those_who_buy_and_use() => Combinations.Count.ShouldBe(12);

    [Theory]
    [InlineData(2, 1, 0, "kind")]
    [InlineData(0, 0, 0, "roles")]
    [InlineData(0, 4, 0, "roles")]
    [InlineData(0, 1, -1, "position")]
    public void Nothing_but_the_named_values_is_legal(int kind, int roles, int position, string fault) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new CustomerClassification((CustomerKind)kind, (CustomerRoles)roles, (CustomerPosition)position)).ParamName.ShouldBe(fault);
}
