namespace Frontdesk.Adapters.Channels;

/// <summary>A way to people. Neither method throws for anything the vendor or the network does; only <c>stop</c> ends them early.</summary>
public interface IChannel
{
    /// <summary>
    /// Sends once. <see cref="SendOutcome.Retry"/> means that the vendor has not taken it; <see cref="SendOutcome.Uncertain"/>
    /// that it may have: then its receipt, which carries the outbox id, settles it.
    /// </summary>
    Task<SendOutcome> SendAsync(OutboundMessage message, CancellationToken stop);

    /// <summary>Fetches a file that a message brought. Safe to repeat.</summary>
    Task<MediaOutcome> FetchMediaAsync(string mediaId, CancellationToken stop);
}
