using System.Diagnostics;
using Frontdesk.Server.Inbound;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>Looks for what is to be sent whenever it is woken, and by itself for what became due. Ends when the calls that it began have ended.</summary>
internal sealed partial class DispatchLoop(Dispatcher dispatcher, DispatchTerms terms, StudioClock clock, ILogger<DispatchLoop> log) : BackgroundService
{
    /// <summary>What became due makes no noise, and neither does the lease of a worker that died.</summary>
    private static readonly Duration LookEvery = Duration.FromSeconds(1);

    private static readonly Duration Soon = Duration.FromMilliseconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? swept = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LookEvery;
            try
            {
                if (swept is not { } last || Stopwatch.GetElapsedTime(last) >= LookEvery.ToTimeSpan())
                {
                    await dispatcher.SweepLeasesAsync(stoppingToken);
                    swept = Stopwatch.GetTimestamp();
                }
                var looked = await dispatcher.LookAsync(stoppingToken);
                if (looked.Again is { } again)
                    wait = Duration.Max(Soon, Duration.Min(LookEvery, again - clock.Now));
            }
            catch (NpgsqlException away)
            {
                LogAway(log, Failure.Of(away));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            await terms.WakeUp.WaitAsync(wait.ToTimeSpan(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await dispatcher.CallsEndAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox waits: {Failure}")]
    private static partial void LogAway(ILogger log, string failure);
}
