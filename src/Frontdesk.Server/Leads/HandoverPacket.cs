using Frontdesk.Merchants;

namespace Frontdesk.Server.Leads;

/// <summary>Everything that a person who takes over an enquiry wants in one look.</summary>
internal static class HandoverPacket
{
    private const int LastAnswers = 5;

    public static object Of(LeadFile lead, LeadMoney money)
    {
        var answers = lead.Answers();
        return new
        {
            LeadId = lead.Id,
            lead.WaFrom,
            lead.ClientName,
            lead.Status,
            lead.CurrentQuestion,
            Step = StepOf(lead.CurrentQuestion),
            Reason = lead.HandoverReason,
            LastAnswers = answers.OrderByDescending(a => a.Value.At).Take(LastAnswers)
                .Select(a => new { Question = a.Key, a.Value.Text, a.Value.At }),
            ParseFailures = lead.Strikes(),
            Size = Said(answers, QuestionKeys.Dimensions),
            Category = lead.SizeClass,
            lead.EstimatedDays,
            Budget = new { Text = Said(answers, QuestionKeys.Budget), MinimumPence = lead.MinimumMinor, BelowMinimum = lead.BelowMinimum },
            Location = new { City = Said(answers, QuestionKeys.City), Country = Said(answers, QuestionKeys.Country), lead.Region },
            Deposit = new
            {
                EstimatedPence = lead.EstimatedDepositMinor,
                LockedPence = money.LastDeposit?.AmountMinor,
                LockedAt = money.LastDeposit?.AskedAt,
                RuleVersion = lead.DepositRuleVersion,
                money.LastDeposit?.State,
            },
            Tour = new { RequestedCity = Said(answers, QuestionKeys.TravelCity), lead.OfferedCity },
            Complexity = Said(answers, QuestionKeys.Complexity),
            Coverup = Said(answers, QuestionKeys.Coverup),
            InstagramHandle = Said(answers, QuestionKeys.Instagram),
            Channel = "whatsapp",
            Availability = lead.TimeWindows,
            lead.Notes,
            lead.CreatedAt,
            lead.LastClientMessageAt,
            lead.StatusSince,
        };
    }

    private static int? StepOf(string? question) =>
        question is not null && QuestionKeys.InOrder.IndexOf(question) is >= 0 and var step ? step : null;

    private static string? Said(Dictionary<string, StoredAnswer> answers, string question) => answers.GetValueOrDefault(question)?.Text;
}
