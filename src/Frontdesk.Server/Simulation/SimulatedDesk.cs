using System.Collections.Immutable;
using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Conversations;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Site;
using Frontdesk.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>Our process: the real doors, turns, outbox and acts. It dies at fault points with everything in its memory, and starts again.</summary>
internal sealed class SimulatedDesk(World world, Chance chance) : IAsyncDisposable
{
    /// <summary>One in so many fault points is where the process dies.</summary>
    private const int CrashOneIn = 250;

    private const int Parts = 1_000_000;

    private static readonly Duration PauseLongest = Duration.FromSeconds(2);
    private static readonly Duration DownLongest = Duration.FromSeconds(40);

    private Instant? wake;
    private int life;
    private Door? door;
    private TurnWorker worker = null!;
    private Dispatcher dispatcher = null!;
    private Dictionary<Type, object> parts = [];

    public bool IsUp => door is not null;

    public Acts Acts { get; private set; } = null!;

    public void Start()
    {
        var clock = new StudioClock(world.Time);
        var wakeUps = new WakeUps();
        door = new Door(world.Database, clock, wakeUps, MayDie);
        var loading = new LoadTurns(world.Studio, world.Words, world.Settings);
        worker = new TurnWorker(world.Database, loading, clock, wakeUps, world.Settings, NullLogger<TurnWorker>.Instance, MayDie);
        dispatcher = new Dispatcher(world.Database, clock, world.Channel, world.Payments, world.Settings, world.Studio, Terms());
        Acts = new Acts(world.Database, worker, clock);
        parts = new Dictionary<Type, object>
        {
            [typeof(Settings)] = world.Settings,
            [typeof(Database)] = world.Database,
            [typeof(Studio)] = world.Studio,
            [typeof(StudioClock)] = clock,
            [typeof(Door)] = door,
            [typeof(RejectedSignatures)] = new RejectedSignatures(world.Database, clock),
            [typeof(LoadTurns)] = loading,
            [typeof(TurnWorker)] = worker,
            [typeof(Acts)] = Acts,
            [typeof(Dispatcher)] = dispatcher,
            [typeof(IPayments)] = world.Payments,
            [typeof(PaymentPages)] = new PaymentPages(world.Database, worker, dispatcher, clock),
        };
        Wake();
    }

    /// <summary>Posts a delivery to its door, signed as its vendor signs now.</summary>
    /// <returns>Null: 503, come again.</returns>
    /// <exception cref="InvalidOperationException">A delivery that is rightly signed was refused.</exception>
    public async Task<string?> TakeAsync(Delivery delivery)
    {
        var (path, header, signature) = delivery.Vendor == Vendor.WhatsApp
            ? ("/webhooks/whatsapp", WhatsAppSignature.Header, WhatsAppSignature.Sign(delivery.Body, world.Settings.WhatsApp.AppSecret!))
            : ("/webhooks/stripe", StripeSignature.Header, StripeSignature.Sign(delivery.Body, world.Settings.Stripe.WebhookSecret!, world.Time.Now));
        var answer = await CallAsync("POST", path, new Call { Body = delivery.Body, Headers = new Dictionary<string, string> { [header] = signature } });
        return answer.Status == StatusCodes.Status200OK ? answer.Body
            : answer.Status == StatusCodes.Status503ServiceUnavailable ? null
            : throw new InvalidOperationException($"A delivery was answered {answer.Status}: {delivery.What}.");
    }

    /// <summary>What a delivery is made of, for those who count.</summary>
    public ImmutableArray<InboundItem> Split(Delivery delivery) =>
        (delivery.Vendor == Vendor.WhatsApp ? WhatsAppDelivery.Split(delivery.Body, world.Settings.WhatsApp.PhoneNumberId!) : StripeDelivery.Split(delivery.Body))
            is SplitDelivery.Items items ? items.All : throw new InvalidOperationException($"A delivery cannot be split: {delivery.What}.");

    public async Task<Answer> CallAsync(string method, string pattern, Call call)
    {
        try
        {
            return await world.Front.CallAsync(parts, method, pattern, call);
        }
        catch (NpgsqlException)
        {
            // As the server answers when its database is away.
            return new Answer(StatusCodes.Status500InternalServerError, "", "");
        }
    }

    /// <summary>Something waits: a round soon.</summary>
    public void Wake() => WakeAt(world.Time.Now + chance.Between(Duration.Zero, PauseLongest));

    public async Task SweepDepositsAsync()
    {
        if (!IsUp)
            return;
        await WithDatabaseAsync(async () =>
        {
            var due = await new DepositSweep(world.Database, door!).SweepAsync(world.Time.Now, CancellationToken.None);
            world.Trace.Add($"sweep  {due.Length} deposits are due");
            if (due.Length > 0)
                Wake();
        });
    }

    /// <summary>Puts an item nobody can read into a client's stream.</summary>
    public async Task PoisonAsync(string number, string eventId)
    {
        var item = DeskFacts.Item(number, null, new Fact.PaymentPageAsked(), eventId) with { Raw = "no fact at all"u8.ToArray() };
        await door!.TakeAsync([item], DefaultMerchant.Id, null);
        Wake();
    }

    /// <summary>The process is gone with all it knew; PostgreSQL rolls back what was open; somebody starts it again.</summary>
    public async Task DieAsync(CrashedException crash)
    {
        world.Tally.Fault($"crash: {crash.At}");
        world.Trace.Add($"CRASH  {crash.At}");
        life++;
        wake = null;
        await DisposeAsync();
        world.Agenda.Plan(world.Time.Now + chance.Between(Duration.FromSeconds(1), DownLongest), "start", () =>
        {
            Start();
            return Task.CompletedTask;
        });
        LeasesWillRunOut();
    }

    /// <summary>Of rows that nobody is going to settle.</summary>
    public void LeasesWillRunOut() => world.Agenda.Plan(world.Time.Now + ClaimRows.Lease, "leases run out", LeasesRunOutAsync);

    public async ValueTask DisposeAsync()
    {
        var open = door;
        door = null;
        if (open is not null)
            await open.DisposeAsync();
    }

    // The limits of real vendors, in virtual time.
    private DispatchTerms Terms() => new()
    {
        Pace = VendorPace.Unlimited with
        {
            WhatsApp = VendorPace.OfWhatsApp(world.Settings.WhatsApp.PhoneNumberId, VendorPace.WhatsAppPerSecond),
            Stripe = VendorPace.OfStripe(world.Settings.Stripe.SecretKey),
        },
        Chance = () => chance.Below(Parts) / (double)Parts,
        Reached = MayDie,
    };

    private void MayDie(FaultPoint point)
    {
        if (world.Makes(FaultKind.Crashes, chance.OneIn(CrashOneIn)))
            throw new CrashedException(point);
        world.Trouble.MayLoseConnection(point);
    }

    private void WakeAt(Instant at)
    {
        if (!IsUp || (wake is { } planned && planned <= at))
            return;
        wake = at;
        var mine = life;
        world.Agenda.Plan(at, "round", () => life == mine && wake == at ? WithDatabaseAsync(RoundAsync) : Task.CompletedTask);
    }

    /// <summary>As the loops do it: when the database goes away in the middle, they look again soon.</summary>
    public async Task WithDatabaseAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (NpgsqlException)
        {
            world.Trace.Add("away   the database; again soon");
            if (IsUp)
                Wake();
        }
    }

    private async Task RoundAsync()
    {
        wake = null;
        var due = await NextDueAsync();
        var now = world.Time.Now;
        if (due.Inbox <= now)
        {
            world.Trace.Add($"turns  {await worker.StepAsync()}");
        }
        else
        {
            // Everything that the dispatcher does is a step of its own, and sees what was just decided.
            for (var lane = 0; lane < VendorLane.All.Length; lane++)
            {
                if (due.Lanes[lane] <= now && await dispatcher.StepAsync(VendorLane.All[lane], CancellationToken.None))
                    world.Trace.Add($"outbox one of lane {lane}");
            }
            world.Post.Collect();
        }
        var earliest = due.Lanes.Add(due.Inbox).Min();
        if (earliest <= now)
            Wake();
        else if (earliest != Instant.MaxValue)
            WakeAt(earliest);
    }

    // Leases run by the database's own clock, which nobody here can move.
    private async Task LeasesRunOutAsync()
    {
        await using (var work = await world.Database.BeginEngineAsync(CancellationToken.None))
        {
            await using var command = new NpgsqlCommand(
                "update outbox_messages set lease_until = clock_timestamp() - interval '1 second' where state = 'Sending'", work.Connection);
            var taken = await command.ExecuteNonQueryAsync();
            if (taken > 0)
                world.Tally.Fault("lease ran out", taken);
            world.Trace.Add($"lease  {taken} ran out");
            await work.CommitAsync(CancellationToken.None);
        }
        if (!IsUp)
        {
            world.Agenda.Plan(world.Time.Now + Duration.FromSeconds(5), "leases run out", LeasesRunOutAsync);
            return;
        }
        await dispatcher.SweepLeasesAsync(CancellationToken.None);
        Wake();
    }

    // The heads of streams only: what stands behind one that waits for its retry waits with it.
    private async Task<(Instant Inbox, ImmutableArray<Instant> Lanes)> NextDueAsync()
    {
        await using var command = new NpgsqlCommand("""
            select kind, min(next_at) from (
                select 'inbox' as kind, next_at from inbox i where state = 'waiting'
                  and not exists (select from inbox e where e.stream = i.stream and e.state = 'waiting' and e.id < i.id)
                union all
                select kind, next_at from outbox_messages o where state = 'Pending'
                  and not exists (select from outbox_messages e where e.stream = o.stream and (e.state = 'Sending' or (e.state = 'Pending' and e.id < o.id)))) due
            group by kind
            """, world.Watch.Connection);
        await using var rows = await command.ExecuteReaderAsync();
        var inbox = Instant.MaxValue;
        var lanes = Enumerable.Repeat(Instant.MaxValue, VendorLane.All.Length).ToArray();
        while (await rows.ReadAsync())
        {
            var (kind, at) = (rows.GetString(0), rows.Instant(1));
            if (kind == "inbox")
                inbox = at;
            else if (VendorLane.All.ToList().FindIndex(lane => lane.Kinds.Contains(kind)) is >= 0 and var lane)
                lanes[lane] = Instant.Min(lanes[lane], at);
        }
        // While a vendor is left alone nothing of its lane is due.
        return (inbox, [.. lanes.Zip(dispatcher.Seen(), (due, seen) => due == Instant.MaxValue ? due : Instant.Max(due, seen.Until ?? due))]);
    }
}
