using System.Globalization;
using System.Text;
using Dapper;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>
/// The basis of all ratios: pgbench puts single rows into the very table that the doors fill, each in a commit of its own.
/// </summary>
internal static class Pgbench
{
    private const int Clients = 64;
    private const int Threads = 2;
    private const int AloneSeconds = 2;

    // Every column that the doors fill; with one that is new here the insert fails, and says so.
    private static readonly (string Column, string Value)[] Known =
    [
        ("merchant_id", "1"), ("stream", "'wa:4479' || :person"), ("lane", "1"), ("provider", "'whatsapp'"),
        ("event_id", "'wamid.' || :event"),
        ("kind", "'message'"), ("raw", ":raw"), ("correlation_id", "'0HNBENCH' || :person"), ("received_at", "now()"), ("next_at", "now()"),
    ];

    public static async Task<Row[]> RunAsync(Cluster cluster, Asked asked, string scratch, string when)
    {
        await using var database = await cluster.NewAsync();
        var script = Path.Combine(scratch, "insert.sql");
        await File.WriteAllTextAsync(script, await ScriptAsync(database));
        await MeasureAsync(database, script, asked.WarmUpSeconds, Clients);
        var alone = await MeasureAsync(database, script, AloneSeconds, 1);
        await database.CheckpointAsync();
        var perSecond = await MeasureAsync(database, script, asked.Seconds, Clients);
        var basis = new Row(
            Report.Basis, perSecond, "/s", null, cluster.SlowDisk,
            $"{when}: single rows into `inbox`, {SignedFile.SampleRaw().Length} bytes, {Clients} clients, prepared; "
            + "the mean of its readings is 1.0");
        var flush = new Row(
            "one commit of pgbench, alone", 1_000 / alone, "ms", null, cluster.SlowDisk, "a flush of this disk and a round trip");
        return [basis, flush];
    }

    private static async Task<string> ScriptAsync(BenchDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        var needed = (await connection.QueryAsync<(string Name, string Type)>("""
            select column_name, data_type from information_schema.columns
            where table_name = 'inbox' and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER'
            """)).ToList();
        const string Columns = "select column_name from information_schema.columns where table_name = 'inbox'";
        var all = (await connection.QueryAsync<string>(Columns)).ToHashSet();
        var columns = Known.Where(known => all.Contains(known.Column)).ToList();
        foreach (var (name, type) in needed.Where(column => columns.All(known => known.Column != column.Name)))
            columns.Add((name, Made(type)));
        return $"""
            \set person random(1, 20000)
            \set event random(1, 4000000000000000000)
            insert into inbox ({string.Join(", ", columns.Select(c => c.Column))})
            values ({string.Join(", ", columns.Select(c => c.Value))});

            """;
    }

    private static string Made(string type) => type switch
    {
        "smallint" or "integer" or "bigint" => ":person % 16",
        "timestamp with time zone" => "now()",
        "text" => "'x'",
        "boolean" => "false",
        _ => throw new InvalidOperationException($"The table inbox has a new column of type {type}: tell Pgbench.Known what goes in."),
    };

    private static async Task<double> MeasureAsync(BenchDatabase database, string script, int seconds, int clients)
    {
        // JSON without a backslash is a bytea's text as it stands, so that no more bytes travel than the payload has.
        var raw = Encoding.ASCII.GetString(SignedFile.SampleRaw());
        if (raw.Contains('\\', StringComparison.Ordinal))
            throw new InvalidOperationException("The payload for pgbench holds a backslash.");
        var ran = await RunAs.Ourselves.RunAsync(
            Tools.Pgbench(),
            [
                "-h", "127.0.0.1", "-p", $"{database.Cluster.Port}", "-U", PostgresServer.LoginRole, "-n", "-M", "prepared",
                "-c", $"{clients}", "-j", $"{Math.Min(clients, Threads)}", "-T",
                $"{seconds}", "-f", script, "-D", $"raw={raw}", database.Name,
            ],
            CancellationToken.None);
        var line = ran.Said.Split('\n').FirstOrDefault(l => l.StartsWith("tps = ", StringComparison.Ordinal));
        if (!ran.Fine || line is null)
            throw new InvalidOperationException($"pgbench failed: {ran.Said}");
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }
}
