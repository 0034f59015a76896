using System.Text.Json;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Contracts;
using Frontdesk.Adapters.Tests.StandIns;
using Frontdesk.Conversations;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments.Stripe;

public sealed class StripeHistoryTests : PaymentHistoryContract, IAsyncLifetime
{
    private readonly StripeStandIn vendor;
    private StripeSettings? settings;

    public StripeHistoryTests() => vendor = new StripeStandIn(() => Now);

    protected override IPayments Payments => new StripePayments(vendor.Http, settings!);

    protected override IPaymentHistory History => new StripeHistory(vendor.Http, settings!);

    public async ValueTask InitializeAsync()
    {
        await vendor.StartAsync();
        settings = new StripeSettings(vendor.Url, StripeStandIn.SecretKey, Duration.FromSeconds(30));
    }

    public ValueTask DisposeAsync() => vendor.DisposeAsync();

    [Fact]
    public async Task Every_list_is_asked_for_with_words_that_the_vendor_knows()
    {
        await History.EventsAsync(Start, Start, "evt_1", Stop);
        await History.CheckoutsAsync("cs_1", Stop);
        var paths = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared.Folder(), "stripe/openapi-2023-08-16.trimmed.json")))
            .RootElement.GetProperty("paths");
        foreach (var asked in vendor.ListsAsked)
        {
            var known = paths.GetProperty(asked.AbsolutePath).GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(p => p.GetProperty("name").GetString());
            Assert.Subset(known.ToHashSet(), QueryHelpers.ParseQuery(asked.Query).Keys.Select(name => (string?)name.Split('[')[0]).ToHashSet());
        }
    }

    [Fact]
    public void The_vendors_own_examples_are_read()
    {
        var resources = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared.Folder(), "stripe/fixtures3.trimmed.json")))
            .RootElement.GetProperty("resources");
        Assert.NotNull(StripeHistory.CheckoutIn(resources.GetProperty("checkout.session")));
        Assert.NotNull(StripeHistory.EventIn(resources.GetProperty("event")));
    }

    [Fact]
    public void Each_kind_that_is_asked_for_can_become_a_fact_and_they_fit_into_one_request()
    {
        const int TypesMax = 20;
        Assert.InRange(StripeReading.KindsRead.Length, 1, TypesMax);
        foreach (var kind in StripeReading.KindsRead)
        {
            var raw = JsonSerializer.SerializeToUtf8Bytes(new
            {
                id = "evt_1", @object = "event", type = kind, created = 1,
                data = new
                {
                    @object = new
                    {
                        id = "pi_1", @object = "charge", payment_intent = "pi_1", amount = 1, amount_total = 1, amount_received = 1, amount_refunded = 1,
                        currency = "gbp", payment_status = "paid", status = "succeeded",
                    },
                },
            });
            Assert.False(StripeReading.Read(raw) is Fact.Ignored or Fact.Unroutable, kind);
        }
    }

    protected override void Script(RehearsedFault fault) => vendor.Script(fault);

    protected override void Pay(string sessionId) => vendor.Pay(sessionId);
}
