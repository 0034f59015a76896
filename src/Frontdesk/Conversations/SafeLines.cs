using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>What is said when automation rests: one line at most every <see cref="Turn.HoldingLineEvery"/>.</summary>
internal static class SafeLines
{
    public static Draft Panic(Draft d) => Line(Notices.ClientWrote(d, "artist_wrote_in_panic"), "panic", "Panic is on: automation rests.");

    public static Draft Pilot(Draft d) => Line(
        d.Note("pilot_mode.blocked", HappeningLevel.Info), "pilot", "A pilot answers only the numbers on its list.");

    private static Draft Line(Draft d, string key, string why) =>
        d.Conversation.SafeLineAt is { } last && d.Now - last < Turn.HoldingLineEvery
            ? d
            : d.Say(d.Text(key), why, Purpose.SafeLine).With(c => c with { SafeLineAt = d.Now });
}
