using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Frontdesk.Server.Replaying;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>What a delivery, a turn and the inbox page cost in a database with a long past, beside what they cost in a young one.</summary>
internal static class Growth
{
    private const int SmallLeads = 10_000;
    private const double CostMost = 1.2;
    private const int Connections = 64;
    private const int PagesEach = 40;
    private const int PagesQuick = 15;

    /// <summary>Looked at before the first that counts.</summary>
    private const int PagesBefore = 3;

    /// <summary>Looked at however long each takes.</summary>
    private const int PagesLeast = 3;

    private static readonly TimeSpan PageWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PagesWithin = TimeSpan.FromSeconds(20);

    /// <summary>People who write; all of them are known from before, in the young database too.</summary>
    private const int PeopleWriting = 4_000;

    public static async Task RunAsync(Cluster cluster, Asked asked, string scratch, Report report)
    {
        var young = await CostsAsync(cluster, asked, scratch, SmallLeads);
        var old = await CostsAsync(cluster, asked, scratch, asked.Leads);
        var size = $"{asked.Leads:N0} leads with {Seeding.MessagesEach} messages each, beside {SmallLeads:N0}";
        report.Add(
            new("growth: cost of a delivery", old.Delivery / young.Delivery, "x", Goal.Under(CostMost), cluster.SlowDisk,
                $"{Told(young.Delivery, old.Delivery)}; {size}"),
            new("growth: cost of a turn", old.Turn / young.Turn, "x", Goal.Under(CostMost), cluster.SlowDisk, Told(young.Turn, old.Turn)),
            new("growth: cost of the inbox page", old.Page / young.Page, "x", Goal.Under(CostMost), cluster.SlowDisk,
                $"{Told(young.Page, old.Page)}, median of up to {Pages(asked)}"));
    }

    private static string Told(double young, double old) => $"{young:0.000} ms, {old:0.000} ms";

    private static int Pages(Asked asked) => asked.Quick ? PagesQuick : PagesEach;

    private static async Task<Costs> CostsAsync(Cluster cluster, Asked asked, string scratch, int leads)
    {
        await using var database = await cluster.NewAsync();
        await database.ExecuteAsync(Turns.HoldSends);
        var settings = Node.Settings(database.ConnectionString, Path.Combine(scratch, "desk"));
        double delivery, page;
        await using (var web = await Node.StartAsync("--web", settings))
        {
            var clock = Stopwatch.StartNew();
            await Seeding.FillAsync(database, leads, outbox: false);
            Console.Error.WriteLine($"bench: {leads:N0} leads made in {clock.Elapsed.TotalSeconds:0} s");
            page = await PageAsync(database, web, asked);
            delivery = await DeliveryAsync(database, web, asked);
            await Feeder.FeedAsync(web.Desk, Consultations.Make(0, PeopleWriting));
        }

        await database.ExecuteAsync("vacuum analyze inbox");
        await database.CheckpointAsync();
        await using var worker = await Node.StartAsync("--worker", settings);
        return new Costs(delivery, 1_000 / await Turns.RateAsync(database, asked), page);
    }

    private static async Task<double> DeliveryAsync(BenchDatabase database, Node web, Asked asked)
    {
        var enough = 60_000 * (asked.WarmUpSeconds + asked.Seconds);
        using var file = SignedFile.Make(SignedFile.NextRun(), enough, web.Desk);
        var warm = await Wrk.RunAsync(file, 0, web.Desk, Connections, asked.WarmUpSeconds);
        await database.CheckpointAsync();
        var run = await Wrk.RunAsync(file, warm.Answered + (2 * Connections), web.Desk, Connections, asked.Seconds);
        await database.ExecuteAsync("truncate inbox");
        return 1_000 / run.PerSecond;
    }

    /// <summary>Median milliseconds of the page that staff look at all day, one after the other.</summary>
    private static async Task<double> PageAsync(BenchDatabase database, Node web, Asked asked)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        await using (var connection = new NpgsqlConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var signIn = new NpgsqlCommand("""
                with person as (
                    insert into users (merchant_id, email, email_folded, name, role, password_hash, created_at)
                    values (1, 'bench@example.com', 'bench@example.com', 'Bench', 'artist', 'none', now()) returning id
                )
                insert into user_sessions (hash, user_id, created_at, expires_at) select $1, id, now(), now() + interval '1 day' from person
                """, connection) { Parameters = { new() { Value = SHA256.HashData(token) } } };
            await signIn.ExecuteNonQueryAsync();
        }

        using var http = Feeder.Client();
        http.Timeout = PageWithin;
        var times = new Latencies();
        var all = Stopwatch.StartNew();
        for (var i = -PagesBefore; i < Pages(asked) && (i < PagesLeast || all.Elapsed < PagesWithin); i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(web.Desk, "/back-office/inbox"));
            request.Headers.Add("Cookie", $"frontdesk_session={System.Buffers.Text.Base64Url.EncodeToString(token)}");
            var clock = Stopwatch.StartNew();
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK || !text.Contains("Client ", StringComparison.Ordinal))
                throw new InvalidOperationException($"The inbox page answered {answer.StatusCode} and shows no client.");
            if (i >= 0)
                times.Add(clock.Elapsed);
        }

        return times.Within(0.5);
    }

    /// <summary>Milliseconds each.</summary>
    private sealed record Costs(double Delivery, double Turn, double Page);
}
