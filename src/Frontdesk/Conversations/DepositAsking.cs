using Frontdesk.Deposits;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Wishes;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>Asking for a deposit: the amount is locked with its rule version, the client reads what it counts towards, when it comes back
/// and until when it can be paid.</summary>
internal static class DepositAsking
{
    public static readonly Duration ShortestPage = Duration.FromMinutes(31);

    public static readonly Duration LongestPage = Duration.FromHours(24) - Duration.FromMinutes(1);

    public const string NewLinkChoice = "deposit:again";

    /// <summary>What this enquiry owes: the amount that was locked, while the decision behind it stands; else the estimate of the piece as
    /// it is now.</summary>
    public static Money Amount(Draft d) =>
        d.Enquiry.Deposit is { State: DepositState.Owed or DepositState.Expired } locked
            ? locked.Amount
            : (d.Enquiry.Estimate ?? Completion.EstimateOf(d)).Deposit;

    /// <summary>Asks anew: an earlier page is closed, a new deposit row is owed until <c>PayWithin</c> from now.</summary>
    public static Draft Ask(Draft draft, Money amount, string opening, string why)
    {
        var rules = draft.Studio.Deposits;
        var d = Void(draft);
        var deposit = new Deposit(
            d.Scene.Ids.Deposit, amount, rules.Version, rules.PolicyVersion, d.Now, d.Now + rules.PayWithin, Attempt: 1);
        var asked = d.With(lead => lead with { Deposit = deposit });
        return asked.Say(Request(asked, deposit, opening, why)).Add(Open(asked, deposit));
    }

    /// <summary>Lets an owed deposit go and ends its page. A payment that still comes is found again.</summary>
    public static Draft Void(Draft d)
    {
        if (d.Lead?.Deposit is not { State: DepositState.Owed } deposit)
            return d;
        return ClosePage(d, deposit).With(lead => lead with { Deposit = deposit with { State = DepositState.Void, PageUrl = null } });
    }

    public static Draft ClosePage(Draft d, Deposit deposit) =>
        deposit is { SessionId: { } session, PageUrl: not null } ? d.Add(new Effect.CloseCheckout(d.Enquiry.Id, session)) : d;

    public static Effect.OpenCheckout Open(Draft d, Deposit deposit)
    {
        var left = deposit.DueAt - d.Now;
        var page = Duration.Max(ShortestPage, Duration.Min(left, LongestPage));
        return new Effect.OpenCheckout(d.Enquiry.Id, deposit.Id, deposit.Attempt, deposit.Amount, d.Now + page, Policy(d, deposit));
    }

    /// <summary>The link ran out and the client wrote: a fresh one when it is asked for, else the offer of one.</summary>
    public static Draft AskedAgain(Draft d, Intent intent, string text)
    {
        var saysYes = intent != Intent.Progress && YesNoReader.Read(text, d.Reading()) is Reading<YesNo>.Understood { Value: YesNo.Yes };
        if (saysYes || text.Contains("link", StringComparison.OrdinalIgnoreCase))
        {
            var again = d.Move(Transition.DepositAsked, "client", "asked for a fresh link");
            return Ask(again, Amount(again), again.Text("deposit_again"), "The client asked for a fresh deposit link.")
                .TellArtist(
                    again.Text("artist_fresh_link", ("client", again.Name)), $"{again.Name} asked for a fresh deposit link",
                    "The client asked for a fresh link.");
        }
        var offer = new Message(Waiting.WhereAreWe(d), Purpose.Reply, "The deposit ran out; a fresh link is offered.")
        {
            Choices = [new Choice(NewLinkChoice, "New link")],
        };
        return Notices.ClientWrote(d, "artist_added").Say(offer);
    }

    public static Draft Expire(Draft d)
    {
        if (d.Lead is not { Deposit: { State: DepositState.Owed } deposit } || d.Now < deposit.DueAt)
            return d;
        var ended = deposit with { State = DepositState.Expired, PageUrl = null };
        var expired = ClosePage(d, deposit).With(lead => lead with { Deposit = ended });
        if (!StatusTable.Allows(expired.Enquiry.Status, Transition.DepositLapsed))
            return expired;
        const string Why = "The deposit was not paid in time.";
        var amount = deposit.Amount.ToString();
        return expired
            .Move(Transition.DepositLapsed, "time", "not paid in time")
            .Note("deposit_expired_sweep", HappeningLevel.Info, ("deposit_id", $"{deposit.Id}"))
            .Say(new Message(expired.Text("deposit_expired", ("amount", amount)), Purpose.Notice, Why)
            {
                Template = expired.Template(Templates.NextSteps),
                Choices = [new Choice(NewLinkChoice, "New link")],
            })
            .TellArtist(
                expired.Text("artist_deposit_expired", ("client", expired.Name), ("amount", amount)),
                $"{expired.Name} did not pay in time", Why);
    }

    /// <summary>What clients read before paying; shown in the message, behind the link and on the payment page alike.</summary>
    public static string Policy(Draft d, Deposit deposit) =>
        $"{d.Studio.Deposits.CountsTowards} {d.Studio.Deposits.ComesBack} "
        + $"It can be paid until {TimeWords.Moment(deposit.DueAt, d.Studio.Zone)}.";

    private static Message Request(Draft d, Deposit deposit, string opening, string why) =>
        new(
            opening + Paragraph.Break + d.Text("deposit_link", ("amount", deposit.Amount.ToString()), ("policy", Policy(d, deposit))),
            Purpose.DepositRequest, why)
        {
            Template = d.Template(Templates.NextSteps),
        };
}
