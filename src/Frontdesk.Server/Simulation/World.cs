using System.Collections.Immutable;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>Everything of one seed: the desk, both vendors, the line between them, people, time.</summary>
internal sealed class World : IAsyncDisposable
{
    public const string ArtistNumber = "447700900999";
    private const string PhoneNumberId = "104996122399160";
    private const string OurNumber = "447700900000";

    /// <summary>A Monday morning, an hour before the studio opens, three weeks before the clocks change.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly ImmutableArray<string> ShortConsultation =
        [QuestionKeys.Idea, QuestionKeys.Dimensions, QuestionKeys.ReferenceImages, QuestionKeys.Budget, QuestionKeys.City, QuestionKeys.Timing];

    public World(ulong seed, Scale scale, Database database, FrontOfDesk front, Watch watch, Studio studio, Wording words)
    {
        var chance = new Chance(seed);
        Seed = seed;
        Scale = scale;
        Database = database;
        Front = front;
        Watch = watch;
        // Most seeds ask the few questions that decide something, and all give little time to pay: money and dates are reached sooner.
        var hasty = studio with { Deposits = studio.Deposits with { PayWithin = Duration.FromHours(6) } };
        Studio = chance.OneIn(5) ? hasty : hasty with { Questions = [.. studio.Questions.Where(q => ShortConsultation.Contains(q.Key))] };
        Words = words;
        Time = new SimulatedTime(Start);
        Trace = new Trace(Time);
        Ids = new RehearsalIds("S");
        Wire = new WhatsAppWire(PhoneNumberId, OurNumber);
        WhatsApp = new RehearsalWhatsApp(Ids, Wire, Approved, () => Time.Now);
        Stripe = new RehearsalStripe(Ids, new Uri("https://pay.example/"), () => Time.Now);
        Channel = new FaultyWhatsApp(this, chance.Fork());
        Payments = new FaultyStripe(this, chance.Fork());
        Post = new Post(this, chance.Fork(), new Chance(~seed));
        Desk = new SimulatedDesk(this, chance.Fork());
        People = chance.Fork();
        Outages = new Outages(this, chance.Fork());
        Trouble = new Trouble(this, chance.Fork());
    }

    public ulong Seed { get; }
    public Scale Scale { get; }
    public Database Database { get; }
    public FrontOfDesk Front { get; }
    public Watch Watch { get; }
    public Studio Studio { get; }
    public Wording Words { get; }
    public SimulatedTime Time { get; }
    public Agenda Agenda { get; } = new();
    public Trace Trace { get; }
    public Tally Tally { get; } = new();
    public RehearsalIds Ids { get; }
    public WhatsAppWire Wire { get; }
    public RehearsalWhatsApp WhatsApp { get; }
    public RehearsalStripe Stripe { get; }
    public IChannel Channel { get; }
    public IPayments Payments { get; }
    public Post Post { get; }
    public SimulatedDesk Desk { get; }
    public Outages Outages { get; }
    public Trouble Trouble { get; }

    /// <summary>What people do is drawn from here.</summary>
    public Chance People { get; }

    public Settings Settings { get; } = ReadSettings();

    /// <summary>Off at the end, when everything that was begun must come to rest.</summary>
    public bool FaultsOn { get; set; } = true;

    /// <summary>People stop beginning things when the days are over.</summary>
    public bool PeopleAct { get; set; } = true;

    /// <summary>Whether a fault that was drawn is made. Draw first, so that one kind less changes nothing for the others.</summary>
    public bool Makes(FaultKind kind, bool drawn) => drawn && FaultsOn && Scale.Faults.Contains(kind);

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        Trace.Dispose();
    }

    private static ImmutableArray<RehearsedTemplate> Approved =>
    [
        new("consultation_reminder_2_final", "en_GB", 1), new("next_steps_reply_to_continue", "en_GB", 1),
        new("deposit_received_next_steps", "en_GB", 1), new("reminder_booking", "en_GB", 1), new("artist_update", "en_GB", 1),
    ];

    private static Settings ReadSettings()
    {
        var (settings, problems) = Settings.Read(new Dictionary<string, string>
        {
            ["APP_ENV"] = "test",
            ["ACTION_TOKEN_BASE_URL"] = "https://desk.example",
            ["ARTIST_WHATSAPP_NUMBER"] = ArtistNumber,
            ["WHATSAPP_PHONE_NUMBER_ID"] = PhoneNumberId,
            ["WHATSAPP_APP_SECRET"] = "an app secret of the simulator",
            ["WHATSAPP_DRY_RUN"] = "false",
            ["STRIPE_WEBHOOK_SECRET"] = "whsec_of_the_simulator",
        });
        return settings ?? throw new InvalidOperationException(string.Join(' ', problems));
    }
}
