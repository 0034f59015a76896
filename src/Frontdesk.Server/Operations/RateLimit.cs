using System.Collections.Concurrent;
using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Operations;

/// <summary>So many requests per client in a window that starts with its first request, counted in the database for all nodes together.</summary>
internal sealed class RateLimit(RateLimitSettings settings, Database database, StudioClock clock)
{
    /// <summary>Clients that this node remembers as over the limit; beyond that it asks the database each time.</summary>
    private const int RememberedMax = 10_000;

    private readonly ConcurrentDictionary<string, Instant> refusedUntil = new(StringComparer.Ordinal);

    private Duration Window => Duration.FromSeconds(settings.WindowSeconds);

    /// <summary>Counts one request. Null: it may go on; else how long to wait.</summary>
    public async Task<Duration?> CountAsync(string client, CancellationToken cancellation)
    {
        if (!settings.Enabled)
            return null;
        var now = clock.Now;
        if (refusedUntil.TryGetValue(client, out var until))
        {
            // A wait longer than the window means that the test clock was set back.
            if (now < until && until - now <= Window)
                return until - now;
            refusedUntil.TryRemove(client, out _);
        }

        var (start, requests) = await AddAsync(client, now, cancellation);
        if (requests <= settings.Requests)
            return null;
        Remember(client, start + Window, now);
        return start + Window - now;
    }

    private async Task<(Instant Start, int Requests)> AddAsync(string client, Instant now, CancellationToken cancellation)
    {
        const string sql = """
            insert into rate_limits as r (client, window_start, requests) values (@client, @now, 1)
            on conflict (client) do update set
                window_start = case when r.window_start <= @ended or r.window_start > @ahead then @now else r.window_start end,
                requests = case when r.window_start <= @ended or r.window_start > @ahead then 1 else least(r.requests + 1, @most) end
            returning window_start, requests
            """;
        await using var transaction = await database.BeginEngineAsync(cancellation);
        var counted = await transaction.Connection.QuerySingleAsync<(Instant, int)>(new CommandDefinition(
            sql, new { client, now, ended = now - Window, ahead = now + Window, most = settings.Requests + 1 }, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return counted;
    }

    private void Remember(string client, Instant until, Instant now)
    {
        if (refusedUntil.Count >= RememberedMax)
            foreach (var (other, end) in refusedUntil)
                if (end <= now)
                    refusedUntil.TryRemove(other, out _);
        if (refusedUntil.Count < RememberedMax)
            refusedUntil[client] = until;
    }
}
