using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Frontdesk.Messaging;
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

    public static readonly ImmutableArray<string> Names = [Panic, DryRun, Pilot, Reminders, Notifications, Calendar, Sheets];

    public static async Task<Switches> ReadAsync(NpgsqlConnection db, Switches defaults, CancellationToken ct)
    {
        var turned = await db.QueryAsync<(string Name, string Value)>(
            new CommandDefinition("select name, value::text from switches", cancellationToken: ct));
        return turned.Aggregate(defaults, (switches, row) => switches.With(row.Name, Position.Read(row.Value)));
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
        // Turned by a newer version of Frontdesk on another node.
        _ => switches,
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
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No switch has this name."),
    };
}

/// <summary>Where one switch stands. <paramref name="Numbers"/> is the pilot's list, digits; null leaves the list as it is.</summary>
internal sealed record Position(bool On, ImmutableSortedSet<string>? Numbers = null)
{
    public static Position Read(string json) => JsonSerializer.Deserialize<Position>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("A switch is stored as null.");

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
