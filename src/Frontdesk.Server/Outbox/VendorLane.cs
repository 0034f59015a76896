using System.Collections.Immutable;

namespace Frontdesk.Server.Outbox;

/// <summary>Rows of one vendor. Lanes never wait for each other, so that a slow vendor slows only itself and payments always pass.</summary>
/// <param name="Kinds">What goes this way.</param>
/// <param name="CallsAtOnce">Open calls of this process to the vendor.</param>
internal sealed record VendorLane(ImmutableArray<string> Kinds, int CallsAtOnce)
{
    private const int PaymentCallsAtOnce = 8;
    private const int MessageCallsAtOnce = 16;
    private const int FileCallsAtOnce = 4;

    public static readonly ImmutableArray<VendorLane> All =
    [
        new([Payloads.ReturnMoney, Payloads.OpenCheckout, Payloads.CloseCheckout], PaymentCallsAtOnce),
        new([Payloads.SendMessage], MessageCallsAtOnce),
        new([Payloads.FetchMedia], FileCallsAtOnce),
    ];
}
