using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>
/// Tells other nodes that something waits. Not in the commit that stored it: PostgreSQL lets transactions with a NOTIFY commit only one after the
/// other. What is lost when this node dies in between is found by the next look of the others.
/// </summary>
internal sealed class Announcing(Database database, WakeUps wakeUps) : BackgroundService
{
    /// <summary>Only so that the wait has an end; nothing is announced then.</summary>
    private static readonly TimeSpan NoLimit = Timeout.InfiniteTimeSpan;

    /// <summary>Between two announcements: under load one tells of many commits.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>What this node's announcements carry, so that it does not wake itself.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        AnnounceAsync(wakeUps.InboxElsewhere, Inbox.Channel, stoppingToken),
        AnnounceAsync(wakeUps.OutboxElsewhere, SaveTurns.OutboxChannel, stoppingToken));

    private async Task AnnounceAsync(WakeUp something, string channel, CancellationToken ct)
    {
        while (true)
        {
            await something.WaitAsync(NoLimit, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ct.IsCancellationRequested)
                return;
            try
            {
                await using var command = database.Pool.CreateCommand("select pg_notify($1, $2)");
                command.Parameters.Add(new NpgsqlParameter { Value = channel });
                command.Parameters.Add(new NpgsqlParameter { Value = Name });
                await command.ExecuteNonQueryAsync(ct);
                await Task.Delay(Pause, ct);
            }
            catch (NpgsqlException)
            {
                // The others look by themselves every second.
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
