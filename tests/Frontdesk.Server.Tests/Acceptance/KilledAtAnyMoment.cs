using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Npgsql;
using Xunit;

namespace Frontdesk.Server.Tests.Acceptance;

public sealed class KilledAtAnyMoment(TestDatabase databases)
{
    private const int Conversations = 1_000;
    private const int Kills = 10;
    private const int Senders = 8;
    private const long MemoryMax = 250L * 1024 * 1024;
    private static readonly string[] Talk = ["hi", "a fern with two leaves", "left forearm"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Meta repeats what was not answered 200 until it is; so does this test. What was answered is counted.</summary>
    [Fact]
    public async Task Every_acknowledged_delivery_is_handled_once_though_the_desk_is_killed_ten_times_in_a_thousand_conversations()
    {
        await using var fresh = await databases.FreshAsync();
        using var folder = new ScratchFolder();
        await using var vendors = await VendorsStandIn.StartAsync(Ct);
        await using var desk = new DeskProcess(folder.Path, vendors.Address, fresh.ConnectionString);
        await desk.StartAsync(Ct);
        using var world = new SignedDeliveries(desk.Address, new Random(1));
        var acknowledged = new ConcurrentDictionary<string, bool>();
        var next = -1;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var progress = new Milestones(Conversations * Talk.Length, Kills, new Random(7));

        var sending = Enumerable.Range(0, Senders).Select(_ => Task.Run(SendAsync, Ct)).ToArray();
        await foreach (var _ in progress.Reached.ReadAllAsync(Ct))
        {
            await desk.KillAsync(Ct);
            await desk.StartAsync(Ct);
        }
        await Task.WhenAll(sending);
        var taken = watch.Elapsed;
        await world.SettleAsync(Ct);
        var settled = watch.Elapsed;

        Assert.Equal(Conversations * Talk.Length, acknowledged.Count);
        await using var db = new NpgsqlConnection(fresh.ConnectionString);
        var handled = (await db.QueryAsync<(string Id, int Times)>("select provider_id, count(*)::int from messages where direction = 'in' group by 1")).ToDictionary(r => r.Id, r => r.Times);
        Assert.Equal([], acknowledged.Keys.Where(id => handled.GetValueOrDefault(id) != 1).ToArray());
        Assert.Equal(0, await db.ExecuteScalarAsync<int>("select count(*)::int from inbox"));
        Assert.Equal(Conversations, await db.ExecuteScalarAsync<int>("select count(*)::int from leads"));
        Assert.Equal(0, await db.ExecuteScalarAsync<int>("select count(*)::int from (select provider_id, id, conversation_id, lag(provider_id) over (partition by conversation_id order by id) before from messages where direction = 'in') m where before > provider_id"));
        Assert.Equal(vendors.Everything.Count, vendors.Everything.Select(s => s.OutboxId).Distinct().Count());
        TestContext.Current.TestOutputHelper?.WriteLine($"{desk.MemoryBytes / 1024 / 1024} MB after {acknowledged.Count} deliveries and {Kills} kills; {vendors.Everything.Count} messages sent; taken in {taken.TotalSeconds:0} s, settled at {settled.TotalSeconds:0} s.");
        Assert.InRange(desk.MemoryBytes, 1, MemoryMax);

        async Task SendAsync()
        {
            for (var n = Interlocked.Increment(ref next); n < Conversations; n = Interlocked.Increment(ref next))
            {
                for (var i = 0; i < Talk.Length; i++)
                {
                    var id = $"wamid.{n:0000}.{i}";
                    var body = SignedDeliveries.WhatsApp($"4477{n:00000000}", id, Talk[i]);
                    while (!await IsTakenAsync(body))
                    {
                        Ct.ThrowIfCancellationRequested();
                    }
                    acknowledged[id] = true;
                    progress.Step();
                }
            }
        }

        async Task<bool> IsTakenAsync(byte[] body)
        {
            try
            {
                return await world.PostAsync("/webhooks/whatsapp", body, Ct) == HttpStatusCode.OK;
            }
            catch (Exception away) when (away is HttpRequestException or SocketException or IOException)
            {
                // The desk is being killed or is coming back; it says so itself when it listens again.
                await desk.Listening;
                return false;
            }
        }
    }
}
