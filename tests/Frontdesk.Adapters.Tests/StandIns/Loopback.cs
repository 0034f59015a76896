using System.Collections.Concurrent;
using System.Net.Sockets;
using Frontdesk.Adapters.Rehearsal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Frontdesk.Adapters.Tests.StandIns;

/// <summary>A vendor on a loopback port. Faults are acted out on the wire: refused connections, aborted answers, 500, 429.</summary>
internal abstract class Loopback : IAsyncDisposable
{
    private readonly ConcurrentQueue<RehearsedFault> faults = new();
    private readonly WebApplication app;

    protected Loopback()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(ServeAsync);
        Http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, ConnectCallback = ConnectAsync });
    }

    public HttpClient Http { get; }

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public async ValueTask StartAsync()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        Url = new Uri(app.Urls.First());
    }

    /// <summary>What every answer waits for once the call was handled.</summary>
    public Task Silence { get; set; } = Task.CompletedTask;

    public void Script(RehearsedFault fault) => faults.Enqueue(fault);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
    }

    protected abstract Task HandleAsync(HttpContext call, byte[] body);

    protected abstract Task RefuseAsync(HttpContext call, string code);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext to, CancellationToken stop)
    {
        if (faults.TryPeek(out var fault) && fault is RehearsedFault.NoConnection && faults.TryDequeue(out _))
            throw new SocketException((int)SocketError.ConnectionRefused);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(to.DnsEndPoint, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async Task ServeAsync(HttpContext call)
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        switch (faults.TryDequeue(out var fault) ? fault : null)
        {
            case RehearsedFault.OutOfOrder:
                call.Response.StatusCode = 500;
                break;
            case RehearsedFault.TooMany tooMany:
                call.Response.StatusCode = 429;
                call.Response.Headers.RetryAfter = $"{tooMany.After.TotalSeconds:0}";
                break;
            case RehearsedFault.Refuses refuses:
                await RefuseAsync(call, refuses.Code);
                break;
            case RehearsedFault.LostBefore:
                call.Abort();
                break;
            case RehearsedFault.LostAfterSuccess:
                await HandleAsync(call, body.ToArray());
                call.Abort();
                break;
            default:
                await HandleAsync(call, body.ToArray());
                await Silence;
                break;
        }
    }
}
