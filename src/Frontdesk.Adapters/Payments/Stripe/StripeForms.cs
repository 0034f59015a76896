using System.Globalization;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Our requests in Stripe's form fields. Equal requests give equal bytes.</summary>
internal static class StripeForms
{
    public static KeyValuePair<string, string>[] Checkout(CheckoutRequest request)
    {
        var lead = request.Lead.ToString();
        var deposit = request.DepositId.ToString(CultureInfo.InvariantCulture);
        var form = new List<KeyValuePair<string, string>>
        {
            new("mode", "payment"),
            new("client_reference_id", lead),
            new("metadata[lead_id]", lead),
            new("metadata[deposit_id]", deposit),
            new("metadata[rule_version]", request.RuleVersion),
            new("metadata[policy_version]", request.PolicyVersion),
            new("payment_intent_data[metadata][lead_id]", lead),
            new("payment_intent_data[metadata][deposit_id]", deposit),
            new("payment_intent_data[description]", request.Title),
            new("line_items[0][quantity]", "1"),
            new("line_items[0][price_data][currency]", request.Amount.Currency.ToLowerInvariant()),
            new("line_items[0][price_data][unit_amount]", request.Amount.Minor.ToString(CultureInfo.InvariantCulture)),
            new("line_items[0][price_data][product_data][name]", request.Title),
            new("success_url", request.SuccessUrl.OriginalString),
            new("cancel_url", request.CancelUrl.OriginalString),
            new("expires_at", request.EndsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        };
        // Stripe reads an empty value as "unset".
        if (request.Description.Length > 0)
            form.Add(new("line_items[0][price_data][product_data][description]", request.Description));
        if (request.Policy.Length > 0)
            form.Add(new("custom_text[submit][message]", request.Policy));
        return [.. form];
    }

    public static KeyValuePair<string, string>[] Refund(string paymentIntent, Money amount) =>
    [
        new("payment_intent", paymentIntent),
        new("amount", amount.Minor.ToString(CultureInfo.InvariantCulture)),
    ];
}
