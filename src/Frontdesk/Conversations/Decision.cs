using System.Collections.Immutable;
using Frontdesk.Consent;
using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>What a turn decided: new state and everything that goes with it in the same commit. A refusal changes nothing.</summary>
/// <param name="Lead">The enquiry the fact was about; new when its id is the reserved one; null when none was touched.</param>
public sealed record Decision(Conversation Conversation, Lead? Lead)
{
    public ImmutableArray<StatusChange> Changes { get; init; } = [];

    public ImmutableArray<Effect> Effects { get; init; } = [];

    public ImmutableArray<Happening> Happenings { get; init; } = [];

    public ImmutableArray<ConsentChange> Consents { get; init; } = [];

    /// <summary>Acts on other conversations that follow from this one; they go through the inbox as turns of their own.</summary>
    public ImmutableArray<PassedOn> PassedOn { get; init; } = [];

    /// <summary>State is unchanged when this is set; effects (telling the one who pressed) may still be there.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>The artist pressed a button on his phone that is about a client's enquiry.</summary>
public sealed record PassedOn(LeadId Lead, StaffAct Act, string By, LeadStatus? OnlyFrom, Via Via);

/// <summary>Why an act was not done; the world's words, not HTTP's.</summary>
public abstract record Refusal(string Message)
{
    /// <summary>The status does not allow the act. <paramref name="Allowed"/> names what it allows instead.</summary>
    public sealed record InvalidTransition(string Message, LeadStatus Status, ImmutableArray<string> Allowed) : Refusal(Message);

    /// <summary>The studio already has somebody at that time.</summary>
    public sealed record TimeTaken(string Message) : Refusal(Message);

    /// <summary>A field is missing or cannot be used. <paramref name="Field"/> is its API name.</summary>
    public sealed record BadField(string Field, string Message) : Refusal(Message);

    /// <summary>The 24-hour window is closed and no template was chosen; or the client opted out.</summary>
    public sealed record MayNotWrite(string Message) : Refusal(Message);
}
