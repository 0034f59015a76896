using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Frontdesk.Adapters.Wire;

namespace Frontdesk.Adapters.Channels.WhatsApp;

/// <summary>WhatsApp's Cloud API.</summary>
public sealed class WhatsAppChannel(HttpClient http, WhatsAppSettings settings) : IChannel
{
    /// <summary>The version of the Graph API that this adapter is held to.</summary>
    public const string Version = "v23.0";

    public async Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop)
    {
        if (WhatsAppLimits.Fault(message) is { } fault)
            return new SendOutcome.Refused(WhatsAppLimits.InvalidParameter, fault, RefusalKind.Malformed);
        using var request = new HttpRequestMessage(HttpMethod.Post, Url($"{settings.PhoneNumberId}/messages"));
        request.Headers.Authorization = Token();
        request.Content = new ByteArrayContent(WhatsAppBody.Write(message));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await VendorCall.SendAsync(http, request, settings.Patience, VendorCall.MaxAnswer, stop) switch
        {
            VendorAnswer.NotSent notSent => new SendOutcome.Retry(notSent.Reason),
            VendorAnswer.Lost lost => new SendOutcome.Uncertain(lost.Reason),
            VendorAnswer.Answered answered => Outcome(answered),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop) =>
        new WhatsAppMedia(http, settings).FetchAsync(mediaId, stop);

    private Uri Url(string path) => new(settings.BaseUrl, $"/{Version}/{path}");

    private AuthenticationHeaderValue Token() => new("Bearer", settings.AccessToken);

    private static SendOutcome Outcome(VendorAnswer.Answered answer)
    {
        var json = answer.Json();
        if (answer.IsSuccess)
        {
            return json.Each("messages").Select(m => m.Text("id")).FirstOrDefault() is { Length: > 0 } id
                ? new SendOutcome.Accepted(id)
                : new SendOutcome.Uncertain("WhatsApp answered without a message id");
        }

        var error = json.At("error");
        var code = error?.Whole("code");
        // Behind a gateway that gave up waiting, the message may have been taken.
        if (code is null && answer.Status == HttpStatusCode.GatewayTimeout)
            return new SendOutcome.Uncertain("WhatsApp's gateway gave up waiting (504)");
        if (code is null or < int.MinValue or > int.MaxValue)
            return ByStatus(answer);
        var outcome = WhatsAppErrors.Outcome(SubjectOf(code.Value, error), answer.RetryAfter);
        var isPassing = error is { } e && e.Yes("is_transient");
        return outcome is SendOutcome.Refused { Kind: RefusalKind.Other } && (isPassing || MayPass(answer.Status))
            ? new SendOutcome.Retry($"WhatsApp answered with code {code}", answer.RetryAfter)
            : outcome;
    }

    // An invalid parameter (100) whose subcode is 33 is our phone-number id, not the message.
    private static int SubjectOf(long code, JsonElement? error) =>
        code == WhatsAppLimits.InvalidParameter && error?.Whole("error_subcode") == 33 ? 33 : (int)code;

    private static SendOutcome ByStatus(VendorAnswer.Answered answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => WhatsAppErrors.Outcome(0),
        HttpStatusCode.NotFound => WhatsAppErrors.Outcome(33),
        var status when MayPass(status) => new SendOutcome.Retry($"WhatsApp answered {(int)status}", answer.RetryAfter),
        var status => new SendOutcome.Refused(null, $"WhatsApp answered {(int)status} without a reason.", RefusalKind.Other),
    };

    private static bool MayPass(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;
}
