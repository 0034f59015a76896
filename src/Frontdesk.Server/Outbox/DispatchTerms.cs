using Frontdesk.Server.Inbound;
using Frontdesk.Server.Outbox.Pacing;

namespace Frontdesk.Server.Outbox;

/// <summary>What a dispatcher is told besides its vendors; the simulator and tests bring their own chance and fault points.</summary>
internal sealed record DispatchTerms
{
    /// <summary>The vendors' documented limits; rehearsed vendors have none.</summary>
    public VendorPace Pace { get; init; } = VendorPace.Unlimited;

    /// <summary>What is known of the vendors, shown by health; null: the dispatcher's own.</summary>
    public LinesToVendors? Lines { get; init; }

    /// <summary>0 to 1, for delays.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>Told when a call's end made room or freed the next of a stream.</summary>
    public WakeUp WakeUp { get; init; } = new();

    public Reached Reached { get; init; } = Faults.None;
}
