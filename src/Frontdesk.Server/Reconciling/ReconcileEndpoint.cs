using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Reconciling;

/// <summary><c>POST /admin/reconcile/stripe</c>: the hourly comparison, now.</summary>
internal static class ReconcileEndpoint
{
    public static void MapReconcile(this IEndpointRouteBuilder routes) => routes.MapPost("/admin/reconcile/stripe", RunAsync);

    private static async Task<IResult> RunAsync(HttpRequest request, Reconciliation reconciliation, TurnWorker turns, CancellationToken ct)
    {
        var asked = Asked.Of(request);
        var days = (int?)asked.Number("days", 1, Reconciliation.DaysBackMax);
        if (asked.Problem is { } problem)
            return problem;
        if (!reconciliation.IsConfigured)
            return ApiError.NotFound("Stripe account: set STRIPE_SECRET_KEY");
        return ApiJson.Answer(await reconciliation.RunAsync(ReconcileOrder.OverHttp(turns.DrainAsync, days), ct));
    }
}
