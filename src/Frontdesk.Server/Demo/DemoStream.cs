using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Frontdesk.Server.Demo;

/// <summary>Tells an open page that something changed; the page then asks for what it shows.</summary>
internal static class DemoStream
{
    public static void MapDemoStream(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/stream", (Beats beats, IHostApplicationLifetime life, CancellationToken ct) =>
            TypedResults.ServerSentEvents(ChangesAsync(beats, life, ct)));

    private static async IAsyncEnumerable<SseItem<string>> ChangesAsync(
        Beats beats, IHostApplicationLifetime life, [EnumeratorCancellation] CancellationToken ct)
    {
        // An open page must not hold up the end of the program.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        yield return new SseItem<string>("", "hello");
        await foreach (var _ in beats.FollowAsync(end.Token))
            yield return new SseItem<string>("", "changed");
    }
}
