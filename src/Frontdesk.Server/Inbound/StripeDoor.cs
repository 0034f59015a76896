using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Server.Merchants;

namespace Frontdesk.Server.Inbound;

/// <summary>Stripe's events, checked, stored and answered.</summary>
internal static class StripeDoor
{
    public static void MapStripeDoor(this IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/stripe", TakeAsync);

    private static async Task<IResult> TakeAsync(HttpContext context, Settings settings, Door door, RejectedSignatures rejected, StudioClock clock)
    {
        if (await DeliveryBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!StripeSignature.Verify(body, context.Request.Headers[StripeSignature.Header], settings.Stripe.WebhookSecret ?? "", clock.Now))
        {
            await rejected.NoteAsync(StripeDelivery.Provider, context.TraceIdentifier);
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        return StripeDelivery.Split(body) is SplitDelivery.Items items
            ? (await door.TakeAsync(items.All, DefaultMerchant.Id, context.TraceIdentifier)).Answer(context)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }
}
