using System.Collections.Immutable;
using System.Text.Json;
using CustomerCentric.Deadlines;

namespace CustomerCentric.Complaints;

/// <summary>The facts that a decision used: a line for every property.</summary>
internal static class FactForms
{
    // Offices without amounts would otherwise write the largest number once a role in every event.
    private const string Unlimited = "unlimited";

    private static readonly JsonForm<IReadOnlyDictionary<ActorRole, decimal>> s_amounts = JsonForms.Map(JsonForms.Word<ActorRole>(), JsonForms.Number);

    private static readonly JsonForm<TermsVersion> s_terms = JsonMembers<TermsVersion>.Form(s => new(
        s.Need("policy", x => x.Policy, JsonForms.Text),
        s.Need("calendar", x => x.Calendar, JsonForms.Text),
        s.Need("zone", x => x.Zone, JsonForms.Text)));

    private static readonly JsonForm<Roster> s_roster = JsonMembers<Roster>.Form(s => new(
        s.Need("owners", x => x.Owners, JsonForms.Map(JsonForms.OrdinalName, JsonForms.Actor)).ToImmutableSortedDictionary())
    {
        Deputies = s.Map("deputies", x => x.Deputies, JsonForms.OrdinalName, JsonForms.Actor).ToImmutableSortedDictionary(),
        Members = s.Map("members", x => x.Members, JsonForms.OrdinalName, JsonForms.List(JsonForms.Actor)).ToImmutableSortedDictionary(),
    });

    private static readonly JsonForm<ImmutableSortedDictionary<ActorRole, decimal>> s_amountsOfKind = new(
        s_amounts.Write, (item, reading) => s_amounts.Read(item, reading).ToImmutableSortedDictionary());

    private static readonly JsonForm<AuthorityLimits> s_limits = JsonMembers<AuthorityLimits>.Form(s => new(
        s.Need("maxAmounts", x => x.MaxAmounts, s_amounts).ToImmutableSortedDictionary())
    {
        ByKind = s.Map("byKind", x => x.ByKind, JsonForms.Text, s_amountsOfKind).ToImmutableSortedDictionary(StringComparer.Ordinal),
    });

    private static readonly JsonForm<AuthorityLimits> s_authority = new(
        (json, limits) =>
        {
            if (IsUnlimited(limits))
                json.WriteStringValue(Unlimited);
            else
                s_limits.Write(json, limits);
        },
        (item, reading) =>
        {
            if (item.Kind != JsonValueKind.String)
                return s_limits.Read(item, reading);
            if (item.Text != Unlimited)
                reading.Fault(item, $"'{item.Text}' is not known here: {Unlimited}, or an object, is.");
            return AuthorityLimits.Unlimited;
        });

    private static readonly JsonForm<RemedyRange> s_remedyRange = JsonMembers<RemedyRange>.Form(s => new(
        s.Need("low", x => x.Low, JsonForms.Number),
        s.Need("high", x => x.High, JsonForms.Number)));

    private static readonly JsonForm<OfficeFacts> s_office = JsonMembers<OfficeFacts>.Form(s => new()
    {
        Lines = new(s.Map("managers", x => x.Lines.Managers, JsonForms.Text, JsonForms.Actor).ToImmutableSortedDictionary(StringComparer.Ordinal)),
        IsCategoryPromised = s.Or("isCategoryPromised", x => x.IsCategoryPromised, JsonForms.Flag, false),
        UsualRemedy = s.May("usualRemedy", x => x.UsualRemedy, s_remedyRange),
        OpenComplaints = s.May("openComplaints", x => x.OpenComplaints, JsonForms.Whole),
        Capacity = s.May("capacity", x => x.Capacity, JsonForms.Whole),
    });

    public static JsonForm<EventFacts> Facts { get; } = JsonMembers<EventFacts>.Form(s => new(
        s.May("terms", x => x.Terms, s_terms),
        s.May("roster", x => x.Roster, s_roster),
        s.May("authority", x => x.Authority, s_authority),
        s.May("office", x => x.Office, s_office)));

    private static bool IsUnlimited(AuthorityLimits limits) => limits.ByKind.IsEmpty
        && limits.MaxAmounts.Count == AuthorityLimits.Unlimited.MaxAmounts.Count
        && limits.MaxAmounts.Values.All(amount => amount == decimal.MaxValue);
}
