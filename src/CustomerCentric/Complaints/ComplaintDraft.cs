using System.Collections.Immutable;
using CustomerCentric.Customers;
using NodaTime;

namespace CustomerCentric.Complaints;

/// <summary>
/// A complaint as somebody put it: any channel, any wording, no proof demanded. Everything but the words may be left
/// out; whatever is missing is asked for later, never at the door.
/// </summary>
/// <param name="Words">The complainant's own words.</param>
public sealed record ComplaintDraft(string Words)
{
    /// <summary>Who complains; null when not known (anonymous).</summary>
    public CustomerId? Complainant { get; init => field = value == default(CustomerId) ? null : value; }

    /// <summary>How it came in.</summary>
    public Channel Channel { get; init => field = Known.Value(value); }

    /// <summary>The host's category, e.g. the type of request; may be empty. Compared after Unicode normalisation (NFC), like the intake key.</summary>
    public string Category { get; init => field = Composition.Of(value ?? ""); } = "";

    /// <summary>What the complainant asks for; null when not said yet.</summary>
    public string? RemedySought { get; init; }

    /// <summary>The points complained about, each of which needs an answer. By default, and when empty, one: the words as a whole.</summary>
    public ImmutableArray<string> Points { get; init => field = value.IsDefaultOrEmpty ? [Words] : value; } = [Words];

    /// <summary>Members of staff whom the complaint is about; none by default.</summary>
    public ImmutableArray<ActorId> SubjectStaff { get; init => field = value.IsDefault ? [] : value.Remove(default); } = [];

    /// <summary>The complainant's language, as a tag; English by default and when blank.</summary>
    public string Language { get; init => field = string.IsNullOrWhiteSpace(value) ? "en" : value; } = "en";

    /// <summary>Help that the complainant needs, e.g. with writing or an interpreter; null when none.</summary>
    public string? HelpNeeded { get; init; }

    /// <summary>A fee that was charged for complaining, in the organisation's currency; must be zero, and is a breach when not.</summary>
    public decimal FeeCharged { get; init; }

    /// <summary>What it is; a complaint by default. Only complaints have deadlines.</summary>
    public FeedbackKind Kind { get; init => field = Known.Value(value); }

    /// <summary>Who it comes from; not said by default.</summary>
    public ComplaintSource Source { get; init => field = Known.Value(value); }

    /// <summary>What kind of customer complains; null when not known. An internal customer's complaint is a complaint like any other.</summary>
    public CustomerClassification? Customer { get; init; }

    /// <summary>Who complains in the complainant's name; null when nobody does.</summary>
    public Representative? Representative { get; init; }

    /// <summary>The earlier complaint, of the same organisation, that this one goes on from because it can no longer be reopened; null when there is none.</summary>
    public ComplaintId? Follows { get; init => field = value == default(ComplaintId) ? null : value; }

    /// <summary>The earlier complaint, of the same organisation, about whose handling this one is; null when there is none.</summary>
    public ComplaintId? AboutHandlingOf { get; init => field = value == default(ComplaintId) ? null : value; }

    /// <summary>When the complainant first made contact, if before the receipt; clocks should count from there (ACC-03).</summary>
    public Instant? FirstContactAt { get; init; }

    /// <summary>What was tried on the spot; null when nothing is known (EFF-01).</summary>
    public string? FirstContact { get; init; }

    /// <summary>Published promises that the complainant says were broken (COM-06); none by default.</summary>
    public ImmutableArray<string> Promises { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Key of this intake in the organisation, e.g. the id of the incoming message: the same key twice gives the same
    /// complaint. Null or blank: every call is a new complaint.
    /// </summary>
    public string? IntakeKey { get; init => field = string.IsNullOrWhiteSpace(value) ? null : Composition.Of(value); }
}
