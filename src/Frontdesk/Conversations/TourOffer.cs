using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Reading;

namespace Frontdesk.Conversations;

/// <summary>The artist does not work in the city that was asked for: another stop is offered, else the waiting list.</summary>
internal static class TourOffer
{
    public static Draft Offer(Draft d, string city)
    {
        var country = d.Enquiry.Said(QuestionKeys.Country);
        if (d.Studio.Instead(city, country.Length == 0 ? null : country, d.LocalNow.Date) is not { } stop)
            return d
                .Move(Transition.NoStopPlanned, "bot", $"no stop in {city}")
                .Say(d.Text("waitlisted", ("city", city)), "No stop is planned: waiting list.");
        var offered = d.With(lead => lead with { OfferedCity = stop.City }).Move(Transition.TourOffered, "bot", $"{city} asked, {stop.City} offered");
        return offered.Say(Ask(offered, city, stop));
    }

    public static Draft Answer(Draft d, Intent intent, string? text)
    {
        if (intent is Intent.Human or Intent.Refund or Intent.EraseData)
            return HandingOver.Take(d, "asked for a person", "handover_asked");
        if (intent == Intent.Cancel)
            return Withdrawal.Take(d);
        var offered = d.Enquiry.OfferedCity ?? d.Studio.TourStops[0].City;
        return text is null ? Unclear() : YesNoReader.Read(text, d.Reading()) switch
        {
            Reading<YesNo>.Understood { Value: YesNo.Yes } => Accept(),
            Reading<YesNo>.Understood { Value: YesNo.No } => d
                .Move(Transition.TourRefused, "client")
                .Say(d.Text("waitlisted", ("city", Completion.RequestedCity(d.Enquiry) ?? offered)), "The other city was refused: waiting list."),
            _ => Unclear(),
        };

        Draft Accept()
        {
            var accepted = d
                .With(lead => lead with { Answers = lead.Answers.SetItem(QuestionKeys.TravelCity, new Answer(text ?? "", offered, null, d.Now)) })
                .Move(Transition.TourAccepted, "client");
            return Completion.AskForDecision(accepted, "completed");
        }

        Draft Unclear() => d.Say(d.Text("tour_prompt", ("offered", offered)), "Yes or no to the other city was not clear.");
    }

    private static Message Ask(Draft d, string city, TourStop stop)
    {
        var when = stop is { From: { } from, To: { } to } ? d.Text("tour_days", ("days", TimeWords.Days(from, to))) : "";
        return new Message(d.Text("tour_offer", ("city", city), ("offered", stop.City), ("days", when)), Purpose.Reply, "The artist does not work in that city: another is offered.")
        {
            Choices = [new Choice("tour:yes", "Yes"), new Choice("tour:no", "No")],
        };
    }
}
