using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>A line to a server of this machine that a test can cut: what was open breaks, and nothing new comes through.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly int target;

    public Relay(int target)
    {
        this.target = target;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public void Cut()
    {
        listener.Stop();
        foreach (var client in open)
            client.Dispose();
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync()
    {
        try
        {
            for (; ; )
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        var far = new TcpClient();
        open.Add(near);
        open.Add(far);
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one of both went.
        }
        near.Dispose();
        far.Dispose();
    }
}
