using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;

namespace Frontdesk.Server.Operations;

/// <summary>Who calls. Only the proxies of <c>TRUSTED_PROXIES</c> may say that it is somebody else than the one at the other end.</summary>
internal static class CallerAddress
{
    private const int NetworkBytesOfIPv6 = 8;

    public static ForwardedHeadersOptions Proxies(Settings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            // With nobody to trust the middleware would trust everybody.
            ForwardedHeaders = settings.TrustedProxies.IsEmpty
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    /// <summary>What counts as one client: an IPv4 address, or the /64 that an IPv6 client can choose its addresses from.</summary>
    public static string Client(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytesOfIPv6).Clear();
        return new IPAddress(bytes).ToString();
    }

    /// <summary>Somebody at this machine, not a stranger behind a proxy on it, nor a web page of a stranger in a browser on it.</summary>
    public static bool IsThisMachine(HttpContext context)
    {
        var request = context.Request;
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded")
            && NamesThisMachine(request.Host.Host)
            && request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var from) && NamesThisMachine(from.Host));
    }

    private static bool NamesThisMachine(string host) =>
        host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
