using System.Diagnostics;
using Frontdesk.Adapters.Payments;

namespace Frontdesk.Server.Reconciling;

/// <summary>Asks the vendor for page after page: so slowly that payments keep its limit, again after a failure, and not for ever.</summary>
/// <param name="pagesMax">Requests of this run.</param>
/// <param name="timeMax">No request begins after it.</param>
internal sealed class PageAsking(int pagesMax, TimeSpan timeMax)
{
    /// <summary>Ten requests a second: Stripe allows 25 in test mode and 100 live.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private const int TriesMax = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Requests so far.</summary>
    public int Asked { get; private set; }

    /// <summary>Why no more is asked, in words for the operator; null while all is well.</summary>
    public string? Stopped { get; private set; }

    public void Stop(string why) => Stopped ??= why;

    /// <returns>Null: see <see cref="Stopped"/>.</returns>
    public async Task<PastPage<T>.Read?> AskAsync<T>(Func<CancellationToken, Task<PastPage<T>>> ask, CancellationToken ct)
    {
        for (var tries = 0; Stopped is null; tries++)
        {
            if (Asked == pagesMax || watch.Elapsed >= timeMax)
            {
                Stop($"There is more: {Asked} pages were read. Run it again; it goes on from there.");
                break;
            }
            if (Asked++ > 0)
                await Task.Delay(Between, ct);
            switch (await ask(ct))
            {
                case PastPage<T>.Read page:
                    return page;
                case PastPage<T>.Refused refused:
                    Stop(refused.Meaning);
                    break;
                case PastPage<T>.Retry retry when tries + 1 == TriesMax:
                    Stop($"Stripe did not answer as it should, {TriesMax} times: {retry.Reason}.");
                    break;
                case PastPage<T>.Retry retry:
                    await WaitAsync(retry.After?.ToTimeSpan() ?? (FirstWait * (1 << tries)), retry.Reason, ct);
                    break;
            }
        }
        return null;
    }

    private async Task WaitAsync(TimeSpan wait, string reason, CancellationToken ct)
    {
        if (watch.Elapsed + wait >= timeMax)
            Stop($"Stripe wants to be asked later: {reason}.");
        else
            await Task.Delay(wait, ct);
    }
}
