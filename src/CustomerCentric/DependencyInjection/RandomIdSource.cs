using System.Security.Cryptography;

namespace CustomerCentric.DependencyInjection;

/// <summary>
/// Random identifiers and codes of sixty bits in three groups of four, without letters that are taken for digits. Thread-safe.
/// </summary>
internal sealed class RandomIdSource : IIdSource, ISecretSource
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public ComplaintId NewComplaintId(OrganisationId organisation) => new(Random());

    public string NewReplyCode() => Random();

    private static string Random()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, 12);
        return $"{random[..4]}-{random[4..8]}-{random[8..]}";
    }
}
