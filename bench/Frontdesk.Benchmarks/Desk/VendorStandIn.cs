using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>
/// WhatsApp's address, as far as sending goes: takes everything at once and notes when each number's first message arrived.
/// </summary>
internal sealed class VendorStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, long> arrivals = new();
    private int sent;

    private VendorStandIn(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    public int Sent => Volatile.Read(ref sent);

    public static async Task<VendorStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var vendor = new VendorStandIn(app);
        app.MapPost("/{**path}", vendor.TakeAsync);
        await app.StartAsync();
        return vendor;
    }

    /// <returns>A moment of <see cref="Stopwatch.GetTimestamp"/>; null while nothing was sent to this number.</returns>
    public long? ArrivedAt(string number) => arrivals.TryGetValue(number, out var at) ? at : null;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var at = Stopwatch.GetTimestamp();
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        if (body.RootElement.TryGetProperty("to", out var to))
            arrivals.TryAdd(to.GetString()!, at);
        var number = Interlocked.Increment(ref sent);
        return Results.Text($$"""{"messaging_product":"whatsapp","messages":[{"id":"wamid.vendor.{{number}}"}]}""", "application/json");
    }
}
