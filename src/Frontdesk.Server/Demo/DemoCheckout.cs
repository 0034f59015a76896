using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Frontdesk.Server.Demo;

/// <summary>Where Stripe's payment page would stand. It asks for no card, so nothing here can be taken for a charge.</summary>
internal static class DemoCheckout
{
    public static void MapDemoCheckout(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/checkout/{session}", Show);
        routes.MapPost("/checkout/{session}", PressAsync);
    }

    private static IResult Show(RehearsedVendors vendors, string session) =>
        vendors.Stripe.Page(session) is { } page
            ? Page(page, declined: false)
            : new RazorComponentResult<CheckoutGonePage> { StatusCode = StatusCodes.Status404NotFound };

    private static async Task<IResult> PressAsync(HttpRequest request, Stage stage, Settings settings, string session, CancellationToken ct)
    {
        if (stage.Vendors.Stripe.Page(session) is not { } page)
            return Show(stage.Vendors, session);
        var form = await request.ReadFormAsync(ct);
        if (form["what"] == "decline")
            return Page(page, declined: true);
        return await stage.PayAsync(session, ct) is RehearsedPayment.Paid or RehearsedPayment.PaidBefore
            ? Results.Redirect(Own(page.Request.SuccessUrl, session, settings))
            : Show(stage.Vendors, session);
    }

    private static RazorComponentResult<CheckoutPage> Page(RehearsedCheckout page, bool declined) =>
        new(new { Page = page, Declined = declined, IsOpen = page.Checkout.State == CheckoutState.Open });

    // Stripe fills the session in; a page of our own is a path, so that it works behind any forwarded port.
    private static string Own(Uri success, string session, Settings settings)
    {
        var address = success.OriginalString.Replace("{CHECKOUT_SESSION_ID}", session, StringComparison.Ordinal);
        return address.StartsWith(settings.PublicUrl + "/", StringComparison.Ordinal) ? address[settings.PublicUrl.Length..] : address;
    }
}
