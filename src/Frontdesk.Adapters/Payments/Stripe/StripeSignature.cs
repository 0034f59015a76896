using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe's <c>Stripe-Signature: t=…,v1=…</c>: HMAC-SHA256 over time, full stop and body with the endpoint's secret.</summary>
public static class StripeSignature
{
    public const string Header = "Stripe-Signature";

    /// <summary>How far the signed time may be from ours, either way.</summary>
    public static readonly Duration Tolerance = Duration.FromSeconds(300);

    private const int LongestHeader = 4096;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// True when one v1 signature fits and its time is within <see cref="Tolerance"/> of <paramref name="now"/>.
    /// Constant time; never throws.
    /// </summary>
    public static bool Verify(ReadOnlySpan<byte> body, string? header, string secret, Instant now)
    {
        if (header is not { Length: <= LongestHeader } || Key(secret) is not { } key)
            return false;
        string? time = null;
        var signatures = new List<string>();
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal))
                time = part[2..];
            else if (part.StartsWith("v1=", StringComparison.Ordinal))
                signatures.Add(part[3..]);
        }

        if (!long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsRecent(seconds, now))
            return false;
        var right = Encoding.ASCII.GetBytes(Hex(body, time!, key));
        var fits = false;
        foreach (var signature in signatures)
            fits |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), right);
        return fits;
    }

    /// <summary>The header value for a body.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string secret, Instant now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Hex(body, time, Encoding.UTF8.GetBytes(secret))}";
    }

    private static bool IsRecent(long seconds, Instant now)
    {
        var tolerance = (long)Tolerance.TotalSeconds;
        var ours = now.ToUnixTimeSeconds();
        return seconds >= ours - tolerance && seconds <= ours + tolerance;
    }

    // An empty or unpaired secret would sign what anybody could sign.
    private static byte[]? Key(string secret)
    {
        try
        {
            return secret.Length == 0 ? null : Strict.GetBytes(secret);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static string Hex(ReadOnlySpan<byte> body, string time, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.ASCII.GetBytes(time));
        hash.AppendData("."u8);
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
