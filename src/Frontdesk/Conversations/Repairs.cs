using Frontdesk.Messaging;
using Frontdesk.Reading;

namespace Frontdesk.Conversations;

/// <summary>Asking again: gently, with an example, and with the reason where one helps.</summary>
internal static class Repairs
{
    public static Message Ask(Draft d, string question, UnclearReason reason)
    {
        var particular = $"repair_{question}_{reason.Word()}";
        var key = d.Scene.Words.Has(particular) ? particular
            : d.Scene.Words.Has($"repair_{question}") ? $"repair_{question}"
            : "repair";
        return Questions.Ask(
            d, question, $"The answer could not be read ({reason.Word()}).",
            d.Text(key, ("floor", new Money(d.Studio.BudgetFloor, d.Studio.Currency).ToString())));
    }
}
