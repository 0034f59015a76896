using Dapper;
using Npgsql;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>A database of one measurement, dropped after it.</summary>
internal sealed class BenchDatabase(Cluster cluster, string name, string connectionString) : IAsyncDisposable
{
    public string Name => name;

    public string ConnectionString => connectionString;

    public Cluster Cluster => cluster;

    public Task ExecuteAsync(string sql) => cluster.ExecuteAsync(name, sql);

    public async Task<T> AskAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        return (await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, commandTimeout: 0)))!;
    }

    public async Task<IReadOnlyList<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        return (await connection.QueryAsync<string>(sql)).AsList();
    }

    public Task CheckpointAsync() => ExecuteAsync("checkpoint");

    public async ValueTask DisposeAsync() => await cluster.DropAsync(name);
}
