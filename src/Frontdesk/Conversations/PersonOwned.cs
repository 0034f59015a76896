using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>A person answers, so the bot is silent: the artist is told, and while nobody has picked it up the client hears so now and
/// then.</summary>
internal static class PersonOwned
{
    /// <summary>What the client writes to have the bot back.</summary>
    public const string Continue = "CONTINUE";

    public static Draft Take(Draft d, Intent intent, string? text)
    {
        var nobodyYet = d.Conversation is { Owner: Owner.Person, OwnedBy: null };
        if (nobodyYet && string.Equals(text?.Trim().TrimEnd('.', '!'), Continue, StringComparison.OrdinalIgnoreCase))
            return HandingOver.Resume(d, "client");
        if (nobodyYet && d.Lead is not null && intent == Intent.Progress)
            return d.Say(Waiting.WhereAreWe(d), "Asked where we are.");
        var told = Notices.ClientWrote(d, "artist_client_replied");
        return nobodyYet && (told.Conversation.HeldAt is not { } held || told.Now - held >= Turn.HoldingLineEvery)
            ? told.Say(told.Text("holding"), "Nobody has picked this up yet.").With(c => c with { HeldAt = told.Now })
            : told;
    }
}
