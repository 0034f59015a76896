using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>The artist does not work in the city that was asked for: another stop is offered, else the waiting list.</summary>
internal static class TourOffer
{
    /// <summary>A city among more words than this may be praised or refused; only a plain yes or no counts then.</summary>
    private const int MostWordsAroundCity = 2;

    public static Draft Offer(Draft d, string city)
    {
        if (Stop(d, city) is not { } stop)
            return d
                .Move(Transition.NoStopPlanned, "bot", $"no stop in {Excerpt.Of(city)}")
                .Notify(d.Text("waitlisted", ("city", Excerpt.Of(city))), "No stop is planned: waiting list.");
        var offered = d
            .With(lead => lead with { OfferedCity = stop.City })
            .Move(Transition.TourOffered, "bot", $"{Excerpt.Of(city)} asked, {stop.City} offered");
        return offered.Say(Ask(offered, city, stop));
    }

    /// <summary>The city that would be offered for this enquiry; null when no stop is planned.</summary>
    public static string? Instead(Draft d) => Stop(d, Completion.RequestedCity(d.Enquiry) ?? "")?.City;

    public static Draft Answer(Draft d, Fact.ClientWrote wrote, Intent intent, string? text)
    {
        if (intent == Intent.Cancel)
            return Withdrawal.Take(d);
        if (text is null || intent is Intent.Progress or Intent.Help)
            return Unclear(d);
        var correction = Correction.Find(text, d.Enquiry, d.Reading(), d.Studio);
        if (StopNamed(d, correction is { Question: QuestionKeys.City } ? correction.Text : text) is { } named)
            return Accept(d, text, named);
        if (correction is not null)
            return Consultation.Correct(d, wrote.MessageId, correction);
        return YesNoReader.Read(text, d.Reading()) switch
        {
            Reading<YesNo>.Understood { Value: YesNo.Yes } => Accept(d, text, d.Enquiry.OfferedCity ?? ""),
            Reading<YesNo>.Understood { Value: YesNo.No } => Refuse(d),
            _ => Unclear(Notices.ClientWrote(d, "artist_added")),
        };
    }

    private static Draft Accept(Draft d, string text, string city) => Completion.AskForDecision(
        d.With(lead => lead with { Answers = lead.Answers.SetItem(QuestionKeys.TravelCity, new Answer(text, city, null, d.Now)) })
            .Move(Transition.TourAccepted, "client"),
        "completed");

    private static Draft Refuse(Draft d) => d
        .Move(Transition.TourRefused, "client")
        .Say(
            d.Text("waitlisted", ("city", Excerpt.Of(Completion.RequestedCity(d.Enquiry) ?? ""))),
            "The other city was refused: waiting list.");

    private static Draft Unclear(Draft d) =>
        d.Say(d.Text("tour_prompt", ("offered", d.Enquiry.OfferedCity ?? "")), "Yes or no to the other city was not clear.");

    private static TourStop? Stop(Draft d, string city)
    {
        var country = d.Enquiry.Said(QuestionKeys.Country);
        return d.Studio.Instead(city, country.Length == 0 ? null : country, d.LocalNow.Date);
    }

    // "Manchester works", "London please": a city where the artist is, said without more.
    private static string? StopNamed(Draft d, string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWordsAroundCity
        && PlaceReader.Read(text, d.Reading()) is Reading<PlaceRead>.Understood { Value.City: { } city }
        && YesNoReader.Read(text, d.Reading()) is not Reading<YesNo>.Understood { Value: YesNo.No }
            ? d.Studio.StopIn(city, d.LocalNow.Date)?.City
            : null;

    private static Message Ask(Draft d, string city, TourStop stop)
    {
        var when = stop is { From: { } from, To: { } to } ? d.Text("tour_days", ("days", TimeWords.Days(from, to))) : "";
        var words = d.Text("tour_offer", ("city", Excerpt.Of(city)), ("offered", stop.City), ("days", when));
        return new Message(words, Purpose.Reply, "The artist does not work in that city: another is offered.")
        {
            Choices = [new Choice("tour:yes", "Yes"), new Choice("tour:no", "No")],
            Template = d.Template(Templates.NextSteps),
        };
    }
}
