using Frontdesk.Messaging;
using Frontdesk.Reading;

namespace Frontdesk.Conversations;

/// <summary>Asking again: gently, with an example, and with the reason where one helps.</summary>
internal static class Repairs
{
    public static Message Ask(Draft d, string question, UnclearReason reason)
    {
        var particular = $"repair_{question}_{Word(reason)}";
        var key = d.Scene.Words.Has(particular) ? particular
            : d.Scene.Words.Has($"repair_{question}") ? $"repair_{question}"
            : "repair";
        return Questions.Ask(
            d, question, $"The answer could not be read ({Word(reason)}).",
            d.Text(key, ("floor", new Money(d.Studio.BudgetFloor, d.Studio.Currency).ToString())));
    }

    private static string Word(UnclearReason reason) => reason switch
    {
        UnclearReason.Nothing => "nothing",
        UnclearReason.NoUnit => "no_unit",
        UnclearReason.OutOfRange => "out_of_range",
        UnclearReason.Several => "several",
        UnclearReason.Impossible => "impossible",
        UnclearReason.TooSmall => "too_small",
        UnclearReason.UnknownPlace => "unknown_place",
        UnclearReason.UnknownCurrency => "unknown_currency",
        UnclearReason.NoMatch => "no_match",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a word."),
    };
}
