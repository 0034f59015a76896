using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Does what waits whenever it is woken, and looks by itself for what became due.</summary>
/// <param name="what">For the log: "turns", "outbox".</param>
/// <param name="drain">Does everything that is due; stops early between two pieces of work.</param>
/// <param name="lookEvery">Looks at least so often.</param>
internal sealed partial class DrainLoop(
    string what, Func<CancellationToken, Task<int>> drain, WakeUp wakeUp, TimeSpan lookEvery, ILogger<DrainLoop> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await drain(stoppingToken);
            }
            catch (NpgsqlException away)
            {
                LogAway(log, what, Failure.Of(away));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            await wakeUp.WaitAsync(lookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{What} wait: {Failure}")]
    private static partial void LogAway(ILogger log, string what, string failure);
}
