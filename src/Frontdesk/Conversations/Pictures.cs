using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>A picture is always kept with the enquiry. An album is one answer; a caption is read as words unless it belongs to an
/// album.</summary>
internal static class Pictures
{
    public static Draft Take(Draft d, Fact.ClientWrote wrote, Intent intent, string? caption, bool inAlbum)
    {
        var question = d.Enquiry.CurrentQuestion;

        if (question == QuestionKeys.ReferenceImages)
            return Consultation.Accept(d, question, new Answer(caption ?? "", "pictures", wrote.MessageId, d.Now));
        if (inAlbum && (caption is null || d.Enquiry.Answers.ContainsKey(QuestionKeys.ReferenceImages)))
            return caption is null ? d : AddCaption(d, caption);
        return caption is null
            ? Consultation.Repeat(d, d.Text("picture_kept"), "A picture came where words were asked.")
            : Consultation.Take(d, wrote with { Content = new Content.Words(caption) }, intent, caption);
    }

    /// <summary>Another picture came a moment ago.</summary>
    public static bool InAlbum(Draft d) => d.Conversation.LastPictureAt is { } last && d.Now - last < Turn.AlbumGap;

    /// <summary>Counts a picture; no words about it.</summary>
    public static Draft Keep(Draft d) => d
        .With(lead => lead with { Pictures = lead.Pictures + 1 })
        .With(c => c with { LastPictureAt = d.Now });

    private static Draft AddCaption(Draft d, string caption)
    {
        if (!d.Enquiry.Answers.TryGetValue(QuestionKeys.ReferenceImages, out var answer))
            return d;
        var text = answer.Text.Length == 0 ? caption : $"{answer.Text}; {caption}";
        return d.With(lead => lead with { Answers = lead.Answers.SetItem(QuestionKeys.ReferenceImages, answer with { Text = text }) });
    }
}
