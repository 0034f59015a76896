using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Server.Outbox.Pacing;

/// <summary>Which rows of a claim may go now by the vendors' limits. No I/O: what the buckets held before comes in, what they hold after goes out.</summary>
internal sealed class Sharing(VendorPace pace, IReadOnlyDictionary<string, Instant> buckets, Instant now)
{
    /// <summary>Coming back for each single call would cost more than it sends.</summary>
    private const int PartWorthALook = 4;

    private readonly Dictionary<string, Instant> taken = [];
    private readonly Dictionary<string, int> queued = [];
    private readonly Dictionary<VendorLane, Instant> again = [];

    /// <summary>The buckets that gave something, as they are to be stored.</summary>
    public IReadOnlyDictionary<string, Instant> Taken => taken;

    /// <summary>Lanes whose sender gets no more for the moment, with when to come back.</summary>
    public IReadOnlyDictionary<VendorLane, Instant> Again => again;

    /// <summary>Asks for one row; ask in the order in which they should go.</summary>
    public Share Of(OutboxRow row)
    {
        var lane = VendorLane.Of(row.Kind);
        if (pace.Of(lane) is not { } limits)
            return new Share.Now();
        var narrowed = VendorPace.Narrowed(limits, row);
        Grant? narrow = null;
        if (limits.Narrow is { } few)
        {
            narrow = few.Take(FullAt(narrowed), 1, now);
            if (narrow is { Granted: 0 })
            {
                var place = queued[narrowed] = queued.GetValueOrDefault(narrowed) + 1;
                return new Share.PutOff(few.At(FullAt(narrowed), place, now));
            }
        }
        if (limits.Sender is { } all)
        {
            var grant = all.Take(FullAt(limits.Name), 1, now);
            if (grant.Granted == 0)
            {
                again[lane] = all.At(FullAt(limits.Name), Math.Max(1, all.Burst / PartWorthALook), now);
                return new Share.Later();
            }
            taken[limits.Name] = grant.FullAt;
        }
        if (narrow is { } one)
            taken[narrowed] = one.FullAt;
        return new Share.Now();
    }

    private Instant? FullAt(string bucket) =>
        taken.TryGetValue(bucket, out var after) ? after : buckets.TryGetValue(bucket, out var before) ? before : null;
}

/// <summary>What the limits say to one row.</summary>
internal abstract record Share
{
    private Share() { }

    public sealed record Now : Share;

    /// <summary>The sender has no call left: it stays as it is, and is asked about again at the next look.</summary>
    public sealed record Later : Share;

    /// <summary>Only calls like this one are too many: it is put off, and the others go.</summary>
    public sealed record PutOff(Instant Until) : Share;
}
