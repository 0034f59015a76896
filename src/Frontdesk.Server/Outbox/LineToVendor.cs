using System.Collections.Immutable;
using Frontdesk.Server.Outbox.Pacing;
using NodaTime;

namespace Frontdesk.Server.Outbox;

/// <summary>What this node knows of one lane's vendor: calls that are open, whether it is well, how many calls it gets. Any thread may ask.</summary>
internal sealed class LineToVendor(VendorLane lane)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Instant> open = [];
    private Breaker breaker = Breaker.Closed;
    private CallRoom room = CallRoom.Whole;
    private Instant answeredAt = Instant.MinValue;
    private long calls;
    private bool looksAgain;

    public VendorLane Lane => lane;

    /// <summary>The last look left something waiting here: whoever ends a call looks again.</summary>
    public bool LooksAgain
    {
        get => Volatile.Read(ref looksAgain);
        set => Volatile.Write(ref looksAgain, value);
    }

    /// <summary>How much may be claimed now.</summary>
    public Wanted Wanted(Instant now)
    {
        lock (gate)
        {
            Instant? silentSince = open.Count == 0 ? null : Instant.Max(answeredAt, open.Values.Min());
            var beside = room.Beside(open.Count, silentSince, now);
            return new Wanted(lane, Math.Min(beside, breaker.Room(open.Count, now) ?? beside), open.Count);
        }
    }

    public long Begin(Instant now)
    {
        lock (gate)
        {
            open.Add(++calls, now);
            return calls;
        }
    }

    /// <summary>An answer came, or will not come any more.</summary>
    /// <param name="most">What the switch allows.</param>
    /// <returns>What the breaker did; null when it did nothing.</returns>
    public VendorTurn? End(long call, Settlement settlement, Instant now, double chance, int most)
    {
        lock (gate)
        {
            if (!open.Remove(call, out var begunAt))
                throw new InvalidOperationException($"Call {call} of {lane.Name} was ended twice.");
            answeredAt = Instant.Max(answeredAt, now);
            var report = CallReport.Of(settlement, Duration.Max(now - begunAt, Duration.Zero));
            var before = breaker;
            breaker = breaker.After(report, now, chance);
            room = room.After(report, now, most);
            return (before.IsClosed, breaker.IsClosed) switch
            {
                (true, false) => new VendorTurn(lane.Name, true, breaker.Reason, breaker.Until),
                (false, true) => new VendorTurn(lane.Name, false, before.Reason, null),
                _ => null,
            };
        }
    }

    /// <summary>The call came to no answer that says something of the vendor: we broke.</summary>
    public void Forget(long call)
    {
        lock (gate)
            open.Remove(call);
    }

    public LineSeen Seen(Instant now)
    {
        lock (gate)
            return new LineSeen(lane.Name, breaker.StateAt(now), breaker.IsClosed ? null : breaker.Until, open.Count, (int)room.Calls);
    }
}

/// <summary>The lines of this node, one for each lane, payments first.</summary>
internal sealed class LinesToVendors
{
    public ImmutableArray<LineToVendor> All { get; } = [.. VendorLane.All.Select(lane => new LineToVendor(lane))];

    public LineToVendor Of(VendorLane lane) => All.Single(line => line.Lane == lane);

    public ImmutableArray<LineSeen> Seen(Instant now) => [.. All.Select(line => line.Seen(now))];
}

/// <summary>A vendor's breaker opened or closed.</summary>
internal sealed record VendorTurn(string Vendor, bool Paused, string? Reason, Instant? Until);

/// <summary>A lane as health and metrics show it.</summary>
/// <param name="State">"closed", "open" or "half_open".</param>
/// <param name="Until">Nobody calls before that; null while it is closed.</param>
/// <param name="CallsMost">What it would get at once, the switch's limit aside.</param>
internal sealed record LineSeen(string Name, string State, Instant? Until, int CallsOpen, int CallsMost);
