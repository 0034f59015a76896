using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Takes turns whenever something came in, and looks by itself for what became due.</summary>
internal sealed partial class TurnLoop(TurnWorker worker, WakeUps wakeUps, ILogger<TurnLoop> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await worker.DrainAsync(stoppingToken);
            }
            catch (NpgsqlException away)
            {
                LogAway(log, Failure.Of(away));
            }
            await wakeUps.Inbox.WaitAsync(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turns wait: {Failure}")]
    private static partial void LogAway(ILogger log, string failure);
}
