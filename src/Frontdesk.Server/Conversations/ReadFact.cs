using Frontdesk.Adapters.Channels.WhatsApp;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;

namespace Frontdesk.Server.Conversations;

/// <summary>An inbox row, read: the fact and what it says about whom it is about.</summary>
internal sealed record ReadFact(Claimed Row, Fact Fact, About About)
{
    /// <exception cref="System.Text.Json.JsonException">One of the desk's own rows cannot be read.</exception>
    public static ReadFact Of(Claimed row)
    {
        switch (row.Provider)
        {
            case WhatsAppDelivery.Provider:
                var told = WhatsAppReading.Read(row.Raw);
                return new ReadFact(row, told, new About { Number = NumberOf(row.Stream), NextNumber = (told as Fact.ClientChangedNumber)?.NewNumber });
            case StripeDelivery.Provider:
                var happened = StripeReading.Read(row.Raw);
                return new ReadFact(row, happened, AboutMoney(happened) with { Lead = StripeReading.LeadOf(row.Raw) });
            case Inbox.Desk:
                var (lead, fact) = DeskFacts.Read(row.Kind, row.Raw);
                return new ReadFact(row, fact, new About { Number = NumberOf(row.Stream), Lead = lead });
            default:
                throw new InvalidOperationException($"Nobody reads what '{row.Provider}' sends.");
        }
    }

    private static string? NumberOf(string stream) =>
        stream.StartsWith("wa:", StringComparison.Ordinal) && stream.AsSpan(3) is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9')
            ? digits.ToString()
            : null;

    private static About AboutMoney(Fact fact) => fact switch
    {
        Fact.MoneyArrived money => new About { Intent = money.PaymentIntent, Session = money.SessionId },
        Fact.CheckoutLapsed lapsed => new About { Session = lapsed.SessionId },
        Fact.MoneyReturned returned => new About { Intent = returned.PaymentIntent },
        Fact.ReturnFailed failed => new About { Intent = failed.PaymentIntent },
        _ => new About(),
    };
}

/// <summary>What a fact says about its enquiry or conversation. The lead counts first, then the payment, then the number.</summary>
internal sealed record About
{
    /// <summary>Digits.</summary>
    public string? Number { get; init; }

    public LeadId? Lead { get; init; }

    public string? Intent { get; init; }

    public string? Session { get; init; }

    /// <summary>What a changed number became, digits.</summary>
    public string? NextNumber { get; init; }
}
