using System.Security.Cryptography;

namespace CustomerCentric.DependencyInjection;

/// <summary>
/// Random identifiers of sixty bits in three groups of four, without letters that are taken for digits. Thread-safe.
/// </summary>
internal sealed class RandomIdSource : IIdSource
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public ComplaintId NewComplaintId(OrganisationId organisation)
    {
        var random = RandomNumberGenerator.GetString(Alphabet, 12);
        return new($"{random[..4]}-{random[4..8]}-{random[8..]}");
    }
}
