using Dapper;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Tests.Storage;

public sealed class ReplicaTests
{
    private const string Key = "a-key-of-thirty-two-characters-!";
    private static readonly Instant Morning = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reports_are_read_on_the_standby_as_before_and_on_the_primary_when_it_is_away()
    {
        await using var pair = await StandbyPair.StartAsync(Ct);
        if (pair is null)
            Assert.Skip("PostgreSQL with pg_basebackup (/usr/lib/postgresql/15/bin) is not on this machine.");
        await using var database = await Database.OpenAsync(new StorageSettings(pair.Primary, null, pair.Standby, pair.Folder), _ => { }, Ct);
        await new Migrator(database.Direct, Migration.All, () => Morning).UpAsync(Ct);
        var (studio, words, _) = StudioConfig.Read(null);
        await DefaultMerchant.EnsureAsync(database, studio!, Morning, Ct);
        var settings = Settings.Read(new Dictionary<string, string>
        {
            ["ADMIN_API_KEY"] = Key, ["PORT"] = "0", ["RATE_LIMIT_ENABLED"] = "false", ["FRONTDESK_KEY"] = Convert.ToBase64String(new byte[32]),
        }).Settings!;
        await using var desk = Desk.Build(settings, new DeskParts(database, studio!, words!) { Time = new VirtualClock(), ByItself = false });
        await desk.StartAsync(Ct);
        using var http = new HttpClient { BaseAddress = new Uri(desk.Urls.Single()) };
        http.DefaultRequestHeaders.Add("X-Admin-API-Key", Key);
        var sampler = desk.Services.GetRequiredService<HealthSampler>();

        await EventAsync(database, "first", merchant: 1);
        await EventAsync(database, "of another", merchant: 2);
        Assert.False(await IsStandbyAsync(database));
        await sampler.SampleAsync(Ct);
        await sampler.SampleAsync(Ct);
        Assert.Contains("\"database_replica\":\"connected\"", await http.GetStringAsync("/health", Ct), StringComparison.Ordinal);

        Assert.True(await IsStandbyAsync(database));
        Assert.Equal("frontdesk_app first", await database.ReportAsync(1, db => db.QuerySingleAsync<string>("select current_user || ' ' || string_agg(event_type, ',') from system_events"), Ct));
        Assert.Equal("frontdesk_engine 2", await database.ReportAsync(null, db => db.QuerySingleAsync<string>("select current_user || ' ' || count(*) from system_events"), Ct));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.ReportAsync(1, db => db.ExecuteAsync("delete from system_events"), Ct));
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);

        // What the standby does not show yet proves where each of them reads.
        await pair.PauseReplayAsync(Ct);
        await EventAsync(database, "late", merchant: 1);
        await LeadAsync(database);
        Assert.DoesNotContain("late", await http.GetStringAsync("/admin/events", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("late", await http.GetStringAsync("/admin/metrics", Ct), StringComparison.Ordinal);
        Assert.Contains("\"new_leads\":0", await http.GetStringAsync("/admin/funnel", Ct), StringComparison.Ordinal);
        Assert.Contains("447700900123", await http.GetStringAsync("/admin/leads", Ct), StringComparison.Ordinal);

        await pair.StopStandbyAsync(Ct);
        Assert.Contains("late", await http.GetStringAsync("/admin/events", Ct), StringComparison.Ordinal);
        Assert.Contains("\"new_leads\":1", await http.GetStringAsync("/admin/funnel", Ct), StringComparison.Ordinal);
        await sampler.SampleAsync(Ct);
        Assert.Contains("\"database_replica\":\"away\"", await http.GetStringAsync("/health", Ct), StringComparison.Ordinal);
        Assert.Contains("\"database\":\"connected\"", await http.GetStringAsync("/health", Ct), StringComparison.Ordinal);
        Assert.Contains("database.replica_away", await http.GetStringAsync("/admin/events", Ct), StringComparison.Ordinal);
    }

    private static Task<bool> IsStandbyAsync(Database database) => database.ReportAsync(1, db => db.QuerySingleAsync<bool>("select pg_is_in_recovery()"), Ct);

    private static Task EventAsync(Database database, string type, long merchant) => DoAsync(
        database, "insert into system_events (merchant_id, created_at, level, event_type) values (@merchant, @Morning, 'INFO', @type)", new { merchant, Morning, type });

    private static Task LeadAsync(Database database) => DoAsync(
        database,
        """
        insert into conversations (merchant_id, id, wa_from, kind, created_at, updated_at) values (1, 600, '447700900123', 'client', @Morning, @Morning);
        insert into leads (merchant_id, id, conversation_id, wa_from, status, status_since, created_at, updated_at)
        values (1, 700, 600, '447700900123', 'NEW', @Morning, @Morning, @Morning)
        """,
        new { Morning });

    private static async Task DoAsync(Database database, string sql, object parameters)
    {
        await using var work = await database.BeginEngineAsync(Ct);
        await work.Connection.ExecuteAsync(sql, parameters);
        await work.CommitAsync(Ct);
    }
}
