using Frontdesk.Consent;
using Frontdesk.Leads;
using Frontdesk.Reading.Languages;

namespace Frontdesk.Conversations;

/// <summary>The start of an enquiry: one message that says it is automatic, how to reach a person, where the privacy notice is, and asks
/// the first question.</summary>
internal static class Greeting
{
    public static Draft Start(Draft d, Fact.ClientWrote wrote)
    {
        var started = Anew(d, wrote);
        if (wrote.Content is Content.Picture)
            started = started.With(lead => lead with { Pictures = 1 }).With(c => c with { LastPictureAt = d.Now });
        // A voice note as the very first message is kept like any other; the first question asks for words anyway.
        return wrote.Content is Content.Recording ? started.With(c => c with { VoiceNoteAt = d.Now }) : started;
    }

    /// <param name="wrote">The message that starts it, when it may tell something already: "10x12cm, £400, I'm in Leeds".</param>
    public static Draft Anew(Draft draft, Fact.ClientWrote? wrote = null)
    {
        var first = draft.Studio.Questions[0].Key;
        var id = new LeadId(draft.Scene.Ids.Lead);
        var d = (draft with { Lead = new Lead(id, LeadStatus.New, draft.Now) { CurrentQuestion = first } });
        d = d with { Changes = d.Changes.Add(new StatusChange(id, null, LeadStatus.New, "Arrived", null, "client", d.Now)) };
        var noted = "";
        if (wrote?.Content.Text() is { } text && SeveralAnswers.In(text, null, d.Enquiry, d.Reading(), d.Studio) is { } several)
        {
            d = Filling.Keep(d, wrote.MessageId, several);
            noted = Filling.Noted(d, several);
        }

        d = d
            .Move(Transition.EnquiryStarted, "client")
            .Record(ConsentKind.OptIn, "wrote first", $"welcome, words {d.Scene.Words.Version}")
            .With(c => c with { VoiceNoteAt = null, HeldAt = null });
        // Who cannot be read is greeted as well: the welcome says who writes and where the privacy notice is.
        if (noted.Length == 0 && wrote?.Content.Text() is { } foreign && OtherLanguage.OfDescription(foreign) is not null)
            return HandingOver.Take(d, $"writes in {WrittenLanguage.Of(foreign)}", "handover_language", d.Text("welcome"));
        return d.Say(Questions.Ask(d, first, "A new enquiry: welcome and the first question.", d.Text("welcome"), noted));
    }
}
