using System.Collections.Immutable;

namespace Frontdesk.Adapters.Inbound;

/// <summary>What a delivery's body turned out to be.</summary>
public abstract record SplitDelivery
{
    private SplitDelivery() { }

    /// <summary>The door answers 400.</summary>
    public sealed record NotJson : SplitDelivery;

    /// <summary>JSON, but no object at the top: the door answers 400.</summary>
    public sealed record NotAnObject : SplitDelivery;

    /// <summary>At least one item, in the vendor's order.</summary>
    public sealed record Items(ImmutableArray<InboundItem> All) : SplitDelivery;
}
