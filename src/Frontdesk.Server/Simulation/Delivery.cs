using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation;

/// <summary>One webhook call on its way to our doors.</summary>
/// <param name="What">For the trace.</param>
internal sealed record Delivery(Vendor Vendor, byte[] Body, string What)
{
    /// <summary>Whose conversation it belongs to, digits; null for receipts and money.</summary>
    public string? Number { get; init; }

    /// <summary>The messages of a person in it, in their order.</summary>
    public ImmutableArray<string> MessageIds { get; init; } = [];

    /// <summary>A vendor may give up on it, and nothing is lost: a receipt.</summary>
    public bool MayBeLost { get; init; }
}

internal enum Vendor
{
    WhatsApp,
    Stripe,
}
