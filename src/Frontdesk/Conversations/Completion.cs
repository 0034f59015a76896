using System.Globalization;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Sizes;

namespace Frontdesk.Conversations;

/// <summary>All questions are answered: cover-ups go to the artist, low budgets to a person, other cities get an offer, the rest waits for
/// his decision.</summary>
internal static class Completion
{
    public static Draft Complete(Draft draft)
    {
        var d = draft.With(lead => lead with { Estimate = EstimateOf(draft), CurrentQuestion = null });
        if (d.Enquiry.Said(QuestionKeys.Coverup) == "yes")
            return HandingOver.Take(d, "a cover-up or rework", "handover_coverup");
        if (d.Enquiry.Estimate!.BelowMinimum)
            return BelowMinimum(d);
        return RequestedCity(d.Enquiry) is { } city && d.Studio.StopIn(city, d.LocalNow.Date) is null
            ? TourOffer.Offer(d, city)
            : AskForDecision(d.Move(Transition.ConsultationCompleted, "client"), "completed");
    }

    /// <summary>An answer changed after the consultation was complete: the estimate is worked out again and the artist sees it.</summary>
    public static Draft Reconsider(Draft draft, string changed)
    {
        var d = draft.With(lead => lead with { Estimate = EstimateOf(draft) });
        return d
            .Say(changed + Paragraph.Break + d.Text("added_for_artist"), "An answer was corrected after the consultation.")
            .TellArtist(
                d.Text("artist_changed", ("client", d.Name), ("changed", changed), ("facts", Summary.Facts(d.Enquiry))),
                $"{d.Name} changed an answer", "The client corrected an answer.");
    }

    public static Draft AskForDecision(Draft d, string key) => Summary.Send(
        d.Notify(d.Text(key), "The consultation is complete; the artist decides."));

    /// <summary>A budget under the minimum was raised by the client.</summary>
    public static Draft BudgetRaised(Draft draft, string messageId, string text, AnswerReading.Outcome.Good read)
    {
        var raised = draft.With(lead => lead with
        {
            Answers = lead.Answers.SetItem(QuestionKeys.Budget, read.Answering(text, messageId, draft.Now)),
        });
        var d = raised
            .With(lead => lead with { Estimate = EstimateOf(raised), HandoverReason = null, ResumesTo = null })
            .ToTheBot()
            .Move(Transition.BudgetRaised, "client");
        return AskForDecision(d, "completed");
    }

    public static Estimate EstimateOf(Draft d)
    {
        var context = d.Reading();
        var lead = d.Enquiry;
        var area = SizeReader.Read(lead.Said(QuestionKeys.Dimensions), context) is Reading<SizeRead>.Understood size
            ? size.Value.Area
            : (decimal?)null;
        var budget = BudgetReader.Read(lead.Said(QuestionKeys.Budget), context) is Reading<BudgetRead>.Understood read
            ? read.Value.Max ?? read.Value.Min
            : null;
        var complexity = int.TryParse(lead.Said(QuestionKeys.Complexity), CultureInfo.InvariantCulture, out var level) ? level : 2;
        return Estimating.Estimate(
            d.Studio, area, complexity, lead.Said(QuestionKeys.Coverup) == "yes", lead.Said(QuestionKeys.Placement),
            Regions.RegionOf(CountryOf(d)), budget);
    }

    /// <summary>The city to be tattooed in: the other city when one was named, else home.</summary>
    public static string? RequestedCity(Lead lead)
    {
        var travel = lead.Said(QuestionKeys.TravelCity);
        var city = travel.Length == 0 || AnswerReading.IsNone(travel) ? lead.Said(QuestionKeys.City) : travel;
        return city.Length == 0 ? null : city;
    }

    private static string CountryOf(Draft d) =>
        d.Enquiry.Said(QuestionKeys.Country) is { Length: > 0 } country ? country : d.Studio.Country;

    private static Draft BelowMinimum(Draft d)
    {
        const string Why = "The budget is under the region's minimum.";
        var minimum = d.Enquiry.Estimate!.Minimum.ToString();
        return d
            .Move(Transition.BudgetBelowMinimum, "bot", $"budget under {minimum}")
            .With(lead => lead with { HandoverReason = $"budget under {minimum}" })
            .Notify(d.Text("below_minimum", ("minimum", minimum)), Why)
            .TellArtist(
                d.Text("artist_below_minimum", ("client", d.Name), ("minimum", minimum), ("facts", Summary.Facts(d.Enquiry))),
                $"{d.Name}: budget under {minimum}", Why);
    }
}
