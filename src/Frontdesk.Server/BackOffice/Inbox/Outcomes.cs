using Frontdesk.Conversations;
using Frontdesk.Server.BackOffice.Look;
using Frontdesk.Server.Conversations;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Why an act was not done, as staff read it.</summary>
internal static class Outcomes
{
    public static string Words(ActOutcome outcome) => outcome switch
    {
        ActOutcome.Refused { Refusal: Refusal.InvalidTransition moved } => $"this stands at “{moved.Status.Word()}” now, which does not allow it.",
        ActOutcome.Refused refused => refused.Refusal.Message,
        ActOutcome.Waits => "it is kept and will be tried again by itself. Operations shows it.",
        ActOutcome.NotFound => "it is no longer there.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "An outcome that is no refusal."),
    };
}
