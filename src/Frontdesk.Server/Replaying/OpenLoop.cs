using System.Diagnostics;
using System.Net;
using NodaTime;

namespace Frontdesk.Server.Replaying;

/// <summary>Posts deliveries at a fixed rate, whether or not the desk keeps up, as vendors do.</summary>
/// <param name="perSecond">Deliveries a second.</param>
internal sealed class OpenLoop(HttpClient http, Uri desk, Settings settings, double perSecond, Func<Instant> now) : IDisposable
{
    /// <summary>Requests without an answer at one time; beyond that the sender, not the desk, would be measured.</summary>
    public const int UnansweredMax = 4_096;

    /// <summary>How long progress is not told.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim free = new(UnansweredMax);
    private readonly Latencies latencies = new();
    private int accepted;
    private int refused;
    private int unanswered;

    public async Task<Outcome> RunAsync(IEnumerable<Delivery> deliveries, Action<string> progress, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var told = clock.Elapsed;
        var (sent, held) = (0, 0);
        var posts = new List<Task>();
        foreach (var delivery in deliveries)
        {
            var planned = TimeSpan.FromSeconds(sent / perSecond);
            if (planned > clock.Elapsed)
                await Task.Delay(planned - clock.Elapsed, ct);
            if (!await free.WaitAsync(0, ct))
            {
                held++;
                await free.WaitAsync(ct);
            }

            posts.Add(PostAsync(delivery, planned, clock, ct));
            sent++;
            if (clock.Elapsed - told > Quiet)
            {
                told = clock.Elapsed;
                posts.RemoveAll(post => post.IsCompletedSuccessfully);
                progress($"{sent} sent, {Volatile.Read(ref accepted)} accepted, {Volatile.Read(ref refused)} refused");
            }
        }

        await Task.WhenAll(posts);
        return new Outcome(sent, accepted, refused, unanswered, held, clock.Elapsed, latencies);
    }

    public void Dispose() => free.Dispose();

    private async Task PostAsync(Delivery delivery, TimeSpan planned, Stopwatch clock, CancellationToken ct)
    {
        try
        {
            using var request = delivery.Signed(desk, settings, now());
            using var answer = await http.SendAsync(request, ct);
            latencies.Add(clock.Elapsed - planned);
            Interlocked.Increment(ref answer.StatusCode == HttpStatusCode.OK ? ref accepted : ref refused);
        }
        catch (Exception lost) when (lost is HttpRequestException || (lost is TaskCanceledException && !ct.IsCancellationRequested))
        {
            Interlocked.Increment(ref unanswered);
        }
        finally
        {
            free.Release();
        }
    }

    /// <param name="Unanswered">The connection failed, or no answer came in time.</param>
    /// <param name="Held">Deliveries that went later than planned, since too many were without an answer.</param>
    internal sealed record Outcome(int Sent, int Accepted, int Refused, int Unanswered, int Held, TimeSpan Took, Latencies Latencies);
}
