using System.Security.Cryptography;
using System.Text.Json;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server;

/// <summary>Secrets that nobody set: made once and kept in the data folder, so that signatures and encrypted values outlive a restart.</summary>
internal sealed record KeptSecrets(string Key, string WhatsAppAppSecret, string WhatsAppVerifyToken, string StripeWebhookSecret)
{
    private const string FileName = "secrets.json";
    private const int KeyBytes = 32;
    private const int SecretBytes = 24;

    /// <summary>Fills in what is unset. In production only the key is made, and only for the managed database: vendors' secrets are theirs.</summary>
    /// <exception cref="DatabaseUnusableException">The kept file cannot be read.</exception>
    public static async Task<Settings> FillAsync(Settings settings, CancellationToken ct)
    {
        var kept = await ReadOrMakeAsync(settings.DataFolder, ct);
        var filled = settings.Keys.IsEmpty ? settings with { Keys = [Convert.FromBase64String(kept.Key)] } : settings;
        return filled.IsProduction
            ? filled
            : filled with
            {
                WhatsApp = filled.WhatsApp with
                {
                    AppSecret = filled.WhatsApp.AppSecret ?? kept.WhatsAppAppSecret,
                    VerifyToken = filled.WhatsApp.VerifyToken ?? kept.WhatsAppVerifyToken,
                },
                Stripe = filled.Stripe with { WebhookSecret = filled.Stripe.WebhookSecret ?? kept.StripeWebhookSecret },
            };
    }

    private static async Task<KeptSecrets> ReadOrMakeAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
            return Read(path, await File.ReadAllTextAsync(path, ct));
        var made = new KeptSecrets(
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)), Secret(), Secret(), $"whsec_{Secret()}");
        Directory.CreateDirectory(folder);
        await PrivateFile.WriteAsync(path, JsonSerializer.Serialize(made), ct);
        return made;
    }

    private static KeptSecrets Read(string path, string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<KeptSecrets>(text) is { Key: not null } kept && Convert.FromBase64String(kept.Key).Length == KeyBytes)
                return kept;
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            // Said below; making new ones here would lock up what the old key encrypted.
        }
        throw new DatabaseUnusableException($"{path} cannot be read: put it back from a backup, or remove it to have new secrets made.");
    }

    private static string Secret() => RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
}
