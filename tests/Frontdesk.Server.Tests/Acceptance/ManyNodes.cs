using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Dapper;
using Npgsql;
using Xunit;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>Web and workers as processes of their own on one database.</summary>
public sealed class ManyNodes(TestDatabase databases)
{
    private const string Sam = "447700900123";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_web_node_took_a_worker_answers()
    {
        await using var fresh = await databases.FreshAsync();
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var web = Node(folder, vendors, fresh.ConnectionString, "--web");
        await using var worker = Node(folder, vendors, fresh.ConnectionString, "--worker");
        await web.StartAsync(Ct);
        using var world = new SignedDeliveries(web.Address, new Random(1));

        await world.WriteAsync(Sam, "hi", Ct);
        await using (var db = new NpgsqlConnection(fresh.ConnectionString))
            Assert.Equal((1, 0), await db.QuerySingleAsync<(int, int)>("select (select count(*)::int from inbox), (select count(*)::int from messages)"));
        await worker.StartAsync(Ct);
        await vendors.NextAsync(Sam, "tattoo", Ct);
        await world.WriteAsync(Sam, "a fine line fern", Ct);
        await vendors.NextAsync(Sam, "body", Ct);
    }

    [Fact]
    public async Task A_worker_that_can_no_longer_listen_goes_on_by_looking()
    {
        await using var fresh = await databases.FreshAsync();
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        var direct = new NpgsqlConnectionStringBuilder(fresh.ConnectionString);
        using var line = new Relay(direct.Port);
        direct.Port = line.Port;
        await using var web = Node(folder, vendors, fresh.ConnectionString, "--web");
        await using var worker = Node(folder, vendors, fresh.ConnectionString, "--worker");
        worker["DATABASE_DIRECT_URL"] = direct.ConnectionString;
        await web.StartAsync(Ct);
        await worker.StartAsync(Ct);
        using var world = new SignedDeliveries(web.Address, new Random(1));
        await world.WriteAsync(Sam, "hi", Ct);
        await vendors.NextAsync(Sam, "tattoo", Ct);

        line.Cut();

        await world.WriteAsync(Sam, "a fine line fern", Ct);
        await vendors.NextAsync(Sam, "body", Ct);
        await world.WriteAsync(Sam, "left forearm", Ct);
        await vendors.NextAsync(Sam, "cm", Ct);
    }

    [Fact]
    public async Task Timed_work_that_is_due_on_two_workers_runs_once()
    {
        const int Rounds = 3;
        await using var fresh = await databases.FreshAsync();
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var jobs = new NpgsqlConnection(fresh.ConnectionString);
        await jobs.OpenAsync(Ct);
        // The database itself tells of every claim and every end.
        await jobs.ExecuteAsync("""
            create function tell() returns trigger language plpgsql as $$
            begin
                perform pg_notify('job', concat_ws(' ', case when new.lease_until is null then 'end' else 'claim' end, new.name, new.fence));
                return new;
            end $$;
            create trigger tell after insert or update on jobs for each row when (new.fence > 0) execute function tell();
            listen job
            """);
        var told = Channel.CreateUnbounded<string>();
        jobs.Notification += (_, heard) => told.Writer.TryWrite(heard.Payload);
        await using var one = Node(folder, vendors, fresh.ConnectionString, "--worker");
        await using var two = Node(folder, vendors, fresh.ConnectionString, "--worker");
        await one.StartAsync(Ct);
        await two.StartAsync(Ct);

        var claims = new ConcurrentBag<string>();
        await EndedAsync(jobs, told.Reader, claims, names => names.Count >= JobsMin);
        var all = (await jobs.QueryAsync<string>("select name from jobs")).ToHashSet();
        for (var round = 0; round < Rounds; round++)
        {
            await using (var move = new NpgsqlConnection(fresh.ConnectionString))
                await move.ExecuteAsync("alter table jobs disable trigger tell; update jobs set last_started_at = last_started_at - interval '2 days', last_finished_at = last_finished_at - interval '2 days'; alter table jobs enable trigger tell");
            await EndedAsync(jobs, told.Reader, claims, names => names.IsSupersetOf(all));
        }

        Assert.Equal(claims.Count, claims.Distinct().Count());
        foreach (var name in all.Where(name => name != "deposit_sweep"))
            Assert.Equal(Enumerable.Range(1, Rounds + 1).Select(fence => $"claim {name} {fence}"), claims.Where(c => c.Contains($" {name} ")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Money_that_arrived_while_the_desk_was_down_is_found_by_one_command()
    {
        await using var fresh = await databases.FreshAsync();
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var desk = Node(folder, vendors, fresh.ConnectionString);
        await desk.StartAsync(Ct);
        using var world = new SignedDeliveries(desk.Address, new Random(1));
        await world.WriteAsync(Sam, "hi", Ct);
        await vendors.NextAsync(Sam, "tattoo", Ct);
        await using var db = new NpgsqlConnection(fresh.ConnectionString);
        var lead = await db.ExecuteScalarAsync<long>(
            """
            update leads set status = 'PENDING_APPROVAL', current_question = null, size_class = 'small', region = 'UK', minimum_minor = 40000,
                below_minimum = false, estimated_deposit_minor = 15000, deposit_rule_version = 'v1', estimate_currency = 'GBP'
            returning id
            """);
        Assert.Equal(HttpStatusCode.OK, await world.ActAsync($"/admin/leads/{lead}/approve", Ct));
        await vendors.NextAsync(Sam, "deposit of £150", Ct);
        await world.SettleAsync(Ct);
        await desk.KillAsync(Ct);

        vendors.Past.Enqueue(SignedDeliveries.Paid(Assert.Single(vendors.Sessions.Values), "evt_while_down"));
        var (code, output, errors) = await desk.RunAsync(["reconcile", "stripe"], Ct);

        Assert.True(code == 0, errors + output);
        Assert.Contains("1 missed and fed (checkout.session.completed 1)", output, StringComparison.Ordinal);
        Assert.Contains("The books agree.", output, StringComparison.Ordinal);
        Assert.Equal("BOOKING_PENDING", await db.ExecuteScalarAsync<string>("select status from leads"));
        var (_, json, _) = await desk.RunAsync(["reconcile", "stripe", "--json"], Ct);
        Assert.Contains("\"known\":1", json, StringComparison.Ordinal);
        Assert.Equal(1, await db.ExecuteScalarAsync<int>("select count(*)::int from payments"));
    }

    private const int JobsMin = 7;

    private static DeskProcess Node(ScratchFolder folder, VendorsStandIn vendors, string url, params string[] parts) =>
        new(folder.Path, vendors.Address, url) { Parts = parts };

    /// <summary>Reads what is told until enough jobs have ended.</summary>
    private static async Task EndedAsync(
        NpgsqlConnection jobs, ChannelReader<string> told, ConcurrentBag<string> claims, Func<HashSet<string>, bool> areEnough)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(Patience);
        var ended = new HashSet<string>();
        while (!areEnough(ended))
        {
            while (told.TryRead(out var line))
            {
                if (line.StartsWith("end ", StringComparison.Ordinal))
                    ended.Add(line.Split(' ')[1]);
                else
                    claims.Add(line);
            }
            if (!areEnough(ended))
                await jobs.WaitAsync(patience.Token);
        }
    }
}
