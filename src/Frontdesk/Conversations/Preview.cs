using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>What the client would read if a person acted now: the act is decided and only its words are kept.</summary>
public static class Preview
{
    /// <summary>The messages to the client, or the refusal.</summary>
    public static (ImmutableArray<Message> Messages, Refusal? Refusal) Of(
        Scene scene, Conversation conversation, Lead? lead, StaffAct act, string by)
    {
        var decision = Turn.Take(scene, conversation, lead, new Fact.StaffActed(act, by, Via.Page));
        return (
            [.. decision.Effects.OfType<Effect.SendMessage>().Where(e => e.To == Recipient.Client).Select(e => e.Message)],
            decision.Refusal);
    }
}
