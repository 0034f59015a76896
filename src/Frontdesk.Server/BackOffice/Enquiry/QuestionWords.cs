using Frontdesk.Merchants;

namespace Frontdesk.Server.BackOffice.Enquiry;

/// <summary>The thirteen questions as headings for staff.</summary>
internal static class QuestionWords
{
    public static string Of(string key) => key switch
    {
        QuestionKeys.Idea => "Idea",
        QuestionKeys.Placement => "Placement",
        QuestionKeys.Dimensions => "Size",
        QuestionKeys.Style => "Style",
        QuestionKeys.Complexity => "Detail",
        QuestionKeys.Coverup => "Cover-up",
        QuestionKeys.ReferenceImages => "References",
        QuestionKeys.Budget => "Budget",
        QuestionKeys.City => "City",
        QuestionKeys.Country => "Country",
        QuestionKeys.Instagram => "Instagram",
        QuestionKeys.TravelCity => "Would travel to",
        QuestionKeys.Timing => "When",
        _ => key,
    };
}
