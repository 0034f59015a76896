using System.Threading.Channels;

namespace Frontdesk.Server.Inbound;

/// <summary>Tells a loop of this process that something waits. Many signals before the loop looks are one.</summary>
internal sealed class WakeUp
{
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => signals.Writer.TryWrite(true);

    /// <summary>Comes back at a signal, and without one after <paramref name="atLatest"/>: rows that became due make no noise.</summary>
    public async Task WaitAsync(TimeSpan atLatest, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atLatest);
        try
        {
            await signals.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
        }
    }
}

/// <summary>One for each loop.</summary>
internal sealed class WakeUps
{
    public WakeUp Inbox { get; } = new();

    public WakeUp Outbox { get; } = new();

    public WakeUp Timed { get; } = new();

    public WakeUp Health { get; } = new();

    /// <summary>Other nodes are to be told of the inbox, after the commit: a NOTIFY inside it would make commits wait for each other.</summary>
    public WakeUp InboxElsewhere { get; } = new();

    public WakeUp OutboxElsewhere { get; } = new();

    /// <summary>Rows were committed to the inbox.</summary>
    public void InboxFilled()
    {
        Inbox.Signal();
        InboxElsewhere.Signal();
    }

    /// <summary>Rows were committed to the outbox.</summary>
    public void OutboxFilled()
    {
        Outbox.Signal();
        OutboxElsewhere.Signal();
    }
}
