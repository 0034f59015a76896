using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Payments;

namespace Frontdesk.Adapters.Tests.Rehearsal;

public sealed class RehearsalHistoryTests : PaymentHistoryContract
{
    private readonly RehearsalStripe vendor;

    public RehearsalHistoryTests() => vendor = new RehearsalStripe(new RehearsalIds("T"), new Uri("http://localhost/demo/checkout"), () => Now);

    protected override IPayments Payments => vendor;

    protected override IPaymentHistory History => vendor;

    protected override void Script(RehearsedFault fault) => vendor.Script.Add(fault);

    protected override void Pay(string sessionId) => vendor.Pay(sessionId);
}
