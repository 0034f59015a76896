using System.Collections.Immutable;
using System.Text;
using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;

namespace Frontdesk.Conversations;

/// <summary>An enquiry on a phone screen: short enough to carry buttons, complete enough to decide.</summary>
internal static class Summary
{
    /// <summary>The artist's decision is asked for, with links and, inside his window, buttons that do the same.</summary>
    public static Draft Send(Draft d)
    {
        var lead = d.Enquiry;
        return d.TellArtist(
            d.Text("artist_summary", ("client", d.Name), ("facts", Facts(lead))),
            $"{d.Name} waits for your decision", "The consultation is complete.",
            ArtistButtons.Decide(lead));
    }

    public static string Facts(Lead lead)
    {
        var facts = new StringBuilder();
        Line("Idea", lead.Said(QuestionKeys.Idea));
        Line("Where", lead.Said(QuestionKeys.Placement));
        Line("Size", lead.Said(QuestionKeys.Dimensions));
        Line("Style", lead.Said(QuestionKeys.Style));
        Line("Detail", Detail(lead));
        Line("Cover-up", lead.Said(QuestionKeys.Coverup));
        Line("Pictures", lead.Pictures > 0 ? $"{lead.Pictures}" : "");
        Line("Budget", Budget(lead));
        Line("City", Place(lead));
        Line("Timing", lead.Said(QuestionKeys.Timing));
        if (lead.Estimate is { } estimate)
            Line("Class", $"{Words(estimate.Size)}{(estimate.Days is { } days ? $", {days:0.#} days" : "")}, deposit {estimate.Deposit}");
        return facts.ToString().TrimEnd();

        void Line(string name, string value)
        {
            if (value.Length > 0)
                facts.Append(name).Append(": ").Append(Excerpt.Of(value)).Append('\n');
        }
    }

    private static string Words(SizeClass size) => size switch
    {
        SizeClass.Small => "small",
        SizeClass.Medium => "medium",
        SizeClass.Large => "large",
        SizeClass.XL => "XL",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "A size class without a word."),
    };

    private static string Detail(Lead lead) => lead.Said(QuestionKeys.Complexity) switch
    {
        "1" => "simple",
        "2" => "medium",
        "3" => "high",
        var other => other,
    };

    private static string Budget(Lead lead) => lead.Estimate is { BelowMinimum: true } estimate
        ? $"{lead.Said(QuestionKeys.Budget)} (under the minimum of {estimate.Minimum})"
        : lead.Said(QuestionKeys.Budget);

    private static string Place(Lead lead)
    {
        var travel = lead.Said(QuestionKeys.TravelCity);
        var home = lead.Said(QuestionKeys.City);
        return travel.Length == 0 || AnswerReading.IsNone(travel) ? home : $"{home}, would come to {travel}";
    }
}

/// <summary>Buttons on the artist's phone, equal to the links: their ids come back as acts, locked to the status they were shown
/// in.</summary>
public static class ArtistButtons
{
    public static ImmutableArray<Choice> Decide(Lead lead) =>
        [Button("approve", "Approve", lead), Button("ask", "Ask", lead), Button("decline", "Decline", lead)];

    /// <summary>The act, the enquiry and the status behind a pressed button; null when it is none of ours.</summary>
    public static (string Act, LeadId Lead, LeadStatus? OnlyFrom)? Read(string id) =>
        id.Split(':') is ["act", var act, var number, .. var lockedTo] && long.TryParse(number, out var lead)
            ? (act, new LeadId(lead), LeadStatusNames.Parse(lockedTo.FirstOrDefault()))
            : null;

    private static Choice Button(string act, string title, Lead lead) => new($"act:{act}:{lead.Id}:{lead.Status.Name()}", title);
}
