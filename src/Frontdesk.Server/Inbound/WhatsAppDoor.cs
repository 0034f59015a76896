using System.Security.Cryptography;
using System.Text;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Merchants;

namespace Frontdesk.Server.Inbound;

/// <summary>Meta's side of the desk: the handshake, and deliveries that are checked, stored and answered; nothing is decided here.</summary>
internal static class WhatsAppDoor
{
    private const string Path = "/webhooks/whatsapp";

    public static void MapWhatsAppDoor(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Handshake);
        routes.MapPost(Path, TakeAsync);
    }

    private static IResult Handshake(HttpRequest request, Settings settings)
    {
        var isKnown = request.Query["hub.mode"] == "subscribe" && IsToken(request.Query["hub.verify_token"].ToString(), settings.WhatsApp.VerifyToken);
        return isKnown ? Results.Text(request.Query["hub.challenge"].ToString()) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> TakeAsync(HttpContext context, Settings settings, Door door, RejectedSignatures rejected)
    {
        if (await DeliveryBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!WhatsAppSignature.Verify(body, context.Request.Headers[WhatsAppSignature.Header], settings.WhatsApp.AppSecret ?? ""))
        {
            await rejected.NoteAsync(WhatsAppDelivery.Provider, context.TraceIdentifier);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        return WhatsAppDelivery.Split(body, settings.WhatsApp.PhoneNumberId ?? "") is SplitDelivery.Items items
            ? (await door.TakeAsync(items.All, DefaultMerchant.Id, context.TraceIdentifier)).Answer(context)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    // Both are hashed, so that neither length nor common beginning shows in the time it takes.
    private static bool IsToken(string given, string? token) =>
        !string.IsNullOrEmpty(token)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
