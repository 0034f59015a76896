using System.Collections.Immutable;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>
/// Reads Stripe's own lists since the last time, puts what no door has taken into the inbox, and lays both books side by side.
/// Safe to run twice, at once, while the desk runs, and to be cut off anywhere.
/// </summary>
/// <param name="history">Null: Stripe is not connected.</param>
internal sealed class Reconciliation(Database database, Door door, StudioClock clock, IPaymentHistory? history)
{
    public const string EventType = "stripe.reconciled";

    /// <summary>Stripe's lists go back so far, and a first run no further than the studio's first day.</summary>
    public const int DaysBackMax = StripeHistory.EventDays;

    /// <summary>
    /// Read again each time: an event may appear in the list later than one that happened after it, and a node's clock may have stood
    /// wrong.
    /// </summary>
    public static readonly Duration Overlap = Duration.FromHours(3);

    private const string Events = "stripe.events";
    private const string Checkouts = "stripe.checkouts";

    public bool IsConfigured => history is not null;

    /// <exception cref="InvalidOperationException">Stripe is not connected.</exception>
    public async Task<ReconcileReport> RunAsync(ReconcileOrder order, CancellationToken ct)
    {
        var asked = history ?? throw new InvalidOperationException("Stripe is not connected.");
        var now = clock.Now;
        var until = now - order.LeaveOut;
        var correlation = $"reconcile-{now.ToUnixTimeSeconds()}";
        var merchant = DefaultMerchant.Id;
        var (books, found) = (new OurBooks(database, merchant, StripeDelivery.Provider), new Findings());
        var (asking, feeding) = (new PageAsking(order.PagesMax, order.TimeMax), new Feeding(door, merchant, correlation));
        var (events, checkouts) = (new ReconcileCursor(database, merchant, Events), new ReconcileCursor(database, merchant, Checkouts));
        // Stripe cuts its times to whole seconds.
        var firstDay = Instant.FromUnixTimeSeconds((await books.FirstDayAsync(ct)).ToUnixTimeSeconds());
        var since = Later(Since(await events.ReadAsync(ct), order.DaysBack, now), Later(firstDay, now - Duration.FromDays(DaysBackMax)));
        await new EventList(asked, asking, feeding, books, events, found).ReadAsync(since, until, now, ct);
        if (asking.Stopped is null)
        {
            // A page of yesterday may be paid today.
            var madeSince = Later(Since(await checkouts.ReadAsync(ct), order.DaysBack, now) - CheckoutRequest.Longest, firstDay);
            await new CheckoutList(asked, asking, feeding, books, checkouts, found, clock).ReadAsync(madeSince, until, ct);
        }
        var seen = await SettleAsync(books, feeding, found, order, ct);
        var report = ReconcileReport.Of(since, until, asking, found, seen);
        await NoteAsync(report, merchant, now, correlation);
        return report;
    }

    private static Instant Since(Instant? cursor, int? daysBack, Instant now) =>
        daysBack is { } days ? now - Duration.FromDays(days)
        : cursor is { } readTo ? Earlier(readTo, now) - Overlap
        : now - Duration.FromDays(DaysBackMax);

    // Turns come first, where this process takes any; what then still stands open is a difference, or on its way.
    private static async Task<ImmutableArray<Compared>> SettleAsync(
        OurBooks books, Feeding feeding, Findings found, ReconcileOrder order, CancellationToken ct)
    {
        await order.TakeTurnsAsync(ct);
        var seen = await CompareAsync(books, found, ct);
        // Told before the payment that it returns was known, a return came to nothing.
        var again = seen.Where(c => c.LostItsReturn).Select(c => c.Theirs.ReturnAgain()).ToList();
        if (again.Count == 0)
            return seen;
        found.ReturnsFedAgain += await feeding.FeedAsync([.. again.Select(m => m.Return!)], ct) ?? 0;
        foreach (var money in again)
            found.Open[money.Intent] = money;
        await order.TakeTurnsAsync(ct);
        return await CompareAsync(books, found, ct);
    }

    private static async Task<ImmutableArray<Compared>> CompareAsync(OurBooks books, Findings found, CancellationToken ct)
    {
        var booked = await books.BookedAsync(found.Open.Keys, ct);
        var inbox = await books.InboxAsync(found.Open.Values.SelectMany(m => m.EventIds), ct);
        return [.. found.Open.Values.Select(m => Compared.Of(m, booked.GetValueOrDefault(m.Intent), inbox))];
    }

    private async Task NoteAsync(ReconcileReport report, long merchant, Instant now, string correlation)
    {
        await using var work = await database.BeginEngineAsync(CancellationToken.None);
        await EventLog.WriteAsync(
            work.Connection, merchant, now, report.IsQuiet ? EventLog.Info : EventLog.Warning, EventType, report.Figures(), correlation,
            CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    private static Instant Earlier(Instant one, Instant other) => one < other ? one : other;

    private static Instant Later(Instant one, Instant other) => one > other ? one : other;
}
