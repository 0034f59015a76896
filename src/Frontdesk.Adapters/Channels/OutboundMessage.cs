using System.Collections.Immutable;
using Frontdesk.Messaging;

namespace Frontdesk.Adapters.Channels;

/// <summary>A message with every link and name filled in.</summary>
/// <param name="To">The recipient's number, digits.</param>
/// <param name="OutboxId">Travels along and comes back with every receipt.</param>
public sealed record OutboundMessage(string To, long OutboxId, OutboundBody Body);

public abstract record OutboundBody
{
    private OutboundBody() { }

    /// <summary>Free text; only inside the recipient's 24 hours.</summary>
    public sealed record Words(string Text) : OutboundBody;

    /// <summary>
    /// Text with answers to press: up to 3 become buttons, up to 10 a list. Where the text is too long for the vendor's
    /// buttons, the answers follow it as lines.
    /// </summary>
    public sealed record WithChoices(string Text, ImmutableArray<Choice> Choices) : OutboundBody;

    /// <summary>An approved template; goes at any time. <paramref name="Language"/> as in <c>en_GB</c>.</summary>
    public sealed record FromTemplate(Template Template, string Language) : OutboundBody;
}
