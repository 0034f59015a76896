using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>A transaction of the engine that steps down together with its first statements, which saves their round trip.</summary>
internal sealed class EngineOpening(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    /// <summary>The first batch, without which nothing may be asked: it begins with the step down to <c>frontdesk_engine</c>.</summary>
    public NpgsqlBatch Batch() => new(connection) { BatchCommands = { new NpgsqlBatchCommand(Database.StepDownToEngine) } };

    /// <summary>For what comes after the first batch.</summary>
    public NpgsqlConnection Connection => connection;

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
