using System.Security.Cryptography;
using System.Text;

namespace Frontdesk.Server.Operations;

/// <summary>The key of the admin API. Without one, in dev, whoever sits at this machine is the operator.</summary>
internal sealed class AdminKey(Settings settings)
{
    public const string Header = "X-Admin-API-Key";

    private readonly byte[]? expected = settings.AdminApiKey is { } key ? Hash(key) : null;

    /// <summary>Null when the caller may go on.</summary>
    public IResult? Refuse(HttpContext context)
    {
        if (expected is null)
            return settings.AppEnv == "dev" && CallerAddress.IsThisMachine(context)
                ? null
                : No(StatusCodes.Status403Forbidden, "admin_closed", "No ADMIN_API_KEY is set, so the admin API is open in dev from this machine only. Set one.");
        var given = context.Request.Headers[Header].ToString();
        if (given.Length == 0)
            return No(StatusCodes.Status401Unauthorized, "key_missing", $"Send the admin key in the header {Header}.");
        // Hashes have one length, so nothing about the key shows in the time this takes.
        return CryptographicOperations.FixedTimeEquals(Hash(given), expected)
            ? null
            : No(StatusCodes.Status403Forbidden, "key_wrong", $"The key in {Header} is not the admin key.");
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static IResult No(int status, string error, string message) => ApiJson.Answer(new { Error = error, Message = message }, status);
}
