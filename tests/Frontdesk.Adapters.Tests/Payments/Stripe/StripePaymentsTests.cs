using System.Text.Json.Nodes;
using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Adapters.Tests.Contracts;
using Frontdesk.Adapters.Tests.StandIns;
using NodaTime;

namespace Frontdesk.Adapters.Tests.Payments.Stripe;

public sealed class StripePaymentsTests : PaymentsContract, IAsyncLifetime
{
    private readonly StripeStandIn vendor = new(() => Start);
    private IPayments? payments;

    protected override IPayments Payments => payments!;

    protected override int Pages => vendor.Sessions.Count;

    public async ValueTask InitializeAsync()
    {
        await vendor.StartAsync();
        payments = With(StripeStandIn.SecretKey);
    }

    public ValueTask DisposeAsync() => vendor.DisposeAsync();

    [Fact]
    public async Task The_form_names_the_lead_twice_and_carries_the_policy()
    {
        await OpenAsync();
        var form = Assert.Single(vendor.Forms);
        Assert.Equal("7", form["client_reference_id"]);
        Assert.Equal("7", form["metadata[lead_id]"]);
        Assert.Equal("7", form["payment_intent_data[metadata][lead_id]"]);
        Assert.Equal("2026-01", form["metadata[rule_version]"]);
        Assert.Equal("gbp", form["line_items[0][price_data][currency]"]);
        Assert.Equal(Request().Policy, form["custom_text[submit][message]"]);
        Assert.Equal(Request().Description, form["line_items[0][price_data][product_data][description]"]);
        Assert.All(vendor.Versions, v => Assert.Equal(StripePayments.Version, v));
    }

    [Fact]
    public async Task Every_form_keeps_to_the_vendors_schema()
    {
        var page = await OpenAsync();
        Pay(page.SessionId);
        await Payments.ReturnMoneyAsync(vendor.Intents.Keys.Single(), Deposit, "return-1", Stop);
        var schema = OpenApi.Of("stripe/openapi-2023-08-16.trimmed.json");
        Assert.Empty(schema.Faults(schema.Form("/v1/checkout/sessions"), Nested(vendor.Forms[0]), "$", closed: true));
        Assert.Empty(schema.Faults(schema.Form("/v1/refunds"), Nested(vendor.Forms[1]), "$", closed: true));
    }

    [Fact]
    public async Task A_key_that_is_refused_says_which_setting_to_mend()
    {
        payments = With("sk_test_another");
        var refused = Assert.IsType<CheckoutOpening.Refused>(await Payments.OpenCheckoutAsync(Request(), Stop));
        Assert.Contains("STRIPE_SECRET_KEY", refused.Meaning);
    }

    [Fact]
    public void Settings_do_not_print_the_key() =>
        Assert.DoesNotContain("secret", $"{new StripeSettings(StripeSettings.VendorUrl, "secret", Duration.Zero)}");

    protected override void Script(RehearsedFault fault) => vendor.Script(fault);

    protected override void Pay(string sessionId) => vendor.Pay(sessionId);

    protected override long Returned(string paymentIntent) => vendor.Intents[paymentIntent].Returned;

    private StripePayments With(string key) => new(vendor.Http, new StripeSettings(vendor.Url, key, Duration.FromSeconds(30)));

    // a[b][0][c]=x as {"a":{"b":[{"c":"x"}]}}.
    private static JsonObject Nested(Dictionary<string, string> form)
    {
        var root = new JsonObject();
        foreach (var (name, value) in form)
        {
            var path = name.Replace("]", "", StringComparison.Ordinal).Split('[');
            JsonNode at = root;
            for (var i = 0; i < path.Length; i++)
            {
                JsonNode next = i == path.Length - 1 ? JsonValue.Create(value) : path[i + 1] == "0" ? new JsonArray() : new JsonObject();
                if (at is JsonArray { Count: 0 } array)
                    array.Add(next);
                else if (at is JsonObject thing && !thing.ContainsKey(path[i]))
                    thing[path[i]] = next;
                at = at is JsonArray filled ? filled[0]! : at[path[i]]!;
            }
        }

        return root;
    }
}
