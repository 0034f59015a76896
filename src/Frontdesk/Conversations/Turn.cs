using Frontdesk.Leads;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>One turn: (conversation, enquiry, fact, now) to new state and effects. Everything the business decides passes here.</summary>
public static class Turn
{
    public static readonly Duration HoldingLineEvery = Duration.FromHours(6);

    public static readonly Duration AlbumGap = Duration.FromMinutes(2);

    /// <param name="lead">The enquiry the fact is about: the one it names, else the newest of the conversation; null when there is none.</param>
    public static Decision Take(Scene scene, Conversation conversation, Lead? lead, Fact fact)
    {
        return new Decision(conversation, lead);
    }
}
