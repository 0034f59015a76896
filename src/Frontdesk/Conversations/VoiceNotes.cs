using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>A voice note or video is kept and playable; text is asked for once, and a person is told.</summary>
internal static class VoiceNotes
{
    public static Draft Tell(Draft d) => Notices.ClientWrote(d, "artist_voice_note");

    public static Draft Take(Draft d)
    {
        var told = Tell(d);
        if (d.Conversation.VoiceNoteAt is not null)
            return told;
        var asked = told.With(c => c with { VoiceNoteAt = d.Now });
        return asked.Enquiry.Status == LeadStatus.Qualifying
            ? Consultation.Repeat(asked, asked.Text("voice_note"), "A voice note came; the bot reads text only.")
            : asked.Say(asked.Text("voice_note"), "A voice note came; the bot reads text only.");
    }
}
