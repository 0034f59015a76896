using Frontdesk.Leads;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>The client wrote. First what holds in every status and mode (stop, suppression, pilot, panic, who owns the conversation), then
/// the status's own rule.</summary>
internal static class ClientTurn
{
    public static Draft Take(Draft draft, Fact.ClientWrote wrote)
    {
        var inAlbum = Pictures.InAlbum(draft);
        var d = Arrive(draft, wrote);
        var text = wrote.Content.Text();
        var intent = text is null ? Intent.None : IntentReader.Read(text, d.Reading()).Or(Intent.None);

        if (intent == Intent.OptOut)
            return OptingOut.Stop(d, text!);
        if (d.Conversation.OptedOutAt is not null)
            return OptingOut.WroteWhileOut(d, intent, text);
        if (wrote.Content is Content.NoAnswer { NeedsNoReply: true })
            return d;
        if (!d.Scene.Switches.Admits(d.Conversation.Number))
            return SafeLines.Pilot(d);
        if (d.Scene.Switches.Panic)
            return SafeLines.Panic(d);
        if (d.Conversation.Owner != Owner.Bot)
            return PersonOwned.Take(d, intent, text);
        if (d.Lead is null)
            return Greeting.Start(d, wrote);
        if (PersonWanted.Take(d, intent) is { } handedOver)
            return handedOver;
        if (wrote.Content is Content.Recording)
            return text is null
                ? VoiceNotes.Take(d)
                : ByStatus(VoiceNotes.Tell(d), wrote with { Content = new Content.Words(text) }, intent, text, inAlbum);
        return ByStatus(d, wrote, intent, text, inAlbum);
    }

    private static Draft ByStatus(Draft d, Fact.ClientWrote wrote, Intent intent, string? text, bool inAlbum)
    {
        var status = d.Enquiry.Status;
        return FurtherMessages.In(status) switch
        {
            FurtherMessage.Continues => Continue(d, wrote, intent, text, inAlbum),
            FurtherMessage.Reopens => Reopening.Take(d, intent),
            FurtherMessage.Waits => Waiting.Take(d, wrote, intent, text),
            FurtherMessage.AboutTheBooking => AboutBooking.Take(d, intent),
            FurtherMessage.OffersNew => ClosedEnquiry.Take(d, wrote, intent),
            FurtherMessage.Silent => d,
            _ => throw new InvalidOperationException($"No way to take a message in {status.Name()}."),
        };
    }

    private static Draft Continue(Draft d, Fact.ClientWrote wrote, Intent intent, string? text, bool inAlbum) => d.Enquiry.Status switch
    {
        LeadStatus.TourConversionOffered => TourOffer.Answer(d, wrote, intent, text),
        LeadStatus.CollectingTimeWindows => TimeWindows.Collect(d, text),
        LeadStatus.New => Continue(d.Move(Transition.EnquiryStarted, "client"), wrote, intent, text, inAlbum),
        _ when wrote.Content is Content.Picture => Pictures.Take(d, wrote, intent, text, inAlbum),
        _ => Consultation.Take(d, wrote, intent, text),
    };

    private static Draft Arrive(Draft draft, Fact.ClientWrote wrote)
    {
        var d = draft.With(c => c with
        {
            Name = wrote.ProfileName ?? c.Name,
            LastClientMessageAt = WindowFrom(wrote.SentAt, draft.Now, c.LastClientMessageAt),
        });
        return wrote.Content switch
        {
            Content.Picture picture => (d.Lead is null ? d : Pictures.Keep(d)).Add(new Effect.FetchMedia(picture.Media, wrote.MessageId)),
            Content.Recording recording => d.Add(new Effect.FetchMedia(recording.Media, wrote.MessageId)),
            _ => d,
        };
    }

    // The window runs from the vendor's time of sending, which a late delivery does not lengthen. A time that is
    // a whole window off tells of a wrong clock, not of a closed window: then the arrival counts.
    public static Instant WindowFrom(Instant sentAt, Instant now, Instant? before)
    {
        var at = sentAt <= now && now - sentAt < SendGate.Window ? sentAt : now;
        return before is { } earlier && earlier > at ? earlier : at;
    }
}
