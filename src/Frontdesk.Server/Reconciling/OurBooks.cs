using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>What the desk knows of the vendor's events and money.</summary>
internal sealed class OurBooks(Database database, long merchantId, string provider)
{
    private const string BookedSql = """
        select a.intent, p.amount_minor, p.currency, p.returned_minor
        from unnest(@intents) a (intent) join payments p on p.merchant_id = @merchantId and p.payment_intent = a.intent
        """;

    // A payment carries the moment of the event that brought it, so both sides of the window are the vendor's time.
    private const string OthersSql = """
        select payment_intent as intent, lead_id, amount_minor, currency from payments
        where merchant_id = @merchantId and arrived_at >= @since and arrived_at <= @until and payment_intent <> all(@intents)
        order by id limit @most
        """;

    /// <returns>Those that a door, or an earlier run, has taken.</returns>
    public async Task<HashSet<string>> ReceivedAsync(IEnumerable<string> events, CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        return [.. await look.Connection.QueryAsync<string>(new CommandDefinition(
            "select event_id from received where provider = @provider and event_id = any(@events)",
            new { provider, events = events.ToArray() }, cancellationToken: ct))];
    }

    /// <returns>By payment intent; what we have not is absent.</returns>
    public async Task<Dictionary<string, Booked>> BookedAsync(IEnumerable<string> intents, CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        var rows = await look.Connection.QueryAsync<Booked>(new CommandDefinition(
            BookedSql, new { merchantId, intents = intents.Distinct().ToArray() }, cancellationToken: ct));
        return rows.ToDictionary(row => row.Intent);
    }

    /// <summary>Payments of ours from that time beside these, at most so many.</summary>
    public async Task<IReadOnlyList<MoneyLine>> OthersAsync(
        Instant since, Instant until, IEnumerable<string> intents, int most, CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        return (await look.Connection.QueryAsync<MoneyLine>(new CommandDefinition(
            OthersSql, new { merchantId, since, until, intents = intents.ToArray(), most }, cancellationToken: ct))).AsList();
    }

    /// <returns>By event id: "waiting" or "set_aside". What was handled, or never came, is absent.</returns>
    public async Task<Dictionary<string, string>> InboxAsync(IEnumerable<string> events, CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        var rows = await look.Connection.QueryAsync<(string Event, string State)>(new CommandDefinition(
            "select event_id, state from inbox where provider = @provider and event_id = any(@events)",
            new { provider, events = events.ToArray() }, cancellationToken: ct));
        return rows.ToDictionary(row => row.Event, row => row.State);
    }

    /// <summary>Since when there is this studio: what happened before is not about it.</summary>
    public async Task<Instant> FirstDayAsync(CancellationToken ct)
    {
        await using var look = await database.BeginEngineAsync(ct);
        return await look.Connection.QuerySingleAsync<Instant>(new CommandDefinition(
            "select created_at from merchants where id = @merchantId", new { merchantId }, cancellationToken: ct));
    }
}

/// <summary>A payment in our books, minor units.</summary>
internal sealed record Booked
{
    public required string Intent { get; init; }
    public long AmountMinor { get; init; }
    public required string Currency { get; init; }
    public long ReturnedMinor { get; init; }
}
