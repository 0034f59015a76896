using System.Collections.Immutable;
using Dapper;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Outbox;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Site;

/// <summary>After the press: what was done, what the client is sent, the next step.</summary>
internal static class ActionResults
{
    public static Task<long> LastMessageAsync(NpgsqlConnection db, ActionLink link, CancellationToken ct) =>
        db.QuerySingleAsync<long>(new CommandDefinition(
            "select coalesce(max(id), 0) from messages where merchant_id = @MerchantId and lead_id = @LeadId", new { link.MerchantId, link.LeadId },
            cancellationToken: ct));

    public static async Task<IResult> DoneAsync(
        NpgsqlConnection db, ActionLink link, StaffAct act, ActOutcome.Done done, long lastMessage, LoadTurns loading, Instant now,
        Settings settings, Studio studio, CancellationToken ct)
    {
        var said = await db.QueryAsync<string>(new CommandDefinition("""
            select m.text from messages m join conversations c on c.merchant_id = m.merchant_id and c.id = m.conversation_id
            where m.merchant_id = @MerchantId and m.lead_id = @LeadId and m.direction = 'out' and c.kind = 'client' and m.id > @lastMessage order by m.id
            """,
            new { link.MerchantId, link.LeadId, lastMessage }, cancellationToken: ct));
        var seen = await link.SeeAsync(db, loading, await link.NumberAsync(db, ct), now, ct);
        var next = seen?.Lead is { } lead ? await NextAsync(db, link, lead, now, settings, ct) : null;
        var status = done.Status is { } stands ? $"The enquiry is now: {StatusPhrases.ForArtist(stands)}." : "";
        return LinkPages.Of<ActionResultPage>(new
        {
            Studio = studio,
            Title = Title(act),
            Status = status,
            Said = said.Select(text => text.Replace("[[pay]]", "‹payment link›", StringComparison.Ordinal)).ToImmutableArray(),
            Next = next,
        });
    }

    private static string Title(StaffAct act) => act switch
    {
        StaffAct.Approve => "Approved",
        StaffAct.Decline => "Declined",
        StaffAct.Ask => "Question sent on its way",
        StaffAct.SendDeposit => "Deposit link on its way",
        StaffAct.MarkBooked => "Booked",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.GetType().Name, "A link's act without a result."),
    };

    // A link of its own, so that a phone alone finishes the sale.
    private static async Task<(string Text, string Url)?> NextAsync(
        NpgsqlConnection db, ActionLink link, Lead lead, Instant now, Settings settings, CancellationToken ct)
    {
        (string Action, string Text)? step = lead.Status switch
        {
            LeadStatus.AwaitingDeposit => (LinkActions.SendDeposit, "Send the deposit link again, if it gets lost"),
            LeadStatus.DepositPaid or LeadStatus.BookingPending => (LinkActions.MarkBooked, "Set the date"),
            _ => null,
        };
        if (step is not var (action, text) || !ActNames.Allowed(lead).Contains(action))
            return null;
        var (token, hash) = LinkTokens.Mint();
        var expires = now + Duration.FromDays(settings.ActionTokenDays);
        await StoreTokens.AddAsync(db, link.MerchantId, null, [new NewToken(hash, lead.Id, action, lead.Status, expires)], now, ct);
        return (text, $"/a/{token}");
    }
}
