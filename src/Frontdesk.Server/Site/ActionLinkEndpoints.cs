using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Outbox;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Site;

/// <summary><c>/a/{token}</c>: looking changes nothing; pressing acts once.</summary>
internal static class ActionLinkEndpoints
{
    public static void MapActionLinks(this IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/a").AddEndpointFilter<LinkHeaders>();
        links.MapGet("/{token}", ShowAsync);
        links.MapPost("/{token}", ActAsync);
        links.MapPost("/{token}/fresh", FreshLinkEndpoint.SendAsync);
        routes.MapLinkPictures();
    }

    private static async Task<IResult> ShowAsync(
        string token, Database database, LoadTurns loading, StudioClock clock, Studio studio, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        var db = transaction.Connection;
        var (link, seen, instead) = await OpenAsync(db, token, loading, clock.Now, studio, ct);
        return instead ?? LinkPages.Of<ActionPage>(new { Studio = studio, View = await ActionViews.MakeAsync(db, link!, token, seen!, seen!.Lead!, ct) });
    }

    private static async Task<IResult> ActAsync(
        string token, HttpContext http, Database database, LoadTurns loading, Acts acts, StudioClock clock, Studio studio, Settings settings,
        CancellationToken ct)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : FormCollection.Empty;
        ActionLink link;
        StaffAct act;
        string key;
        long lastMessage;
        await using (var transaction = await database.BeginEngineAsync(ct))
        {
            var db = transaction.Connection;
            var (found, seen, instead) = await OpenAsync(db, token, loading, clock.Now, studio, ct);
            if (instead is not null)
                return instead;
            link = found!;
            var name = form["act"].ToString() is { Length: > 0 } chosen ? chosen : link.Action;
            if (!LinkAct.On(link.Action).Contains(name))
                return LinkPages.Of(studio, new Notice("This link does something else", "Open the link from the message again and choose there."), 400);
            var (read, wrong) = LinkAct.Read(name, form);
            if (read is null)
            {
                var view = await ActionViews.MakeAsync(db, link, token, seen!, seen!.Lead!, ct);
                return LinkPages.Of<ActionPage>(new { Studio = studio, View = view with { Wrong = wrong, TypedFields = Typed(form) } }, 400);
            }
            act = read;
            key = Key(link, name, form, seen!.Lead!);
            lastMessage = await ActionResults.LastMessageAsync(db, link, ct);
        }
        var outcome = await acts.DoAsync(link.Lead, act, studio.Artist, Via.Link, link.OnlyFrom, key, ct: ct);
        await using var after = await database.BeginEngineAsync(ct);
        if (outcome is ActOutcome.Done or ActOutcome.Waits)
            await link.UseAsync(after.Connection, clock.Now, ct);
        var page = outcome switch
        {
            ActOutcome.Done done => await ActionResults.DoneAsync(after.Connection, link, act, done, lastMessage, loading, clock.Now, settings, studio, ct),
            ActOutcome.Waits => LinkPages.Of(studio, new Notice("Kept, not done yet",
                "Something is in the way just now. It is done by itself as soon as possible; you need not press again."), 202),
            ActOutcome.Refused { Refusal: Refusal.BadField bad } => LinkPages.Of(studio, new Notice("That cannot be used", bad.Message, "Open the link again and correct it."), 400),
            ActOutcome.Refused refused => LinkPages.Of(studio, new Notice("Not done", refused.Refusal.Message, "Open the link again when that has changed."), 409),
            _ => Unknown(studio),
        };
        await after.CommitAsync(ct);
        return page;
    }

    private static async Task<(ActionLink? Link, LoadedRow.Ready? Seen, IResult? Instead)> OpenAsync(
        NpgsqlConnection db, string token, LoadTurns loading, Instant now, Studio studio, CancellationToken ct)
    {
        if (await ActionLink.FindAsync(db, token, ct) is not { } link || link.Action == LinkActions.Pay)
            return (null, null, Unknown(studio));
        var seen = await link.SeeAsync(db, loading, await link.NumberAsync(db, ct), now, ct);
        if (seen?.Lead is not { } lead)
            return (link, null, Unknown(studio));
        var stands = $"The enquiry is now: {StatusPhrases.ForArtist(lead.Status)}.";
        (string, string)? fresh = FreshLinks.Allows(lead, link.Action) && (link.OnlyFrom ?? lead.Status) == lead.Status
            ? ("Send me a fresh link", $"/a/{token}/fresh")
            : null;
        if (link.UsedAt is { } used)
            return (link, seen, LinkPages.Of(studio, new Notice("This link was used",
                $"It was used on {Messaging.TimeWords.Moment(used, studio.Zone)}. {stands}", LinkWords.Fresh) { Ask = fresh }, 410));
        if (link.ExpiresAt <= now)
            return (link, seen, LinkPages.Of(studio, new Notice("This link has run out",
                $"It worked until {Messaging.TimeWords.Moment(link.ExpiresAt, studio.Zone)}. {stands}", LinkWords.Fresh) { Ask = fresh }, 410));
        return link.OnlyFrom is { } from && from != lead.Status
            ? (link, seen, LinkPages.Of(studio, new Notice("This is no longer open", $"{stands} So this link does nothing any more.", LinkWords.Fresh), 409))
            : (link, seen, null);
    }

    public static IResult Unknown(Studio studio) =>
        LinkPages.Of(studio, new Notice("There is no such link", "Check that the whole address was copied, or open it from the message again."), 404);

    private static ImmutableDictionary<string, string> Typed(IFormCollection form) =>
        form.ToImmutableDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);

    // The same press twice is one act; after a refusal a corrected form, or the same one when the enquiry has moved on, is a new one.
    private static string Key(ActionLink link, string action, IFormCollection form, Lead lead)
    {
        var fields = string.Join('\n', form.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}"));
        var press = $"{Convert.ToHexString(link.Hash)}\n{action}\n{lead.StatusSince.ToUnixTimeTicks()}\n{fields}";
        return $"link:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(press)))}";
    }
}
