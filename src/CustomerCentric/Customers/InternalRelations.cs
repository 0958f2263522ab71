using System.Collections.Immutable;

namespace CustomerCentric.Customers;

/// <summary>The internal supply chain of one organisation: who is whose internal customer. Immutable, thread-safe.</summary>
public sealed class InternalRelations
{
    private readonly ILookup<CustomerId, InternalRelation> _bySupplier;

    /// <summary>Takes the relations of an organisation; the same relation given twice counts once.</summary>
    /// <exception cref="ConfigurationException">Somebody is their own customer, or reporting lines form a circle; all faults at once.</exception>
    public InternalRelations(IEnumerable<InternalRelation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        All = [.. relations.Distinct()];
        _bySupplier = All.Concat(All.Where(r => r.Kind == InternalRelationKind.WorksWith).Select(Reversed)).Distinct().ToLookup(r => r.Supplier);
        ConfigurationException.ThrowIfAny("Internal relations", [.. SelfRelations(), .. Circles()]);
    }

    /// <summary>The relations as given, without repeats.</summary>
    public ImmutableArray<InternalRelation> All { get; }

    /// <summary>"Who are my customers?": all internal customers of a supplier, by any of the three kinds.</summary>
    public IEnumerable<InternalRelation> CustomersOf(CustomerId supplier) => _bySupplier[supplier];

    private static InternalRelation Reversed(InternalRelation relation) => new(relation.Customer, relation.Supplier, relation.Kind);

    private IEnumerable<ConfigurationFault> SelfRelations() =>
        from relation in All
        where relation.Supplier == relation.Customer
        select new ConfigurationFault($"relations.{relation.Supplier}", "is named as its own customer: name another");

    private IEnumerable<ConfigurationFault> Circles()
    {
        // Only reporting lines must be free of circles; two departments may well provide for each other.
        foreach (var start in All.Where(r => r.Kind == InternalRelationKind.ReportsTo).Select(r => r.Supplier).Distinct())
        {
            var seen = new HashSet<CustomerId>();
            var open = new Queue<CustomerId>(SuperiorsOf(start));
            while (open.TryDequeue(out var superior))
            {
                if (superior == start)
                {
                    yield return new($"relations.{start}", "reports to itself through others: break the circle");
                    break;
                }
                if (seen.Add(superior))
                    SuperiorsOf(superior).ToList().ForEach(open.Enqueue);
            }
        }
    }

    private IEnumerable<CustomerId> SuperiorsOf(CustomerId supplier) =>
        from relation in _bySupplier[supplier]
        where relation.Kind == InternalRelationKind.ReportsTo && relation.Customer != supplier
        select relation.Customer;
}
