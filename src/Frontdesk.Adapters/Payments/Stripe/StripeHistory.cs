using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Adapters.Wire;
using NodaTime;

namespace Frontdesk.Adapters.Payments.Stripe;

/// <summary>Stripe's lists of events and of Checkout sessions.</summary>
public sealed class StripeHistory(HttpClient http, StripeSettings settings) : IPaymentHistory
{
    /// <summary>Stripe lists events of so many days.</summary>
    public const int EventDays = 30;

    /// <summary>Stripe's greatest page.</summary>
    public const int PageItems = 100;

    /// <summary>Bytes of a page: a hundred events with everything that their objects can hold.</summary>
    private const int MaxPage = 16 * 1024 * 1024;

    private static readonly string Kinds = string.Concat(StripeReading.KindsRead.Select(kind => $"&types[]={kind}"));

    public async Task<PastPage<PastEvent>> EventsAsync(Instant since, Instant until, string? after, CancellationToken stop)
    {
        var (first, last) = (since.ToUnixTimeSeconds(), until.ToUnixTimeSeconds());
        var asked = $"/v1/events?limit={PageItems}&created[gte]={first}&created[lte]={last}{Kinds}";
        return PageOf(await GetAsync(asked, after, stop), EventIn);
    }

    public async Task<PastPage<PastCheckout>> CheckoutsAsync(string? after, CancellationToken stop) =>
        PageOf(await GetAsync($"{StripeCalls.Sessions}?limit={PageItems}", after, stop), CheckoutIn);

    internal static PastEvent? EventIn(JsonElement happened) =>
        happened.Text("id") is { Length: > 0 } id && StripeReading.MomentOf(happened, "created") is { } at
            ? new PastEvent(id, at, happened.Slice().ToArray())
            : null;

    internal static PastCheckout? CheckoutIn(JsonElement session) =>
        StripeReading.CheckoutOf(session) is { } checkout && StripeReading.MomentOf(session, "created") is { } at
            ? new PastCheckout(checkout, at, session.Slice().ToArray())
            : null;

    private async Task<VendorAnswer> GetAsync(string path, string? after, CancellationToken stop)
    {
        var from = after is null ? "" : $"&starting_after={Uri.EscapeDataString(after)}";
        using var request = StripeCalls.Request(settings, HttpMethod.Get, path + from);
        return await VendorCall.SendAsync(http, request, settings.Patience, MaxPage, stop);
    }

    // What cannot be read must not pass for "there is no more": the whole page is asked for again, and named when that does not help.
    private static PastPage<T> PageOf<T>(VendorAnswer answer, Func<JsonElement, T?> read)
        where T : class
    {
        if (answer is not VendorAnswer.Answered { IsSuccess: true } answered)
            return StripeFailure.Of(answer).AsPage<T>();
        var page = answered.Json();
        if (page.At("data") is not { ValueKind: JsonValueKind.Array } data)
            return new PastPage<T>.Retry("Stripe's answer could not be read");
        var items = data.EnumerateArray().Select(read).ToImmutableArray();
        if (items.Contains(null))
            return new PastPage<T>.Refused("unreadable", "Stripe's list holds something that cannot be read. Its dashboard shows it.");
        var last = data.GetArrayLength() == 0 ? null : data[data.GetArrayLength() - 1].Text("id");
        return new PastPage<T>.Read(items!, page.Yes("has_more") ? last : null);
    }
}
