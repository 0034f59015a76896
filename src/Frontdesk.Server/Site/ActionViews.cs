using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Outbox;
using Npgsql;

namespace Frontdesk.Server.Site;

/// <summary>Makes the page of an action link from its enquiry.</summary>
internal static class ActionViews
{
    private const int PicturesMax = 20;

    private static readonly ImmutableArray<(string Key, string Heading)> Asked =
    [
        (QuestionKeys.Idea, "Idea"), (QuestionKeys.Placement, "Placement"), (QuestionKeys.Dimensions, "Size"), (QuestionKeys.Style, "Style"),
        (QuestionKeys.Coverup, "Cover-up"), (QuestionKeys.City, "City"), (QuestionKeys.Timing, "When"),
    ];

    public static async Task<ActionView> MakeAsync(
        NpgsqlConnection db, ActionLink link, string token, LoadedRow.Ready seen, Lead lead, CancellationToken ct)
    {
        var studio = seen.Scene.Studio;
        var who = seen.Stored.Conversation.Name ?? Masked.Number(seen.Stored.Conversation.Number);
        return new ActionView
        {
            Token = token,
            LeadId = lead.Id.Value,
            Who = who,
            Title = Title(link.Action, who),
            Facts = [.. Facts(lead)],
            Pictures = await PicturesAsync(db, link, token, who, ct),
            Acts = [.. LinkAct.On(link.Action).Select(action => Act(action, seen, lead, studio, who)).OfType<ShownAct>()],
        };
    }

    private static string Title(string action, string who) => action switch
    {
        LinkActions.Approve or LinkActions.Reject or LinkActions.Ask => $"{who}'s enquiry",
        LinkActions.SendDeposit => $"Deposit link for {who}",
        LinkActions.MarkBooked => $"Book {who}",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A link without a page."),
    };

    private static IEnumerable<(string Heading, string Text, bool IsLow)> Facts(Lead lead)
    {
        foreach (var (key, heading) in Asked)
        {
            if (lead.Answers.TryGetValue(key, out var answer))
                yield return (heading, answer.Text, false);
        }
        var budget = lead.Answers.TryGetValue(QuestionKeys.Budget, out var said) ? said.Text : null;
        if (lead.Estimate is { } estimate)
        {
            var against = estimate.BelowMinimum ? $"below the minimum of {estimate.Minimum}" : $"minimum {estimate.Minimum}";
            yield return ("Budget", budget is null ? $"Not said; {against}" : $"{budget} ({against})", estimate.BelowMinimum);
            yield return ("Deposit", estimate.Deposit.ToString(), false);
        }
        else if (budget is not null)
        {
            yield return ("Budget", budget, false);
        }
    }

    // An act that the status does not allow is absent.
    private static ShownAct? Act(string action, LoadedRow.Ready seen, Lead lead, Studio studio, string who)
    {
        var (messages, refusal) = Preview.Of(seen.Scene, seen.Stored.Conversation, lead, LinkAct.Shown(action), studio.Artist);
        if (refusal is Refusal.InvalidTransition)
            return null;
        var deposit = lead.Deposit?.Amount ?? lead.Estimate?.Deposit;
        var (button, what) = action switch
        {
            LinkActions.Approve => (
                deposit is { } asked ? $"Approve and ask for {asked}" : "Approve",
                $"{who} is told that you want to do the piece and gets the deposit link."),
            LinkActions.Reject => ("Decline", $"{who} is told that you cannot take it on. Money that was paid goes back."),
            LinkActions.Ask => ("Ask the question", $"{who} gets your question; the answer comes to you."),
            LinkActions.SendDeposit => (
                deposit is { } again ? $"Send the link for {again}" : "Send the deposit link", $"{who} gets a fresh deposit link; an older one stops working."),
            LinkActions.MarkBooked => ("Book", $"{who} stands in the diary and gets the confirmation."),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, "A link without a button."),
        };
        return new ShownAct(action, button, what, [.. messages.Select(Plain)]);
    }

    private static string Plain(Message message) => message.Links.Aggregate(
        message.Text, (text, link) => text.Replace($"[[{link.Name}]]", link.Kind == LinkKind.Pay ? "‹payment link›" : "‹link›", StringComparison.Ordinal));

    private static async Task<ImmutableArray<ShownPicture>> PicturesAsync(
        NpgsqlConnection db, ActionLink link, string token, string who, CancellationToken ct)
    {
        var pictures = (await db.QueryAsync<(long Id, string? Caption, int? Width, int? Height)>(new CommandDefinition("""
            select id, caption, width, height from media
            where merchant_id = @MerchantId and lead_id = @LeadId and state = 'kept' and mime_type = any(@types) order by id limit @PicturesMax
            """,
            new { link.MerchantId, link.LeadId, types = LinkPictures.Types.ToArray(), PicturesMax }, cancellationToken: ct))).AsList();
        return
        [
            .. pictures.Select((p, n) => new ShownPicture(
                $"/pictures/{token}/{p.Id}", p.Caption ?? $"Picture {n + 1} of {pictures.Count} from {who}", p.Width, p.Height)),
        ];
    }
}
