using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Frontdesk.Adapters.Wire;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>Fetches a client's file: its address by id first, then the bytes, both with our token.</summary>
internal sealed class WhatsAppMedia(HttpClient http, WhatsAppSettings settings)
{
    private static readonly string[] MetasHosts = [".fbsbx.com", ".whatsapp.net", ".facebook.com", ".fbcdn.net"];

    public async Task<MediaOutcome> FetchAsync(string mediaId, CancellationToken stop)
    {
        var number = Uri.EscapeDataString(settings.PhoneNumberId);
        var path = $"/{WhatsAppChannel.Version}/{Uri.EscapeDataString(mediaId)}?phone_number_id={number}";
        var answer = await GetAsync(new Uri(settings.BaseUrl, path), VendorCall.MaxAnswer, stop);
        if (answer is not VendorAnswer.Answered { IsSuccess: true } found)
            return Failure(answer);
        var media = found.Json();
        var type = media.Text("mime_type") ?? "";
        if (MediaRules.LimitOf(type) is not { } limit)
            return new MediaOutcome.Refused(MediaRules.NotKept);
        if (media.Whole("file_size") > limit)
            return TooLarge(limit);
        if (!Uri.TryCreate(media.Text("url"), UriKind.Absolute, out var url) || !MayHaveToken(url))
            return new MediaOutcome.Refused("WhatsApp gave an address for this file that is not its own.");
        return await GetAsync(url, limit, stop) switch
        {
            VendorAnswer.Answered { IsSuccess: true } file => Keep(file.Body, type, media),
            // The address lives five minutes: the next attempt asks for a new one.
            VendorAnswer.Answered { Status: HttpStatusCode.NotFound } => new MediaOutcome.Retry("the file's address had expired"),
            VendorAnswer.Lost => TooLarge(limit),
            var failed => Failure(failed),
        };
    }

    private static MediaOutcome Keep(byte[] bytes, string declared, JsonElement media)
    {
        var hash = SHA256.HashData(bytes);
        if (media.Text("sha256") is { } given && Hash(given) is { } right && !right.AsSpan().SequenceEqual(hash))
            return new MediaOutcome.Retry("the file arrived damaged");
        return MediaRules.TypeOf(bytes, declared) is { } type
            ? new MediaOutcome.Fetched(bytes, type, Convert.ToHexStringLower(hash))
            : new MediaOutcome.Refused(MediaRules.NotWhatItSays);
    }

    // Meta writes this hash in hex here and in base64 in its deliveries.
    private static byte[]? Hash(string text)
    {
        var hash = new byte[SHA256.HashSizeInBytes];
        if (text.Length == 2 * hash.Length && Convert.FromHexString(text, hash, out _, out _) == System.Buffers.OperationStatus.Done)
            return hash;
        return Convert.TryFromBase64String(text, hash, out var length) && length == hash.Length ? hash : null;
    }

    private async Task<VendorAnswer> GetAsync(Uri url, int max, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.AccessToken);
        // Meta's file host answers unknown clients with an error page.
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Frontdesk", "1"));
        return await VendorCall.SendAsync(http, request, settings.Patience, max, stop);
    }

    private bool MayHaveToken(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps && MetasHosts.Any(host => url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)))
        || (url.Host == settings.BaseUrl.Host && url.Scheme == settings.BaseUrl.Scheme)
        || (settings.BaseUrl.IsLoopback && url.IsLoopback);

    private static MediaOutcome.Refused TooLarge(int limit) => new(MediaRules.TooLarge(limit));

    private static MediaOutcome Failure(VendorAnswer answer) => answer switch
    {
        VendorAnswer.NotSent notSent => new MediaOutcome.Retry(notSent.Reason),
        VendorAnswer.Lost lost => new MediaOutcome.Retry(lost.Reason),
        VendorAnswer.Answered { Status: HttpStatusCode.NotFound or HttpStatusCode.Gone } => new MediaOutcome.Refused(MediaRules.Gone),
        VendorAnswer.Answered { Status: HttpStatusCode.BadRequest } bad when IsUnknownId(bad) => new MediaOutcome.Refused(MediaRules.Gone),
        VendorAnswer.Answered other => new MediaOutcome.Retry($"WhatsApp answered {(int)other.Status}", other.RetryAfter),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static bool IsUnknownId(VendorAnswer.Answered answer) =>
        answer.Json().At("error")?.Whole("code") is WhatsAppLimits.InvalidParameter or 131052;
}
