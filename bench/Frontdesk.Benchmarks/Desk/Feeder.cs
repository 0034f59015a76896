using System.Net;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Server;
using Frontdesk.Server.Replaying;
using NodaTime;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>Posts deliveries that a measurement needs to be there, each until it is answered 200.</summary>
internal static class Feeder
{
    private const int Connections = 64;
    private const int TriesMax = 100;
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(100);

    /// <summary>What signs as the node that is measured checks.</summary>
    public static Settings Settings { get; } = Frontdesk.Server.Settings.Read(Node.Settings(null, Path.GetTempPath())).Settings
        ?? throw new InvalidOperationException("The bench's own settings are wrong.");

    public static Instant Now => SystemClock.Instance.GetCurrentInstant();

    /// <summary>Writes what is posted as Meta does.</summary>
    public static WhatsAppWire Wire { get; } = new(Node.PhoneNumberId, "442079460000");

    public static HttpClient Client() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1_024 });

    public static async Task FeedAsync(Uri desk, IEnumerable<Delivery> deliveries, Func<CancellationToken, ValueTask>? before = null)
    {
        using var http = Client();
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (delivery, ct) =>
        {
            if (before is not null)
                await before(ct);
            await PostAsync(http, desk, delivery, ct);
        });
    }

    public static async Task PostAsync(HttpClient http, Uri desk, Delivery delivery, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            using var request = delivery.Signed(desk, Settings, Now);
            using var answer = await http.SendAsync(request, ct);
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || tries == TriesMax)
                throw new InvalidOperationException($"The desk answered {answer.StatusCode} to {delivery.Path}.");
            await Task.Delay(AgainAfter, ct);
        }
    }
}
