using System.CommandLine;
using System.Text.Json;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reconciling;

namespace Frontdesk.Server.Commands;

/// <summary>
/// <c>frontdesk reconcile stripe [--days N] [--json]</c>: feeds what was missed and compares the books; exit 1 when they differ.
/// </summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var days = new Option<int?>("--days") { Description = "Look back so far, instead of to where the last run ended." };
        days.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > Reconciliation.DaysBackMax)
                given.AddError($"--days must be 1 to {Reconciliation.DaysBackMax}: Stripe keeps no older events.");
        });
        var json = new Option<bool>("--json") { Description = "The report as JSON." };
        var stripe = new Command("stripe", "Feeds what Stripe's deliveries did not bring and compares the books.") { days, json };
        stripe.SetAction((parsed, ct) => WithDesk.RunAsync(desk => RunAsync(desk, parsed.GetValue(days), parsed.GetValue(json), ct), ct));
        return new Command("reconcile", "Compares what a vendor knows with what the desk knows.") { stripe };
    }

    private static async Task<int> RunAsync(IServiceProvider desk, int? days, bool json, CancellationToken ct)
    {
        var reconciliation = desk.GetRequiredService<Reconciliation>();
        if (!reconciliation.IsConfigured)
        {
            await Console.Error.WriteLineAsync("frontdesk: Stripe is not connected: set STRIPE_SECRET_KEY.");
            return ExitCode.WrongUsage;
        }
        var report = await reconciliation.RunAsync(ReconcileOrder.ByHand(desk.GetRequiredService<TurnWorker>().DrainAsync, days), ct);
        Console.Write(json ? JsonSerializer.Serialize(report, ApiJson.Options) + "\n" : report.Text());
        return report.Agrees && report.Stopped is null ? ExitCode.Fine : ExitCode.CheckFailed;
    }
}
