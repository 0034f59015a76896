using System.Net;
using Dapper;
using Frontdesk.Server.Tests.Acceptance;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

[Trait("Database", "any")]
public sealed class ThroughPgBouncer(TestDatabase databases)
{
    private const int People = 40;
    private const string Sam = "447700900123";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conversations_are_led_through_a_pooler_in_transaction_mode_by_web_and_worker_apart()
    {
        await using var fresh = await databases.FreshAsync();
        await using var bouncer = await PgBouncer.StartAsync(fresh.ConnectionString, Ct);
        if (bouncer is null)
            Assert.Skip("PgBouncer (/usr/sbin/pgbouncer) is not on this machine.");
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var web = new DeskProcess(folder.Path, vendors.Address, bouncer.Url) { Parts = ["--web"] };
        await using var worker = new DeskProcess(folder.Path, vendors.Address, bouncer.Url) { Parts = ["--worker"] };
        web["DATABASE_DIRECT_URL"] = fresh.ConnectionString;
        worker["DATABASE_DIRECT_URL"] = fresh.ConnectionString;
        await web.StartAsync(Ct);
        await worker.StartAsync(Ct);
        using var world = new SignedDeliveries(web.Address, new Random(1));

        await Task.WhenAll(Enumerable.Range(0, People).Select(n => TalkAsync(world, vendors, $"44770090{n + 2000:0000}")));
        await world.WriteAsync(Sam, "hi", Ct);
        await vendors.NextAsync(Sam, "tattoo", Ct);

        await using var db = new NpgsqlConnection(fresh.ConnectionString);
        var lead = await db.ExecuteScalarAsync<long>("select id from leads where wa_from = @Sam", new { Sam });
        Assert.Equal(HttpStatusCode.OK, await world.ActAsync($"/admin/leads/{lead}/cancel", Ct));
        Assert.Contains("\"leads\":[", await world.GetAsync("/admin/leads?limit=1000", Ct), StringComparison.Ordinal);
        Assert.Contains("connected", await world.GetAsync("/ready", Ct), StringComparison.Ordinal);
        Assert.Equal(People + 1, await db.ExecuteScalarAsync<int>("select count(*)::int from leads"));
        Assert.Equal((People * 3) + 1, await db.ExecuteScalarAsync<int>("select count(distinct provider_id)::int from messages where direction = 'in'"));
        await worker.StopAsync(Ct);
        await web.StopAsync(Ct);
        // Nothing of a session is left behind on a connection that the next one gets.
        Assert.Equal(0, await db.ExecuteScalarAsync<int>("select count(*)::int from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"));
        await using var through = new NpgsqlConnection(bouncer.Url + ";No Reset On Close=true;Pooling=false");
        Assert.Equal("frontdesk", await through.ExecuteScalarAsync<string>("select current_user"));
        Assert.Equal(0, await through.ExecuteScalarAsync<int>("select count(*)::int from pg_prepared_statements"));
    }

    private static async Task TalkAsync(SignedDeliveries world, VendorsStandIn vendors, string number)
    {
        var said = 0;
        foreach (var (text, next) in new[] { ("hi", "tattoo"), ("a fern with two leaves", "body"), ("left forearm", "cm") })
        {
            Assert.Equal(HttpStatusCode.OK, await world.PostAsync("/webhooks/whatsapp", SignedDeliveries.WhatsApp(number, $"wamid.{number}.{said++}", text), Ct));
            await vendors.NextAsync(number, next, Ct);
        }
    }
}
