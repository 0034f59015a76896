using Frontdesk.Conversations;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Site;

/// <summary><c>/a/{token}/fresh</c>: whoever holds a dead link may have a new one sent, to the artist's own number and nowhere else.</summary>
internal static class FreshLinkEndpoint
{
    /// <summary>More presses on one dead link within it are one message.</summary>
    private static readonly Duration Every = Turn.NoticeEvery;

    public static async Task<IResult> SendAsync(string token, Database database, Acts acts, StudioClock clock, Studio studio, CancellationToken ct)
    {
        ActionLink? link;
        await using (var look = await database.BeginEngineAsync(ct))
            link = await ActionLink.FindAsync(look.Connection, token, ct);
        if (link is null || link.Action == LinkActions.Pay)
            return ActionLinkEndpoints.Unknown(studio);
        if (link.UsedAt is null && link.ExpiresAt > clock.Now)
            return Results.LocalRedirect($"/a/{token}");
        var key = $"fresh:{Convert.ToHexStringLower(link.Hash)}:{clock.Now.ToUnixTimeTicks() / Every.BclCompatibleTicks}";
        var outcome = await acts.DoAsync(link.Lead, new StaffAct.SendFreshLink(link.Action), studio.Artist, Via.Link, link.OnlyFrom, key, ct: ct);
        return outcome switch
        {
            ActOutcome.Done or ActOutcome.Waits => LinkPages.Of(studio, new Notice(
                "A fresh link is on its way", $"It goes to {studio.Artist}'s own WhatsApp number and nowhere else. Open it from there.")),
            ActOutcome.Refused refused => LinkPages.Of(studio, new Notice("No link was sent", refused.Refusal.Message, LinkWords.Fresh), StatusCodes.Status409Conflict),
            _ => ActionLinkEndpoints.Unknown(studio),
        };
    }
}
