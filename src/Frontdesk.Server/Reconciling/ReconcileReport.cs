using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Server.Reconciling;

/// <summary>What a run found, for the operator.</summary>
internal sealed record ReconcileReport
{
    public required Instant Since { get; init; }

    public required Instant Until { get; init; }

    /// <summary>Null: everything was read. Else why not; the next run goes on from there.</summary>
    public required string? Stopped { get; init; }

    /// <summary>Requests to Stripe.</summary>
    public required int Requests { get; init; }

    public required EventFigures Events { get; init; }

    public required CheckoutFigures Checkouts { get; init; }

    /// <summary>Missed or known, and not handled yet.</summary>
    public required ImmutableArray<StripeMoney> OnItsWay { get; init; }

    /// <summary>Paid at Stripe, and not in our books.</summary>
    public required ImmutableArray<StripeMoney> OnlyAtStripe { get; init; }

    /// <summary>In our books, and Stripe's lists do not show it.</summary>
    public required ImmutableArray<MoneyLine> OnlyInOurBooks { get; init; }

    /// <summary>In both, with other amounts.</summary>
    public required ImmutableArray<StripeMoney> Differing { get; init; }

    /// <summary>Both books say the same, as far as they were read.</summary>
    public bool Agrees => OnlyAtStripe.IsEmpty && OnlyInOurBooks.IsEmpty && Differing.IsEmpty;

    /// <summary>Nothing was missed and nothing is to do.</summary>
    public bool IsQuiet => Agrees && Stopped is null && Events.Fed.Count == 0 && Checkouts.Fed == 0;

    public static ReconcileReport Of(Instant since, Instant until, PageAsking asking, Findings found, ImmutableArray<Compared> seen)
    {
        // A return of a payment that neither list shows was another's business.
        var apart = seen.Where(c => !c.Agrees && (c.Ours is not null || c.Theirs.Paid is not null)).ToList();
        return new ReconcileReport
        {
            Since = since,
            Until = until,
            Stopped = asking.Stopped,
            Requests = asking.Asked,
            Events = new EventFigures(found.EventsSeen, found.EventsKnown, found.EventsFed, found.ReturnsFedAgain),
            Checkouts = new CheckoutFigures(found.CheckoutsSeen, found.CheckoutsPaid, found.CheckoutsBooked, found.CheckoutsFed),
            OnItsWay = [.. apart.Where(c => c.IsOnItsWay).Select(StripeMoney.Of)],
            OnlyAtStripe = [.. apart.Where(c => !c.IsOnItsWay && c.Ours is null).Select(StripeMoney.Of)],
            // Both lists must have been read to the end before something may be said to be in neither.
            OnlyInOurBooks = asking.Stopped is null ? [.. found.OnlyOurs.Values] : [],
            Differing = [.. apart.Where(c => !c.IsOnItsWay && c.Ours is not null).Select(StripeMoney.Of)],
        };
    }

    /// <summary>For the history: no names, no lists.</summary>
    public object Figures() => new
    {
        Since,
        Until,
        Stopped,
        Requests,
        EventsSeen = Events.Seen,
        EventsKnown = Events.Known,
        EventsFed = Events.Fed,
        Events.ReturnsFedAgain,
        CheckoutsPaid = Checkouts.Paid,
        CheckoutsFed = Checkouts.Fed,
        OnItsWay = OnItsWay.Length,
        OnlyAtStripe = OnlyAtStripe.Length,
        OnlyInOurBooks = OnlyInOurBooks.Length,
        Differing = Differing.Length,
    };

    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Stripe from {Since} to {Until}, {Requests} requests.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Events: {Events.Seen} looked at, {Events.Known} known, {Events.Fed.Values.Sum()} missed and fed{ByKind()}.");
        if (Events.ReturnsFedAgain > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $"Refunds told before their payment, fed again: {Events.ReturnsFedAgain}.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Sessions: {Checkouts.Seen} looked at, {Checkouts.Paid} paid, {Checkouts.InOurBooks} of them in our books, "
            + $"{Checkouts.Fed} fed without an event.");
        Lines(text, "On its way, not handled yet", OnItsWay);
        Lines(text, "Only at Stripe", OnlyAtStripe);
        Lines(text, "In both, with other amounts", Differing);
        foreach (var line in OnlyInOurBooks)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"Only in our books: {line.Intent}, lead {line.LeadId}, {line.AmountMinor} {line.Currency} (minor units).");
        }
        text.AppendLine(Stopped is not null ? $"Stopped before the end: {Stopped}"
            : Agrees && OnItsWay.IsEmpty ? "The books agree."
            : Agrees ? "The books agree but for what is on its way."
            : "The books do not agree: see the lines above.");
        return text.ToString();
    }

    private string ByKind() => Events.Fed.Count == 0
        ? ""
        : $" ({string.Join(", ", Events.Fed.Select(kind => $"{kind.Key} {kind.Value}"))})";

    private static void Lines(StringBuilder text, string what, ImmutableArray<StripeMoney> lines)
    {
        foreach (var line in lines)
            text.AppendLine(CultureInfo.InvariantCulture, $"{what}: {line}.");
    }
}

/// <param name="Fed">Missed, by kind.</param>
internal sealed record EventFigures(int Seen, int Known, IReadOnlyDictionary<string, int> Fed, int ReturnsFedAgain);

/// <param name="Fed">Paid sessions whose event was not to be had.</param>
internal sealed record CheckoutFigures(int Seen, int Paid, int InOurBooks, int Fed);

/// <summary>A payment at Stripe. Minor units.</summary>
internal sealed record StripeMoney
{
    public required string Intent { get; init; }
    public long? LeadId { get; init; }
    public long? AmountMinor { get; init; }
    public string? Currency { get; init; }
    public long ReturnedMinor { get; init; }
    public Booked? Ours { get; init; }

    /// <summary>What to look for: <c>set_aside</c> in the inbox, <c>handled</c>: stripe.unmatched_payment among the events.</summary>
    public required string Where { get; init; }

    public static StripeMoney Of(Compared seen) => new()
    {
        Intent = seen.Theirs.Intent,
        LeadId = StripeReading.LeadOf(seen.Theirs.Item.Raw)?.Value,
        AmountMinor = seen.Theirs.Paid?.Minor,
        Currency = seen.Theirs.Paid?.Currency,
        ReturnedMinor = seen.Theirs.ReturnedMinor,
        Ours = seen.Ours,
        Where = Storage.Named.Of(seen.Where),
    };

    public override string ToString()
    {
        var lead = LeadId is { } id ? $"lead {id}" : "no lead named";
        var ours = (Ours, Where) switch
        {
            ({ } booked, _) => $"in our books {booked.AmountMinor} {booked.Currency}, {booked.ReturnedMinor} returned",
            (_, "handled") => "it names no enquiry of ours",
            _ => Where.Replace('_', ' '),
        };
        return $"{Intent}, {lead}, {AmountMinor} {Currency}, {ReturnedMinor} returned (minor units); {ours}";
    }
}
