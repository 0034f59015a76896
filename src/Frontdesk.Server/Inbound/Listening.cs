using System.Globalization;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Hears what other nodes stored, so that nobody waits for the next look; and how far the test clock was moved.</summary>
internal sealed class Listening(Database database, WakeUps wakeUps, StudioClock clock, Announcing announcing) : BackgroundService
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (NpgsqlException)
            {
                // Looking every second goes on meanwhile.
                await Task.Delay(ComeBackAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.Direct.OpenConnectionAsync(ct);
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload);
        await using (var listen = new NpgsqlCommand($"listen {Inbox.Channel}; listen {SaveTurns.OutboxChannel}; listen {ClockRow.Channel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        await ClockRow.ReadAsync(database, clock, ct);
        wakeUps.Inbox.Signal();
        wakeUps.Outbox.Signal();
        while (true)
            await connection.WaitAsync(ct);
    }

    private void Hear(string channel, string payload)
    {
        if (payload == announcing.Name)
            return;
        switch (channel)
        {
            case Inbox.Channel:
                wakeUps.Inbox.Signal();
                break;
            case SaveTurns.OutboxChannel:
                wakeUps.Outbox.Signal();
                break;
            case ClockRow.Channel when long.TryParse(payload, CultureInfo.InvariantCulture, out var offset):
                clock.Offset = offset;
                break;
        }
    }
}
