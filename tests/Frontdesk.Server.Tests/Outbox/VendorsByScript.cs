using System.Collections.Concurrent;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;

namespace Frontdesk.Server.Tests.Outbox;

/// <summary>Vendors that answer what the test told them to, in order, and remember what they were asked.</summary>
internal sealed class VendorsByScript : IChannel, IPayments
{
    private int numbers;

    public ConcurrentQueue<SendOutcome> SendAnswers { get; } = new();

    public ConcurrentQueue<CheckoutOpening> OpenAnswers { get; } = new();

    public ConcurrentQueue<MediaOutcome> FileAnswers { get; } = new();

    public ConcurrentQueue<OutboundMessage> Sent { get; } = new();

    public ConcurrentQueue<CheckoutRequest> Opened { get; } = new();

    public ConcurrentQueue<string> ReturnKeys { get; } = new();

    /// <summary>Awaited inside each send, after it was noted; a test holds a worker here.</summary>
    public Func<OutboundMessage, Task> WhileSending { get; set; } = _ => Task.CompletedTask;

    public Func<Task> WhileReturning { get; set; } = () => Task.CompletedTask;

    public Action<CheckoutRequest> WhileOpening { get; set; } = _ => { };

    public async Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop)
    {
        Sent.Enqueue(message);
        await WhileSending(message);
        return SendAnswers.TryDequeue(out var answer) ? answer : new SendOutcome.Accepted($"wamid.{Interlocked.Increment(ref numbers)}");
    }

    public Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop) =>
        Task.FromResult(FileAnswers.TryDequeue(out var answer) ? answer : new MediaOutcome.Refused("It is gone."));

    public Task<CheckoutOpening> OpenCheckoutAsync(CheckoutRequest request, CancellationToken stop)
    {
        Opened.Enqueue(request);
        WhileOpening(request);
        return Task.FromResult(OpenAnswers.TryDequeue(out var answer)
            ? answer
            : new CheckoutOpening.Opened($"cs_{request.IdempotencyKey}", $"https://pay.example/{request.IdempotencyKey}", request.EndsAt));
    }

    public Task<CheckoutClosing> CloseCheckoutAsync(string sessionId, CancellationToken stop) =>
        Task.FromResult<CheckoutClosing>(new CheckoutClosing.Ended(CheckoutState.Expired));

    public async Task<MoneyReturn> ReturnMoneyAsync(string paymentIntent, Money amount, string idempotencyKey, CancellationToken stop)
    {
        ReturnKeys.Enqueue(idempotencyKey);
        var refund = $"re_{ReturnKeys.Count}";
        await WhileReturning();
        return new MoneyReturn.Accepted(refund, amount);
    }

    public Task<CheckoutLookup> FindCheckoutAsync(string sessionId, CancellationToken stop) => Task.FromResult<CheckoutLookup>(new CheckoutLookup.Unknown());
}
