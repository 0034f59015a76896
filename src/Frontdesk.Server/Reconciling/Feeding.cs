using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Inbound;

namespace Frontdesk.Server.Reconciling;

/// <summary>Puts what was missed through the doors' own way in, which alone says what is a repeat.</summary>
internal sealed class Feeding(Door door, long merchantId, string correlationId)
{
    public const string NoRoom = "The desk itself takes nothing in: its doors are full or the database is away. Run it again.";

    /// <summary>Items at once, so that the doors' own deliveries find room beside them.</summary>
    private const int ItemsAtOnce = 100;

    private const int TriesMax = 5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    /// <summary>In the order given.</summary>
    /// <returns>How many were new, all of them on disk; null when the doors are full or the database is away.</returns>
    public async Task<int?> FeedAsync(IReadOnlyCollection<InboundItem> items, CancellationToken ct)
    {
        var fed = 0;
        foreach (var some in items.Chunk(ItemsAtOnce))
        {
            if (await TakeAsync(some, ct) is not { } taken)
                return null;
            fed += taken;
        }
        return fed;
    }

    private async Task<int?> TakeAsync(InboundItem[] items, CancellationToken ct)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (tries > 0)
                await Task.Delay(FirstWait * (1 << tries), ct);
            if (await door.TakeAsync(items, merchantId, correlationId) is Taken.Stored stored)
                return stored.Accepted;
        }
        return null;
    }
}
