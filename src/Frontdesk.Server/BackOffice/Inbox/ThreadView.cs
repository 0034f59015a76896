using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Server.BackOffice.Enquiry;
using Frontdesk.Server.BackOffice.Look;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>The list beside a thread.</summary>
public sealed record ListView(ListFilter Filter, ImmutableArray<ThreadRow> Yours, ImmutableArray<ThreadRow> Rows, NodaTime.Instant? Next);

/// <summary>Everything that a thread's page shows.</summary>
/// <param name="Pane">Which pane a narrow window shows.</param>
/// <param name="HandBack">What the bot would say, while handing back is being considered.</param>
/// <param name="Done">What has just happened, one line.</param>
public sealed record ThreadView(
    Frame Frame, ListView List, ThreadFacts Thread, EnquiryFacts? Facts, ImmutableArray<ActForm> Acts, ActPanel? Panel, Draft Draft, ImmutableArray<Message>? HandBack,
    Pane Pane, string? Done, string CurrencySign)
{
    public ReplyWindow Window => ReplyWindow.After(Thread.LastClientMessageAt, Frame.Times.Now);

    /// <summary>The enquiry's first act is what the page is for; else the reply is. One of them is the primary button.</summary>
    public bool ActLeads => Panel is null && HandBack is null && Facts is { Status: not LeadStatus.NeedsArtistReply } facts && facts.Status.Group() == StatusGroup.Yours;

    public string ThreadAddress => $"/back-office/inbox/{Thread.Id}{List.Filter.ToQuery()}";

    public string EnquiryAddress => $"/back-office/inbox/{Thread.Id}?pane=enquiry{(Facts is null ? "" : $"&enquiry={Facts.Id}")}";

    public string OpenAddress(string act) => $"{EnquiryAddress}&act={act}#act";

    public string ActAddress(string act) => $"/back-office/inbox/{Thread.Id}/enquiries/{Facts?.Id}/{act}";

    /// <summary>The button that opens an act; approving says what it asks for.</summary>
    public string Opens(ActForm form) => form.Name == "approve" && Facts?.Estimate?.Deposit is { } deposit ? $"Approve and ask for {deposit}" : form.Opens;
}

public enum Pane
{
    Thread,
    Enquiry,
}

/// <summary>What is being written to the client.</summary>
/// <param name="Problem">Why it did not go; the words are kept.</param>
/// <param name="Sent">It has just gone, so what the device kept of it can go too.</param>
public sealed record Draft(string Text = "", string? Template = null, string? Problem = null, bool Sent = false);
