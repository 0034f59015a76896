using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Frontdesk.Messaging;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>The switches as they stand: what the settings start with, overlaid by what was turned while running.
/// Read in the transaction that acts on it, so a change acts at once and on every node.</summary>
internal static class SwitchBoard
{
    public const string Panic = "panic";
    public const string DryRun = "whatsapp_dry_run";
    public const string Pilot = "pilot";
    public const string Reminders = "reminders";
    public const string Notifications = "notifications";
    public const string Calendar = "calendar";
    public const string Sheets = "sheets";

    public const string CallsStripe = "calls_stripe";
    public const string CallsWhatsApp = "calls_whatsapp";
    public const string CallsFiles = "calls_files";
    public const string TurnsPayments = "turns_payments";
    public const string TurnsMessages = "turns_messages";
    public const string TurnsReceipts = "turns_receipts";

    /// <summary>What is on or off.</summary>
    public static readonly ImmutableArray<string> Names = [Panic, DryRun, Pilot, Reminders, Notifications, Calendar, Sheets];

    /// <summary>What is a number: how much a node does at once.</summary>
    public static readonly ImmutableArray<string> Limits = [CallsStripe, CallsWhatsApp, CallsFiles, TurnsPayments, TurnsMessages, TurnsReceipts];

    /// <summary>For those who read it in a batch of their own: rows for <see cref="Read"/>.</summary>
    public const string ReadSql = "select name, value::text from switches";

    public static async Task<Switches> ReadAsync(NpgsqlConnection db, Switches defaults, CancellationToken ct)
    {
        var turned = await db.QueryAsync<(string Name, string Value)>(new CommandDefinition(ReadSql, cancellationToken: ct));
        return Read(defaults, turned);
    }

    public static Switches Read(Switches defaults, IEnumerable<(string Name, string Value)> turned) =>
        turned.Aggregate(defaults, (switches, row) => switches.With(row.Name, Position.Read(row.Value)));

    /// <summary>Every switch with who turned it last and when.</summary>
    public static async Task<IReadOnlyList<SwitchRow>> ListAsync(Premises premises, CancellationToken ct)
    {
        await using var look = await premises.LookAsync(ct);
        var turned = (await look.Connection.QueryAsync<SwitchTurned>(new CommandDefinition(
            "select name, changed_at, changed_by from switches", cancellationToken: ct))).ToDictionary(t => t.Name);
        var switches = await ReadAsync(look.Connection, premises.Settings.Switches, ct);
        return [.. Names.Concat(Limits).Select(name => SwitchRow.Of(name, switches.Of(name), turned.GetValueOrDefault(name)))];
    }

    /// <summary>Turns a switch for every node at once; who did it stands in the history. A pilot's list stays when none is given.</summary>
    public static async Task TurnAsync(Premises premises, string name, Position position, string by, string? correlationId, CancellationToken ct)
    {
        var now = premises.Clock.Now;
        await using var transaction = await premises.LookAsync(ct);
        var db = transaction.Connection;
        var before = await ReadAsync(db, premises.Settings.Switches, ct);
        var after = before.With(name, position).Of(name);
        await db.ExecuteAsync(new CommandDefinition(
            """
            insert into switches (name, value, changed_at, changed_by) values (@name, @value::jsonb, @now, @by)
            on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """,
            new { name, value = after.Write(), now, by }, cancellationToken: ct));
        await EventLog.WriteAsync(
            db, premises.MerchantId, now, EventLog.Warning, "switch.changed",
            Limits.Contains(name)
                ? new { Switch = name, after.Limit, WasLimit = before.Of(name).Limit, By = by }
                : new { Switch = name, after.On, WasOn = before.Of(name).On, Numbers = after.Numbers?.Count, By = by },
            correlationId, ct);
        await transaction.CommitAsync(ct);
    }

    public static Switches With(this Switches switches, string name, Position position) => name switch
    {
        Panic => switches with { Panic = position.On },
        DryRun => switches with { DryRun = position.On },
        Pilot => switches with { Pilot = position.On, PilotNumbers = position.Numbers ?? switches.PilotNumbers },
        Reminders => switches with { Reminders = position.On },
        Notifications => switches with { Notifications = position.On },
        Calendar => switches with { Calendar = position.On },
        Sheets => switches with { Sheets = position.On },
        _ when position.Limit is { } limit => switches with { Lanes = With(switches.Lanes, name, limit) },
        // Turned by a newer version of Frontdesk on another node.
        _ => switches,
    };

    private static LaneLimits With(LaneLimits lanes, string name, int limit) => name switch
    {
        CallsStripe => lanes with { CallsStripe = limit },
        CallsWhatsApp => lanes with { CallsWhatsApp = limit },
        CallsFiles => lanes with { CallsFiles = limit },
        TurnsPayments => lanes with { TurnsPayments = limit },
        TurnsMessages => lanes with { TurnsMessages = limit },
        TurnsReceipts => lanes with { TurnsReceipts = limit },
        _ => lanes,
    };

    public static Position Of(this Switches switches, string name) => name switch
    {
        Panic => new(switches.Panic),
        DryRun => new(switches.DryRun),
        Pilot => new(switches.Pilot, switches.PilotNumbers),
        Reminders => new(switches.Reminders),
        Notifications => new(switches.Notifications),
        Calendar => new(switches.Calendar),
        Sheets => new(switches.Sheets),
        CallsStripe => Position.Of(switches.Lanes.CallsStripe),
        CallsWhatsApp => Position.Of(switches.Lanes.CallsWhatsApp),
        CallsFiles => Position.Of(switches.Lanes.CallsFiles),
        TurnsPayments => Position.Of(switches.Lanes.TurnsPayments),
        TurnsMessages => Position.Of(switches.Lanes.TurnsMessages),
        TurnsReceipts => Position.Of(switches.Lanes.TurnsReceipts),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No switch has this name."),
    };
}

/// <summary>Where one switch stands. <paramref name="Numbers"/> is the pilot's list, digits; null leaves the list as it is.</summary>
/// <param name="On">A limit is on unless it is 0.</param>
/// <param name="Limit">Of those in <see cref="SwitchBoard.Limits"/>: 0 to <see cref="LaneLimits.Most"/>; null for the others.</param>
internal sealed record Position(bool On, ImmutableSortedSet<string>? Numbers = null, int? Limit = null)
{
    public static Position Of(int limit) => new(limit > 0, Limit: limit);

    public static Position Read(string json) => JsonSerializer.Deserialize<Position>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A switch is stored as null.");

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>A switch as the API shows it; never turned: as the settings say.</summary>
internal sealed record SwitchRow(string Name, bool On, IReadOnlyCollection<string>? Numbers, int? Limit, Instant? ChangedAt, string ChangedBy)
{
    private const string Settings = "settings";

    public static SwitchRow Of(string name, Position position, SwitchTurned? turned) =>
        new(name, position.On, position.Numbers, position.Limit, turned?.ChangedAt, turned?.ChangedBy ?? Settings);
}

internal sealed record SwitchTurned
{
    public required string Name { get; init; }
    public Instant ChangedAt { get; init; }
    public required string ChangedBy { get; init; }
}
