using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>One open transaction on a connection of its own, rolled back unless committed.</summary>
internal sealed class Transaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction transaction;

    private Transaction(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Connection = connection;
        this.transaction = transaction;
    }

    /// <summary>Every command on it is part of the transaction.</summary>
    public NpgsqlConnection Connection { get; }

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    internal static async Task<Transaction> BeginAsync(NpgsqlDataSource pool, CancellationToken cancellation)
    {
        var connection = await pool.OpenConnectionAsync(cancellation);
        // Npgsql sends BEGIN together with the first command: stepping down costs the only round trip.
        return new Transaction(connection, await connection.BeginTransactionAsync(cancellation));
    }

    internal async Task StepDownAsync(NpgsqlBatchCommand[] commands, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        var steppedDown = false;
        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
            steppedDown = true;
        }
        finally
        {
            if (!steppedDown) await DisposeAsync();
        }
    }
}
