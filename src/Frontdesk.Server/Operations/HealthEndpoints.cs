using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary><c>/health</c> (is the process well, and what does it see), <c>/ready</c> (is the database there), <c>/metrics</c>.</summary>
internal static class HealthEndpoints
{
    /// <summary>How long <c>/ready</c> waits for the database.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", (HealthSampler sampler, Settings settings, LinesToVendors lines, StudioClock clock) =>
            ApiJson.Answer(Health(sampler.Latest, settings, lines.Seen(clock.Now))));
        routes.MapGet("/ready", ReadyAsync);
        routes.MapGet("/metrics", (HttpContext context, HealthSampler sampler, AdminKey key, LinesToVendors lines, StudioClock clock) =>
            CallerAddress.IsThisMachine(context) || key.Refuse(context) is not { } refused
                ? Results.Text(Metrics.Write(sampler.Latest, lines.Seen(clock.Now)), "text/plain; version=0.0.4", System.Text.Encoding.UTF8)
                : refused);
        routes.MapGet("/admin/metrics", MetricsAsync);
    }

    private static object Health(HealthSample seen, Settings settings, ImmutableArray<LineSeen> lines) => new
    {
        Ok = true,
        seen.AsOf,
        Database = seen.DatabaseAnswers ? "connected" : "disconnected",
        DatabaseReplica = seen.Replica.ToString().ToLowerInvariant(),
        DatabaseReplicaBehindSeconds = seen.ReplicaBehindSeconds,
        TemplatesConfigured = Templates.Required.RemoveRange(seen.TemplatesMissing),
        seen.TemplatesMissing,
        WhatsappEnabled = !seen.Switches.DryRun,
        Features = new
        {
            SheetsEnabled = seen.Switches.Sheets,
            CalendarEnabled = seen.Switches.Calendar,
            RemindersEnabled = seen.Switches.Reminders,
            NotificationsEnabled = seen.Switches.Notifications,
            PanicModeEnabled = seen.Switches.Panic,
            DryRun = seen.Switches.DryRun,
            PilotModeEnabled = seen.Switches.Pilot,
        },
        CalendarEnabled = settings.CalendarEnabled && seen.Switches.Calendar,
        SheetsEnabled = settings.SheetsEnabled && seen.Switches.Sheets,
        Integrations = new { GoogleSheetsEnabled = settings.SheetsEnabled, GoogleCalendarEnabled = settings.CalendarEnabled },
        Dependencies = new
        {
            Twilio = Vendor(configured: false, 0, null),
            Stripe = Vendor(settings.Stripe.SecretKey is not null, Stuck(seen, VendorLane.Stripe), Line(lines, VendorLane.Stripe)),
            Whatsapp = Vendor(settings.WhatsApp.AccessToken is not null, Stuck(seen, VendorLane.WhatsApp), Line(lines, VendorLane.WhatsApp)),
            WhatsappFiles = Vendor(settings.WhatsApp.AccessToken is not null, Stuck(seen, VendorLane.Files), Line(lines, VendorLane.Files)),
            Google = Vendor(settings.CalendarEnabled || settings.SheetsEnabled, 0, null),
        },
        Queues = new
        {
            Inbox = new { seen.Inbox.Depth, seen.Inbox.OldestSeconds, SetAside = seen.InboxSetAside, Lanes = Lanes(seen.InboxLanes) },
            Outbox = new
            {
                seen.Outbox.Depth,
                seen.Outbox.OldestSeconds,
                Uncertain = seen.OutboxStates.GetValueOrDefault("Uncertain"),
                Exhausted = seen.OutboxStates.GetValueOrDefault("Exhausted"),
                Lanes = Lanes(seen.OutboxLanes),
            },
        },
        Jobs = seen.Jobs.ToDictionary(j => j.Name, j => new { j.LastStartedAt, j.LastFinishedAt, j.LastResult }),
    };

    private static Dictionary<string, Queue> Lanes(IEnumerable<LaneQueue> lanes) => lanes.ToDictionary(l => l.Lane, l => l.Queue);

    private static object Vendor(bool configured, long open, LineSeen? line) =>
        new { Configured = configured, Open = open, State = line?.State ?? Breaker.ClosedState, line?.Until };

    private static long Stuck(HealthSample seen, VendorLane lane) => lane.Kinds.Sum(kind => seen.OutboxKinds.GetValueOrDefault(kind));

    private static LineSeen Line(ImmutableArray<LineSeen> lines, VendorLane lane) => lines.Single(line => line.Name == lane.Name);

    private static async Task<IResult> ReadyAsync(Database database, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var look = await database.BeginEngineAsync(patience.Token);
            await look.Connection.ExecuteScalarAsync<int>(new CommandDefinition("select 1", cancellationToken: patience.Token));
            return ApiJson.Answer(new { Ok = true, Database = "connected" });
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException || (away is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return ApiJson.Answer(new { Ok = false, Database = "disconnected" }, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> MetricsAsync(Premises premises, HealthSampler sampler, CancellationToken ct)
    {
        var since = premises.Clock.Now - NodaTime.Duration.FromHours(24);
        var (leads, events, messages) = await premises.ReportAsync(db => FiguresAsync(db, since, ct), ct);
        return ApiJson.Answer(new
        {
            Since = since,
            Leads = leads,
            Events = events,
            Messages = messages,
            Summary = string.Create(CultureInfo.InvariantCulture,
                $"{leads.Values.Sum()} leads; in 24 h {messages.Values.Sum()} messages, {events.Values.Sum()} events; {sampler.Latest.Inbox.Depth} in the inbox, {sampler.Latest.Outbox.Depth} in the outbox"),
        });
    }

    private static async Task<DayFigures> FiguresAsync(NpgsqlConnection db, NodaTime.Instant since, CancellationToken ct)
    {
        await using var read = await db.QueryMultipleAsync(new CommandDefinition(
            """
            select status, count(*) from leads group by status order by status;
            select event_type, count(*) from system_events where created_at >= @since group by event_type order by event_type;
            select direction || '.' || coalesce(state, 'received'), count(*) from messages where sent_at >= @since group by 1 order by 1
            """,
            new { since }, cancellationToken: ct));
        return new DayFigures(await NextAsync(), await NextAsync(), await NextAsync());

        async Task<Dictionary<string, long>> NextAsync() =>
            (await read.ReadAsync<(string Name, long Times)>()).ToDictionary(r => r.Name, r => r.Times);
    }

    private sealed record DayFigures(Dictionary<string, long> Leads, Dictionary<string, long> Events, Dictionary<string, long> Messages);
}
