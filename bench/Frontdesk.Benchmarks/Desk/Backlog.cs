using System.Diagnostics;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server.Replaying;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Payments that arrive while a large backlog of receipts is worked off.</summary>
internal static class Backlog
{
    private const int Receipts = 100_000;
    private const int QuickReceipts = 20_000;
    private const int PaymentsMax = 500;
    private const int DepositPence = 15_000;
    private const double P99 = 1_000;
    private const double LeastDrain = 0.75;
    private const string ReceiptsWait = "select exists (select from inbox where lane = 2)";
    private static readonly TimeSpan PaymentEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(100);
    private static readonly TimeSpan PaidWithin = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        await using var database = await cluster.NewAsync();
        var settings = Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk"));
        await using var web = await Node.StartAsync("--web", settings);
        var receipts = asked.Quick ? QuickReceipts : Receipts;
        await Seeding.FillAsync(database, receipts / Seeding.SentEach, outbox: true);
        await OweDepositsAsync(database);
        await Feeder.FeedAsync(web.Desk, Enumerable.Range(0, receipts).Select(i =>
        {
            var (sent, person) = Math.DivRem(i, receipts / Seeding.SentEach);
            var (number, message) = (Seeding.NumberOf(person), Seeding.VendorIdOf(person, sent));
            return Delivery.WhatsApp(Feeder.Wire.Status(number, message, "delivered", Feeder.Now, outboxId: null));
        }));
        await database.ExecuteAsync("vacuum analyze inbox");
        await database.CheckpointAsync();
        await using var worker = await Node.StartAsync("--worker", settings);
        using var http = Feeder.Client();
        var waits = new Latencies();
        var clock = Stopwatch.StartNew();
        var payments = new List<Task>();
        while (clock.Elapsed < DrainWithin && payments.Count < PaymentsMax && await database.AskAsync<bool>(ReceiptsWait))
        {
            var due = payments.Count * PaymentEvery;
            if (due > clock.Elapsed)
                await Task.Delay(due - clock.Elapsed);
            payments.Add(PayAsync(http, web.Desk, database, payments.Count, waits));
        }

        await Task.WhenAll(payments);
        var perSecond = await database.AskAsync<double>("""
            select count(*) / greatest(extract(epoch from max(finished_at) - min(finished_at)), 0.001)::float8
            from inbox_finished where provider = 'whatsapp'
            """);
        var paid = await database.AskAsync<long>("select count(*) from payments where state = 'counted'");
        var receiptsDone = await database.AskAsync<long>("select count(*) from inbox_finished where provider = 'whatsapp'");
        var delivered = await database.AskAsync<long>("select count(*) from messages where state = 'Delivered'");
        report.Add(
            new("backlog: a payment behind it, from its 200 to handled: p99", waits.Within(0.99), "ms", Goal.Under(P99), cluster.SlowDisk,
                $"{payments.Count} payments, one each {PaymentEvery.TotalMilliseconds:0} ms; p50 {waits.Within(0.5):0} ms"),
            new("backlog: drain of receipts", perSecond, "/s", Goal.AtLeastRatio(LeastDrain), cluster.SlowDisk,
                $"{receiptsDone:N0} of {receipts:N0} waiting, payments between them; sends off"),
            new("backlog: payment not counted, or receipt not written", payments.Count - paid + (receiptsDone - delivered), "", Goal.None,
                cluster.SlowDisk, $"{paid} paid, {delivered:N0} messages shown as delivered"));
        report.Memory("backlog", worker);
    }

    private static async Task OweDepositsAsync(BenchDatabase database)
    {
        await database.ExecuteAsync($"""
            insert into deposits (merchant_id, id, lead_id, amount_minor, currency, rule_version, policy_version, state, attempt,
                asked_at, due_at, session_id, page_url, page_ends_at)
            select 1, nextval('desk_ids'), id, {DepositPence}, 'GBP', 'v1', '2026-11', 'owed', 1, now(), now() + interval '1 day',
                'cs_bench_' || id, 'https://checkout.example/' || id, now() + interval '1 day'
            from leads order by id desc limit {PaymentsMax}
            """);
        await database.ExecuteAsync(
            "update leads set status = 'AWAITING_DEPOSIT', status_since = now() where id in (select lead_id from deposits)");
    }

    private static async Task PayAsync(HttpClient http, Uri desk, BenchDatabase database, int nth, Latencies waits)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var owed = new NpgsqlCommand("select lead_id, id from deposits order by id offset $1 limit 1", connection)
        {
            Parameters = { new() { Value = nth } },
        };
        long lead, deposit;
        await using (var row = await owed.ExecuteReaderAsync())
        {
            await row.ReadAsync();
            (lead, deposit) = (row.GetInt64(0), row.GetInt64(1));
        }

        var page = new Checkout(
            $"cs_bench_{lead}", CheckoutState.Complete, Paid: true,
            new Money(DepositPence, "GBP"), $"pi_bench_{lead}", $"{lead}", null, null);
        var paid = StripeWire.SessionCompleted($"evt_bench_{lead}", page, deposit, Feeder.Now);
        await Feeder.PostAsync(http, desk, new Delivery("/webhooks/stripe", paid), CancellationToken.None);
        var clock = Stopwatch.StartNew();
        const string IsDone = "select exists (select from inbox_finished where provider = 'stripe' and event_id = $1)";
        await using var done = new NpgsqlCommand(IsDone, connection)
        {
            Parameters = { new() { Value = $"evt_bench_{lead}" } },
        };
        while (await done.ExecuteScalarAsync() is false && clock.Elapsed < PaidWithin)
            await Task.Delay(10);
        waits.Add(clock.Elapsed);
    }
}
