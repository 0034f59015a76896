using System.Collections.Immutable;
using Frontdesk.Leads;
using Frontdesk.Merchants;

namespace Frontdesk.Server.Demo;

/// <summary>What this client may well say next, to press instead of to type.</summary>
internal static class LikelyReplies
{
    public static ImmutableArray<string> Of(LeadStatus? status, string? question) => status switch
    {
        null => ["hi"],
        LeadStatus.New or LeadStatus.Qualifying => To(question),
        LeadStatus.PendingApproval => ["Where are we?", "Actually make it 12 cm", "Can I talk to a person?"],
        LeadStatus.NeedsArtistReply => ["Weekday mornings are best", "CONTINUE"],
        LeadStatus.NeedsFollowUp => ["Yes, that works", "£450"],
        LeadStatus.TourConversionOffered => ["Yes", "No"],
        LeadStatus.AwaitingDeposit => ["Where are we?", "What happens to the deposit if I cancel?"],
        LeadStatus.DepositExpired => ["Yes, a new link please", "No thanks"],
        LeadStatus.DepositPaid or LeadStatus.BookingPending => ["Where are we?", "Saturdays suit me best"],
        LeadStatus.CollectingTimeWindows => ["Tuesday afternoon", "Saturday morning"],
        LeadStatus.Booked => ["When is my session?", "Can I move it?", "STOP"],
        LeadStatus.OptOut => ["START"],
        _ => ["New enquiry", "Where are we?"],
    };

    private static ImmutableArray<string> To(string? question) => question switch
    {
        QuestionKeys.Idea => ["A fine line fern with two leaves", "A swallow in flight"],
        QuestionKeys.Placement => ["Left forearm", "Ankle"],
        QuestionKeys.Dimensions => ["8 x 12 cm", "3 inches", "huge"],
        QuestionKeys.Style => ["Fine line", "Not sure"],
        QuestionKeys.Complexity => ["Medium detail"],
        QuestionKeys.Coverup => ["No"],
        QuestionKeys.ReferenceImages => ["no"],
        QuestionKeys.Budget => ["£500", "£180", "How much would it be?"],
        QuestionKeys.City => ["London", "Leeds"],
        QuestionKeys.Country => ["UK"],
        QuestionKeys.Instagram => ["@sam.draws", "skip"],
        QuestionKeys.TravelCity => ["no", "Glasgow"],
        QuestionKeys.Timing => ["In 1-2 months", "I'm flexible"],
        _ => ["Go back", "HUMAN"],
    };
}
