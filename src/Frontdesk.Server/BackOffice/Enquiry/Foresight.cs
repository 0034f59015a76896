using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Inbound;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>What an act would say and do if it were done now: loaded and decided as the turn itself would, and then thrown away.</summary>
internal sealed class Foresight(LoadTurns turns, StudioClock clock)
{
    /// <summary>The enquiry as the core sees it; null when there is none or it has just moved.</summary>
    public async Task<Lead?> LeadAsync(NpgsqlConnection db, long merchantId, string number, LeadId lead, CancellationToken ct) =>
        (await LoadAsync(db, merchantId, number, lead, new StaffAct.TakeOver(), "", ct))?.Lead;

    /// <returns>The messages to the client, or why it would be refused; null when there is no such enquiry.</returns>
    public async Task<(ImmutableArray<Message> Messages, Refusal? Refusal)?> OfAsync(
        NpgsqlConnection db, long merchantId, string number, LeadId? lead, StaffAct act, string by, CancellationToken ct) =>
        await LoadAsync(db, merchantId, number, lead, act, by, ct) is { } ready
            ? Preview.Of(ready.Scene, ready.Stored.Conversation, ready.Lead, act, by)
            : null;

    private async Task<LoadedRow.Ready?> LoadAsync(
        NpgsqlConnection db, long merchantId, string number, LeadId? lead, StaffAct act, string by, CancellationToken ct)
    {
        var item = DeskFacts.Item(number, lead, new Fact.StaffActed(act, by, Via.Page), "foresight");
        var row = new Claimed(0, merchantId, item.Stream, (short)item.Lane, Inbound.Inbox.Desk, item.EventId, item.Kind, item.Raw, null, 0);
        return (await turns.LoadAsync(db, [row], clock.Now, ct))[0] as LoadedRow.Ready;
    }
}
