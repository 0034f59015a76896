using System.Collections.Immutable;
using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.BackOffice.Enquiry;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Puts a thread's page together, whoever asks for it: a link, an act that is being considered, a refusal.</summary>
internal sealed class ThreadPages(Database database, Frames frames, Foresight foresight, Studio studio)
{
    /// <returns>The page, or 404.</returns>
    public async Task<IResult> ShowAsync(HttpContext http, long conversationId, ThreadAsk ask, CancellationToken ct)
    {
        await using var transaction = await database.BeginMerchantAsync(http.Staff().MerchantId, ct);
        var db = transaction.Connection;
        if (await ThreadRead.ReadAsync(db, conversationId, ask.Before, ct) is not { } thread)
            return Results.NotFound();
        var enquiry = ask.Enquiry ?? thread.Enquiries.FirstOrDefault()?.Id;
        var facts = enquiry is { } id ? await EnquiryRead.ReadAsync(db, conversationId, id, ct) : null;
        if (ask.Enquiry is not null && facts is null)
            return Results.NotFound();
        var lead = facts is null ? null : await foresight.LeadAsync(db, http.Staff().MerchantId, thread.Number, facts.Id, ct);
        ImmutableArray<ActForm> acts = lead is null ? [] : ActForms.For(lead);
        var view = new ThreadView(
            await frames.MakeAsync(http, db, ct),
            await InboxEndpoint.ListAsync(db, ask.Filter, ct),
            thread, facts, acts,
            ask.Panel is { } panel ? await FillAsync(http, db, thread, lead, panel, ct) : null,
            ask.Draft,
            ask.HandsBack ? await HandBackAsync(http, db, thread, lead, ct) : null,
            ask.Pane, ask.Done?.Replace("{client}", thread.First, StringComparison.Ordinal), CurrencySign);
        return Pages.Of<ThreadPage>(new { View = view }, ask.Status);
    }

    private string CurrencySign => new Money(0, studio.Currency).ToString().Replace("0", "", StringComparison.Ordinal).Trim();

    private async Task<ActPanel?> FillAsync(
        HttpContext http, NpgsqlConnection db, ThreadFacts thread, Lead? lead, PanelAsk ask, CancellationToken ct)
    {
        if (lead is null)
            return null;
        var panel = new ActPanel(ask.Form, ask.Input, null, ask.OnlyFrom ?? lead.Status, ask.Key ?? Guid.NewGuid().ToString("N"), ask.Refusal);
        if (ask.Look is null || await foresight.OfAsync(db, http.Staff().MerchantId, thread.Number, lead.Id, ask.Look, http.Staff().Name, ct) is not { } seen)
            return panel;
        return seen.Refusal is { } refusal ? panel with { Refusal = ask.Refusal ?? refusal.Message } : panel with { Preview = seen.Messages };
    }

    private async Task<ImmutableArray<Message>?> HandBackAsync(HttpContext http, NpgsqlConnection db, ThreadFacts thread, Lead? lead, CancellationToken ct) =>
        await foresight.OfAsync(db, http.Staff().MerchantId, thread.Number, lead?.Id, new StaffAct.HandBack(), http.Staff().Name, ct) is { } seen
            ? seen.Messages
            : [];
}

/// <summary>What is asked of a thread's page.</summary>
internal sealed record ThreadAsk
{
    public ListFilter Filter { get; init; } = ListFilter.Everything;

    public long? Enquiry { get; init; }

    public long? Before { get; init; }

    public Pane Pane { get; init; }

    public PanelAsk? Panel { get; init; }

    public Draft Draft { get; init; } = new();

    public bool HandsBack { get; init; }

    public string? Done { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;
}

/// <summary>The act that is open. <paramref name="Look"/> is what to preview; null while its fields are being filled in.</summary>
internal sealed record PanelAsk(ActForm Form, ActInput Input, StaffAct? Look, LeadStatus? OnlyFrom = null, string? Key = null, string? Refusal = null);
