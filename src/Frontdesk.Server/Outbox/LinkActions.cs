using System.Diagnostics;
using Frontdesk.Messaging;

namespace Frontdesk.Server.Outbox;

/// <summary>What a link's token allows, as <c>action_tokens.action</c> holds it; the artist's are spelled like the admin API's.</summary>
internal static class LinkActions
{
    public const string Approve = "approve";
    public const string Reject = "reject";
    public const string Ask = "ask";
    public const string SendDeposit = "send-deposit";
    public const string MarkBooked = "mark-booked";
    public const string Pay = "pay";

    /// <summary>The action of a link that has a token; plain links have none.</summary>
    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Approve => Approve,
        LinkKind.Decline => Reject,
        LinkKind.Ask => Ask,
        LinkKind.SendDeposit => SendDeposit,
        LinkKind.MarkBooked => MarkBooked,
        LinkKind.Pay => Pay,
        _ => throw new UnreachableException($"A link kind without an action: {kind}."),
    };
}
