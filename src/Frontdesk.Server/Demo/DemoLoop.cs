using Frontdesk.Server.Inbound;
using Npgsql;

namespace Frontdesk.Server.Demo;

/// <summary>
/// In the demo one loop does what several do elsewhere, by the same code: turns, outbox, what fell due, and the rehearsed vendors' mail.
/// So a page that hears a beat sees everything, on both phones.
/// </summary>
internal sealed partial class DemoLoop(Stage stage, WakeUps wakeUps, Beats beats, IHostApplicationLifetime life, ILogger<DemoLoop> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan NoLimit = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The mail goes through our own doors, so those must be open.
        var started = new TaskCompletionSource();
        await using var onStart = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await stage.UntilQuietAsync(stoppingToken);
            }
            catch (Exception away) when (away is NpgsqlException or HttpRequestException)
            {
                LogAway(log, away.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            await WaitAsync(stoppingToken);
        }
    }

    // A person of the studio acts in the request itself: then there may be nothing left to do here but to show it.
    private async Task WaitAsync(CancellationToken stop)
    {
        using var first = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] signals = [wakeUps.Inbox.WaitAsync(NoLimit, first.Token), wakeUps.Outbox.WaitAsync(NoLimit, first.Token)];
        var look = Task.Delay(LookEvery, first.Token);
        var came = await Task.WhenAny([.. signals, look]);
        await first.CancelAsync();
        await Task.WhenAll(signals).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (came != look)
            beats.Beat();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo waits: {Kind}")]
    private static partial void LogAway(ILogger log, string kind);
}
