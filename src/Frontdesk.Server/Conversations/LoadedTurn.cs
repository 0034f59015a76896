using Frontdesk.Conversations;
using Frontdesk.Leads;
using Frontdesk.Server.Inbound;

namespace Frontdesk.Server.Conversations;

/// <summary>What a claimed row turned out to be when its turn was loaded.</summary>
internal abstract record LoadedRow(Claimed Row)
{
    /// <summary>To be decided.</summary>
    /// <param name="Lead">The enquiry that the fact names; else the newest of the conversation.</param>
    public sealed record Ready(Claimed Row, Fact Fact, Scene Scene, StoredConversation Stored, Lead? Lead) : LoadedRow(Row)
    {
        /// <summary>The fact names its enquiry, by number or by a payment.</summary>
        public bool IsNamed { get; init; }
    }

    /// <summary>The vendor's word on one of our messages: its delivery state moves on.</summary>
    public sealed record Receipt(Claimed Row, Fact.ReceiptArrived Fact) : LoadedRow(Row);

    /// <summary>Nothing to decide: known and of no consequence, or about nobody we know. <paramref name="Happening"/> is noted when there is one.</summary>
    public sealed record Noted(Claimed Row, Happening? Happening, string? Outcome = null) : LoadedRow(Row);

    /// <summary>Its conversation went while it was loaded; this one waits for the next batch.</summary>
    public sealed record NotNow(Claimed Row) : LoadedRow(Row);
}

/// <summary>A conversation with what the database knows beside it.</summary>
/// <param name="Version">Null: not stored yet.</param>
internal sealed record StoredConversation(long MerchantId, Conversation Conversation, bool IsArtists, long? Version);

/// <summary>Somebody else saved a conversation of this batch since it was loaded: decide again.</summary>
internal sealed class ConversationMoved() : Exception("A conversation changed since it was loaded.");
