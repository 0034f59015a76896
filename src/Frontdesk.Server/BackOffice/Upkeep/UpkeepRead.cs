using System.Collections.Immutable;
using Dapper;
using Frontdesk.Server.BackOffice.Today;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reading.Teaching;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Upkeep;

internal static class UpkeepRead
{
    public const int SetAsideMax = 100;

    private static readonly ImmutableArray<(string Name, string Word, string Means)> Shown =
    [
        (SwitchBoard.Panic, "Panic", "The bot is silent; what it would say waits. Your own words still go out."),
        (SwitchBoard.DryRun, "Dry run", "Nothing leaves the house; each message is marked as one that would have been sent."),
        (SwitchBoard.Pilot, "Pilot", "Only the pilot's numbers are answered."),
    ];

    public static async Task<UpkeepFacts> ReadAsync(NpgsqlConnection db, Settings settings, Instant now, CancellationToken ct)
    {
        const string Waiting = """
            select (select count(*)::int from inbox where state = 'waiting') as inbox, (select min(received_at) from inbox where state = 'waiting') as inbox_oldest,
                (select count(*)::int from outbox_messages where state in ('Pending', 'Sending')) as outbox,
                (select min(created_at) from outbox_messages where state in ('Pending', 'Sending')) as outbox_oldest
            """;
        var sql = $"select id, provider, kind, error, received_at, attempts from inbox where state = 'set_aside' order by id limit {SetAsideMax}";
        var waiting = await db.QuerySingleAsync<WaitingRow>(new CommandDefinition(Waiting, cancellationToken: ct));
        var aside = await db.QueryAsync<SetAside>(new CommandDefinition(sql, cancellationToken: ct));
        return new UpkeepFacts(
            waiting.Inbox, waiting.InboxOldest, waiting.Outbox, waiting.OutboxOldest,
            await UnsentRead.ReadAsync(db, now, ct), [.. aside], await SwitchesAsync(db, settings, ct),
            await MisreadingRows.CountWaitingAsync(db, ct));
    }

    public static bool Knows(string name) => Shown.Any(known => known.Name == name);

    private static async Task<ImmutableArray<SwitchLine>> SwitchesAsync(NpgsqlConnection db, Settings settings, CancellationToken ct)
    {
        var switches = await SwitchBoard.ReadAsync(db, settings.Switches, ct);
        var turned = (await db.QueryAsync<TurnedRow>(new CommandDefinition("select name, changed_at, changed_by from switches", cancellationToken: ct)))
            .ToDictionary(row => row.Name);
        return [.. Shown.Select(known => new SwitchLine(
            known.Name, known.Word, known.Means, switches.Of(known.Name).On,
            turned.GetValueOrDefault(known.Name)?.ChangedAt, turned.GetValueOrDefault(known.Name)?.ChangedBy))];
    }

    private sealed class WaitingRow
    {
        public int Inbox { get; init; }
        public Instant? InboxOldest { get; init; }
        public int Outbox { get; init; }
        public Instant? OutboxOldest { get; init; }
    }

    private sealed class TurnedRow
    {
        public string Name { get; init; } = "";
        public Instant ChangedAt { get; init; }
        public string ChangedBy { get; init; } = "";
    }
}
