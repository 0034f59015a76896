using Frontdesk.Adapters.Payments;
using Frontdesk.Adapters.Payments.Stripe;
using NodaTime;

namespace Frontdesk.Adapters.Rehearsal;

/// <summary>
/// Stripe in memory, held to the same contract as the real one: its limits, its idempotency, its page ends, its events.
/// <paramref name="pages"/> is where the pretend pages stand: the session id is added to its path.
/// </summary>
public sealed class RehearsalStripe(RehearsalIds ids, Uri pages, Func<Instant> now) : IPayments, IPaymentHistory
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, RehearsedCheckout> checkouts = [];
    private readonly Dictionary<string, RehearsedIntent> intents = [];
    private readonly Dictionary<string, (string Form, object Answer)> answered = [];
    private readonly RehearsalPost post = new();
    private readonly RehearsalPast past = new();

    /// <summary>What the next calls meet.</summary>
    public RehearsalScript Script { get; } = new();

    /// <summary>All that was paid and has not gone back, in minor units by currency: the vendor's side of the books.</summary>
    public IReadOnlyDictionary<string, long> Balance()
    {
        lock (gate)
        {
            return intents.Values.GroupBy(i => i.Paid.Currency)
                .ToDictionary(g => g.Key, g => g.Sum(i => i.Paid.Minor - i.ReturnedMinor));
        }
    }

    /// <summary>How many payments this lead made, returned ones among them.</summary>
    public int PaymentsOf(string leadReference)
    {
        lock (gate)
            return intents.Values.Count(i => i.LeadReference == leadReference);
    }

    /// <summary>The page behind an address; null when there is none.</summary>
    public RehearsedCheckout? Page(string sessionId)
    {
        lock (gate)
        {
            EndPages();
            return checkouts.GetValueOrDefault(sessionId);
        }
    }

    /// <summary>The person presses Pay. With <paramref name="slowly"/> the money comes with <see cref="Arrive"/>.</summary>
    public RehearsedPayment Pay(string sessionId, bool slowly = false)
    {
        lock (gate)
        {
            EndPages();
            if (!checkouts.TryGetValue(sessionId, out var page))
                return RehearsedPayment.UnknownPage;
            if (page.Checkout.State != CheckoutState.Open)
                return page.Checkout.State == CheckoutState.Complete ? RehearsedPayment.PaidBefore : RehearsedPayment.Ended;
            var done = page with
            {
                Checkout = page.Checkout with { State = CheckoutState.Complete, Paid = !slowly, PaymentIntent = ids.Next("pi_") },
            };
            checkouts[sessionId] = done;
            var status = slowly ? "unpaid" : "paid";
            Tell(StripeWire.SessionCompleted(ids.Next("evt_"), done.Checkout, done.Request.DepositId, now(), status));
            if (!slowly)
                TakeMoney(done);
            return slowly ? RehearsedPayment.Promised : RehearsedPayment.Paid;
        }
    }

    /// <summary>The slow payment of a finished page arrives.</summary>
    public bool Arrive(string sessionId)
    {
        lock (gate)
        {
            if (!checkouts.TryGetValue(sessionId, out var page) || page.Checkout is not { State: CheckoutState.Complete, Paid: false })
                return false;
            var paid = page with { Checkout = page.Checkout with { Paid = true } };
            checkouts[sessionId] = paid;
            Tell(StripeWire.SlowPaymentSucceeded(ids.Next("evt_"), paid.Checkout, paid.Request.DepositId, now()));
            TakeMoney(paid);
            return true;
        }
    }

    /// <summary>The events that Stripe would have sent by now, to be signed and posted to our door. Each is handed out once.</summary>
    public IReadOnlyList<byte[]> TakeDeliveries()
    {
        lock (gate)
            EndPages();
        return post.Take();
    }

    public Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop) =>
        StripeLimits.Fault(request) is { } fault
            ? Task.FromResult<CheckoutOpening>(new CheckoutOpening.Refused("parameter_invalid", fault))
            : Answer(
                () => Once(request.IdempotencyKey, StripeForms.Checkout(request), () => Open(request)) ?? Reused.AsOpening(),
                f => f.AsOpening(),
                stop);

    public Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop) =>
        Answer(() => Close(sessionId), f => f.AsClosing(), stop);

    public Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop) =>
        StripeLimits.Fault(amount) is { } fault
            ? Task.FromResult<MoneyReturn>(new MoneyReturn.Refused("parameter_invalid", fault))
            : Answer(
                () => Once(idempotencyKey, StripeForms.Refund(paymentIntent, amount), () => Return(paymentIntent, amount))
                    ?? Reused.AsReturn(),
                f => f.AsReturn(),
                stop);

    public Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop) => Answer<CheckoutLookup>(
        () => Page(sessionId) is { } page ? new CheckoutLookup.Found(page.Checkout) : new CheckoutLookup.Unknown(),
        f => f.AsLookup(),
        stop);

    public Task<PastPage<PastEvent>> EventsAsync(Instant since, Instant until, string? after, CancellationToken stop) => Answer(
        () => RehearsalPast.Page(past.Between(since, until), e => e.Id, after), f => f.AsPage<PastEvent>(), stop);

    public Task<PastPage<PastCheckout>> CheckoutsAsync(string? after, CancellationToken stop) => Answer(
        () => RehearsalPast.Page(checkouts.Values.Select(Past).OrderByDescending(c => c.MadeAt), c => c.Checkout.SessionId, after),
        f => f.AsPage<PastCheckout>(),
        stop);

    private static StripeFailure.Refused Reused => new("idempotency_error", "This was asked of Stripe before with other particulars.");

    private static PastCheckout Past(RehearsedCheckout page) => new(page.Checkout, page.MadeAt, StripeWire.Session(page));

    // What is posted to us is also kept where it can be asked for.
    private void Tell(byte[] happened)
    {
        post.Add(happened);
        past.Add(happened);
    }

    private Task<T> Answer<T>(Func<T> act, Func<StripeFailure, T> fail, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (gate)
        {
            EndPages();
            var fault = Script.Next();
            // Done either way; in the one case nobody hears of it.
            var answer = fault is null or RehearsedFault.LostAfterSuccess ? act() : default;
            return Task.FromResult(fault is null ? answer! : fail(Failure(fault)));
        }
    }

    private static StripeFailure Failure(RehearsedFault fault) => fault switch
    {
        RehearsedFault.NoConnection => new StripeFailure.Retry("connection failed (rehearsed)", null),
        RehearsedFault.OutOfOrder => new StripeFailure.Retry("Stripe answered 500", null),
        RehearsedFault.TooMany tooMany => new StripeFailure.Retry("Stripe answered 429", tooMany.After),
        RehearsedFault.Refuses refuses => new StripeFailure.Refused(refuses.Code, $"Stripe refused this ({refuses.Code})."),
        _ => new StripeFailure.Uncertain("no answer (rehearsed)"),
    };

    // The same key with the same form gets the first answer again; with another form, null.
    private T? Once<T>(string key, KeyValuePair<string, string>[] form, Func<T> act)
        where T : class
    {
        var written = string.Join('&', form.Select(f => $"{f.Key}={f.Value}"));
        if (answered.TryGetValue(key, out var before))
            return before.Form == written ? (T)before.Answer : null;
        var answer = act();
        // Stripe remembers what it did, not what it refused to begin.
        if (answer is not (CheckoutOpening.Refused or MoneyReturn.Refused))
            answered[key] = (written, answer);
        return answer;
    }

    private CheckoutOpening Open(CheckoutRequest request)
    {
        var life = request.EndsAt - now();
        if (life < CheckoutRequest.Shortest || life > CheckoutRequest.Longest)
            return new CheckoutOpening.Refused("parameter_invalid", "A payment page lives between 30 minutes and 24 hours.");
        var id = ids.Next("cs_test_");
        var end = Instant.FromUnixTimeSeconds(request.EndsAt.ToUnixTimeSeconds());
        var url = new Uri(pages, $"{pages.AbsolutePath.TrimEnd('/')}/{id}").ToString();
        checkouts[id] = new RehearsedCheckout(
            request,
            new Checkout(id, CheckoutState.Open, Paid: false, request.Amount, PaymentIntent: null, request.Lead.ToString(), url, end),
            now());
        return new CheckoutOpening.Opened(id, url, end);
    }

    private CheckoutClosing Close(string sessionId)
    {
        if (!checkouts.TryGetValue(sessionId, out var page))
            return new CheckoutClosing.Refused("resource_missing", "Stripe does not know this payment.");
        if (page.Checkout.State == CheckoutState.Open)
            End(page);
        return new CheckoutClosing.Ended(checkouts[sessionId].Checkout.State);
    }

    private MoneyReturn Return(string paymentIntent, Money amount)
    {
        if (!intents.TryGetValue(paymentIntent, out var intent))
            return new MoneyReturn.Refused("resource_missing", "Stripe does not know this payment.");
        var left = intent.Paid.Minor - intent.ReturnedMinor;
        if (left == 0)
            return new MoneyReturn.AlreadyReturned();
        if (amount.Minor > left)
            return new MoneyReturn.Refused("invalid_request_error", "More than is left of this payment.");
        var after = intent with { ReturnedMinor = intent.ReturnedMinor + amount.Minor };
        intents[paymentIntent] = after;
        var refund = ids.Next("re_");
        var returned = amount with { Currency = intent.Paid.Currency };
        Tell(StripeWire.Refund(ids.Next("evt_"), "refund.created", refund, paymentIntent, returned, "succeeded", now()));
        Tell(StripeWire.ChargeRefunded(
            ids.Next("evt_"), paymentIntent, intent.Paid, returned with { Minor = after.ReturnedMinor }, intent.LeadReference, now()));
        return new MoneyReturn.Accepted(refund, returned);
    }

    private void TakeMoney(RehearsedCheckout page)
    {
        var intent = page.Checkout.PaymentIntent!;
        var amount = page.Request.Amount;
        intents[intent] = new RehearsedIntent(intent, page.Checkout.LeadReference, amount, ReturnedMinor: 0);
        Tell(StripeWire.IntentSucceeded(ids.Next("evt_"), intent, amount, page.Checkout.LeadReference, now()));
    }

    private void EndPages()
    {
        foreach (var page in checkouts.Values.Where(p => p.Checkout.State == CheckoutState.Open && p.Checkout.ExpiresAt <= now()).ToArray())
            End(page);
    }

    private void End(RehearsedCheckout page)
    {
        var ended = page with { Checkout = page.Checkout with { State = CheckoutState.Expired, Url = null } };
        checkouts[ended.Checkout.SessionId] = ended;
        Tell(StripeWire.SessionExpired(ids.Next("evt_"), ended.Checkout, ended.Request.DepositId, now()));
    }
}
