using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Deliveries that nobody we know has signed: counted, and noted once a minute, so that a flood of them fills no table.</summary>
internal sealed class RejectedSignatures(Database database, StudioClock clock)
{
    private static readonly Duration OneEventPer = Duration.FromMinutes(1);

    private readonly Lock guard = new();
    private readonly Dictionary<string, (Instant NotedAt, int Since)> counts = [];

    public async Task NoteAsync(string provider, string? correlationId)
    {
        var now = clock.Now;
        if (Count(provider, now) is not { } count)
            return;
        var happening = new Happening(
            $"{provider}.signature_verification_failure", HappeningLevel.Warning,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("count", $"{count}"));
        try
        {
            await using var work = await database.BeginEngineAsync(CancellationToken.None);
            await using var batch = new NpgsqlBatch(work.Connection)
            {
                BatchCommands = { EventRows.Save([new NotedHappening(Merchants.DefaultMerchant.Id, happening, null, correlationId)], now) },
            };
            await batch.ExecuteNonQueryAsync();
            await work.CommitAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The answer is the same without its line in the history; /ready says that the database is away.
        }
    }

    /// <returns>How many since the last note; null when it is too early for the next.</returns>
    private int? Count(string provider, Instant now)
    {
        lock (guard)
        {
            if (!counts.TryGetValue(provider, out var counted))
                counted = (Instant.MinValue, 0);
            var since = counted.Since + 1;
            var isTime = counted.NotedAt == Instant.MinValue || now - counted.NotedAt >= OneEventPer;
            counts[provider] = isTime ? (now, 0) : (counted.NotedAt, since);
            return isTime ? since : null;
        }
    }
}
