using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>One turn: (conversation, enquiry, fact, now) to new state and effects. Everything the business decides passes here.</summary>
public static class Turn
{
    /// <summary>How often "Jonah will answer" is repeated while nobody has.</summary>
    public static readonly Duration HoldingLineEvery = Duration.FromHours(6);

    /// <summary>A burst of messages to a person is one notice.</summary>
    public static readonly Duration NoticeEvery = Duration.FromMinutes(10);

    /// <summary>Pictures closer together than this belong to one album.</summary>
    public static readonly Duration AlbumGap = Duration.FromMinutes(2);

    /// <param name="lead">The enquiry the fact is about: the one it names, else the newest of the conversation; null when there is
    /// none.</param>
    public static Decision Take(Scene scene, Conversation conversation, Lead? lead, Fact fact)
    {
        var draft = new Draft(scene, conversation, lead);
        return (fact switch
        {
            Fact.ClientWrote wrote => ClientTurn.Take(draft, wrote),
            Fact.ClientChangedNumber => draft.Note("client.number_changed", HappeningLevel.Info),
            Fact.ArtistEchoed => ArtistTurn.Echoed(draft),
            Fact.ArtistWrote wrote => ArtistTurn.Wrote(draft, wrote),
            Fact.StaffActed acted => StaffTurn.Take(draft, acted),
            Fact.MoneyArrived money => MoneyTurn.Arrived(draft, money),
            Fact.MoneyReturned money => MoneyBack.Returned(draft, money),
            Fact.ReturnFailed failed => MoneyBack.ReturnFailed(draft, failed),
            Fact.CheckoutOpened opened => CheckoutTurn.Opened(draft, opened),
            Fact.CheckoutLapsed lapsed => CheckoutTurn.Lapsed(draft, lapsed),
            Fact.PaymentPageAsked => CheckoutTurn.Asked(draft),
            Fact.DueCame { Kind: DueKind.DepositExpiry } => DepositAsking.Expire(draft),
            Fact.MessageNotSent notSent => Failures.NotSent(draft, notSent),
            Fact.MarketingPreferenceChanged preference => OptingOut.MarketingChanged(draft, preference),
            Fact.Unroutable odd => draft.Note(odd.EventType, HappeningLevel.Warning, ("why", odd.Why)),
            Fact.ReceiptArrived or Fact.Ignored => draft,
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "A fact without a rule."),
        }).Finish();
    }
}
