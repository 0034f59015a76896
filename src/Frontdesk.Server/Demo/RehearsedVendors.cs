using System.Collections.Immutable;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>Both vendors in memory, for the demo and the terminal. They live as long as the process; the desk behind them may be built anew.</summary>
internal sealed class RehearsedVendors
{
    /// <summary>The desk's own pages where Stripe's would stand.</summary>
    public const string CheckoutPath = "/demo/checkout";

    private const string DisplayNumber = "447700900000";

    private StudioClock? clock;

    /// <param name="settings">With <see cref="DemoSettings"/> filled in.</param>
    /// <param name="run">Differs between runs over one database, or the second run's deliveries pass for repetitions.</param>
    public RehearsedVendors(Settings settings, string run)
    {
        Ids = new RehearsalIds(run);
        Wire = new WhatsAppWire(settings.WhatsApp.PhoneNumberId ?? "", DisplayNumber);
        ImmutableArray<RehearsedTemplate> approved =
            [.. Templates.Required.Append(Templates.ArtistUpdate).Select(name => new RehearsedTemplate(name, settings.TemplateLanguage, 1))];
        WhatsApp = new RehearsalWhatsApp(Ids, Wire, approved, Now);
        Stripe = new RehearsalStripe(Ids, new Uri(settings.PublicUrl + CheckoutPath), Now);
    }

    public RehearsalIds Ids { get; }

    public WhatsAppWire Wire { get; }

    public RehearsalWhatsApp WhatsApp { get; }

    public RehearsalStripe Stripe { get; }

    /// <summary>From now on the vendors live in this desk's time.</summary>
    public void Follow(StudioClock desk) => clock = desk;

    private Instant Now() => (clock ?? throw new InvalidOperationException("The vendors follow no desk's clock yet.")).Now;
}
