using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Frontdesk.Server.Outbox;

/// <summary>The secret part of a link: 32 random bytes in base64url, of which only the SHA-256 is stored.</summary>
internal static class LinkTokens
{
    private const int Bytes = 32;
    private const int Characters = 43;

    public static (string Token, byte[] Hash) Mint()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (token, Hash(token));
    }

    /// <returns>Null for what cannot be a token of ours.</returns>
    public static byte[]? HashOf(string token) => token.Length == Characters && Base64Url.IsValid(token) ? Hash(token) : null;

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
