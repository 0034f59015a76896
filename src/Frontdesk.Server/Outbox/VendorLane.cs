using System.Collections.Immutable;
using Frontdesk.Messaging;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Outbox;

/// <summary>Rows that go the same way. Lanes never wait for each other, so that a slow vendor slows only itself and payments always pass.</summary>
/// <param name="Name">As health, metrics and events spell it.</param>
/// <param name="Kinds">What goes this way; migration 0004 has an index for exactly these.</param>
/// <param name="Switch">Its limit of open calls of one node.</param>
internal sealed record VendorLane(string Name, ImmutableArray<string> Kinds, string Switch)
{
    public const string StripeName = "stripe";
    public const string WhatsAppName = "whatsapp";
    public const string FilesName = "whatsapp_files";

    public static readonly VendorLane Stripe =
        new(StripeName, [Payloads.CloseCheckout, Payloads.OpenCheckout, Payloads.ReturnMoney], SwitchBoard.CallsStripe);

    public static readonly VendorLane WhatsApp = new(WhatsAppName, [Payloads.SendMessage], SwitchBoard.CallsWhatsApp);

    public static readonly VendorLane Files = new(FilesName, [Payloads.FetchMedia], SwitchBoard.CallsFiles);

    /// <summary>Payments first.</summary>
    public static readonly ImmutableArray<VendorLane> All = [Stripe, WhatsApp, Files];

    public static VendorLane Of(string kind) => All.Single(lane => lane.Kinds.Contains(kind));

    public int Limit(Switches switches) => switches.Of(Switch).Limit
        ?? throw new InvalidOperationException($"The switch '{Switch}' is no limit.");
}
