using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>What a turn may look at beside the conversation: the studio's rules, its words, the moment, the switches, and numbers that were
/// reserved for rows it may make.</summary>
public sealed record Scene(Studio Studio, Wording Words, Instant Now, Switches Switches, ReservedIds Ids);

/// <summary>Fresh numbers from the database's sequences; those that a turn does not use are never used.</summary>
public sealed record ReservedIds(long Lead, long Deposit, long Session);
