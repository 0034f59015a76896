using NodaTime;

namespace Frontdesk.Adapters.Wire;

/// <summary>The connection pool to vendors; one client per vendor, made at composition.</summary>
public static class VendorHttp
{
    /// <summary>A pooled connection is renewed, so that a vendor's new address is found.</summary>
    private static readonly TimeSpan PooledLifetime = TimeSpan.FromMinutes(5);

    // Shorter than vendors' own idle time: a connection that they have just closed would make an uncertain send.
    private static readonly TimeSpan PooledIdle = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Connect = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer is waited for unless settings say otherwise.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(20);

    /// <summary>No redirects: a token must not follow one. The adapters keep their own deadline, so the client has none.</summary>
    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = Connect,
        PooledConnectionLifetime = PooledLifetime,
        PooledConnectionIdleTimeout = PooledIdle,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
