using System.Net;
using System.Net.Sockets;

namespace Frontdesk.Chaos.Databases;

internal static class Ports
{
    /// <summary>Below those that the kernel hands to outgoing connections, so that a killed node finds its port free again.</summary>
    private const int First = 10_000;
    private const int End = 20_000;

    private static readonly HashSet<int> Given = [];

    public static int Free()
    {
        lock (Given)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, End);
                if (IsFree(port) && Given.Add(port))
                    return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
