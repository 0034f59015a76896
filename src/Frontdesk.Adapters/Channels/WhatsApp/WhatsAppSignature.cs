using System.Security.Cryptography;
using System.Text;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Meta's <c>X-Hub-Signature-256: sha256=&lt;hex&gt;</c>: HMAC-SHA256 over the body with the app secret.</summary>
public static class WhatsAppSignature
{
    public const string Header = "X-Hub-Signature-256";

    private const string Scheme = "sha256=";

    /// <summary>
    /// True when the header signs these bytes, or the same text with everything beyond ASCII written as \uXXXX: Meta documents the
    /// second, most senders do the first. Constant time; never throws.
    /// </summary>
    public static bool Verify(ReadOnlySpan<byte> body, string? header, string appSecret)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (appSecret.Length == 0 || !TryRead(header, given))
            return false;
        var key = Encoding.UTF8.GetBytes(appSecret);
        if (Signs(given, key, body))
            return true;
        return !Ascii.IsValid(body) && Signs(given, key, Escaped(body));
    }

    /// <summary>The header value for a body.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string appSecret) =>
        Scheme + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body));

    private static bool TryRead(string? header, Span<byte> signature) =>
        header is not null
        && header.StartsWith(Scheme, StringComparison.Ordinal)
        && header.Length == Scheme.Length + (2 * signature.Length)
        && Convert.FromHexString(header.AsSpan(Scheme.Length), signature, out _, out _) == System.Buffers.OperationStatus.Done;

    private static bool Signs(ReadOnlySpan<byte> given, byte[] key, ReadOnlySpan<byte> body)
    {
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, body, right);
        return CryptographicOperations.FixedTimeEquals(given, right);
    }

    private static byte[] Escaped(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        var escaped = new StringBuilder(text.Length * 2);
        foreach (var unit in text)
        {
            if (unit > '~')
                escaped.Append("\\u").Append(((int)unit).ToString("x4"));
            else
                escaped.Append(unit);
        }

        return Encoding.ASCII.GetBytes(escaped.ToString());
    }
}
