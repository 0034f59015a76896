using Frontdesk.Messaging;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>What an approved template says, in a line for the picker. Its exact wording is the one registered at Meta.</summary>
internal static class TemplateWords
{
    public static string Of(string name, string client) => name switch
    {
        Templates.NextSteps => $"Next steps: {client}, write back to go on",
        Templates.DepositReceived => $"Deposit received: what happens next, {client}",
        Templates.ConsultationReminder => $"Reminder: a few questions are open, {client}",
        Templates.BookingReminder => $"Reminder of the session, {client}",
        _ => name,
    };
}
