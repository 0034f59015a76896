using System.Diagnostics;
using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>Whether reports are read on the replica.</summary>
internal enum ReplicaState
{
    /// <summary>None is set.</summary>
    None,
    Connected,

    /// <summary>It does not answer, is too far behind, or is no standby: reports are read on the primary.</summary>
    Away,
}

/// <summary>A streaming standby for reports. Nothing that decides anything is ever read on it.</summary>
internal sealed class Replica(NpgsqlConnectionStringBuilder connection) : IAsyncDisposable
{
    /// <summary>Further behind, it would show yesterday's figures as today's.</summary>
    public static readonly TimeSpan BehindMax = TimeSpan.FromSeconds(30);

    private const int ConnectionsMax = 10;
    private const int ConnectSecondsMax = 2;

    /// <summary>A replica that does not answer is looked for so often, since each look may wait for it.</summary>
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary>Well within the patience of the sample that looks.</summary>
    private static readonly TimeSpan LookPatience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch sinceLook = new();
    private readonly Stopwatch sinceCaughtUp = new();
    private string? primaryWas;
    private bool answers = true;
    private int state = (int)ReplicaState.Away;

    public NpgsqlDataSource Pool { get; } = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection.ConnectionString)
    {
        Enlist = false, MaxPoolSize = ConnectionsMax, Timeout = ConnectSecondsMax, MaxAutoPrepare = 0, NoResetOnClose = true,
    });

    /// <summary>Away until a first look has found it caught up.</summary>
    public ReplicaState State => (ReplicaState)Volatile.Read(ref state);

    /// <summary>For how long it has not shown all that the primary had; zero while it does.</summary>
    public TimeSpan Behind { get; private set; }

    /// <summary>Why it is away, in words for the operator.</summary>
    public string Why { get; private set; } = "It has not been looked at yet.";

    /// <summary>False until it has been looked at long enough to say more than that it is there.</summary>
    public bool IsJudged { get; private set; }

    /// <summary>It failed a report; the next look says whether it is back.</summary>
    public void Lost()
    {
        answers = false;
        Leave("It does not answer.");
    }

    /// <summary>Asks it whether it has replayed what the primary had written by the look before.</summary>
    /// <param name="primary">A connection to the primary.</param>
    public async Task LookAsync(NpgsqlConnection primary, CancellationToken cancellation)
    {
        if (!answers && sinceLook.IsRunning && sinceLook.Elapsed < LookAgainAfter)
            return;
        sinceLook.Restart();
        await using var position = new NpgsqlCommand("select pg_current_wal_lsn()::text", primary);
        var primaryIs = (string)(await position.ExecuteScalarAsync(cancellation))!;
        // What was written this moment cannot be there yet: it is measured by what had been written at the look before.
        var primaryHad = primaryWas;
        primaryWas = primaryIs;
        try
        {
            if (primaryHad is not null)
                Judge(await ReplayedAsync(primaryHad, cancellation));
        }
        catch (Exception away) when (
            away is NpgsqlException or TimeoutException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Lost();
        }
    }

    public ValueTask DisposeAsync() => Pool.DisposeAsync();

    /// <returns>Null: it is no standby.</returns>
    private async Task<bool?> ReplayedAsync(string primaryHad, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LookPatience);
        await using var ask = Pool.CreateCommand("select pg_last_wal_replay_lsn() >= $1::pg_lsn where pg_is_in_recovery()");
        ask.Parameters.Add(new NpgsqlParameter { Value = primaryHad });
        return await ask.ExecuteScalarAsync(patience.Token) as bool?;
    }

    private void Judge(bool? caughtUp)
    {
        answers = true;
        IsJudged = true;
        if (caughtUp is true)
            sinceCaughtUp.Restart();
        Behind = sinceCaughtUp.IsRunning && caughtUp is true ? TimeSpan.Zero : sinceCaughtUp.Elapsed;
        if (caughtUp is null)
            Leave("It is no standby.");
        else if (caughtUp is true)
            Volatile.Write(ref state, (int)ReplicaState.Connected);
        else if (!sinceCaughtUp.IsRunning || Behind > BehindMax)
            Leave("It is too far behind.");
    }

    private void Leave(string why)
    {
        IsJudged = true;
        Why = why;
        Volatile.Write(ref state, (int)ReplicaState.Away);
    }
}
