using Frontdesk.Reading.Languages;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading;

/// <summary>Shorthand of the readers for their two endings.</summary>
internal static class Readings
{
    public static Reading<T> Understood<T>(T value, string matchedBy, string span) => new Reading<T>.Understood(value, matchedBy, span);

    public static Reading<T> Unclear<T>(UnclearReason reason) => new Reading<T>.Unclear(reason);

    /// <summary>Where no words of the question were found, another language is the better reason.</summary>
    public static Reading<T> Unclear<T>(UnclearReason reason, Tokens tokens) => Unclear<T>(Reason(reason, tokens));

    /// <summary>The same rule for a reading that is done.</summary>
    public static Reading<T> OrOtherLanguage<T>(this Reading<T> reading, string text) =>
        reading is Reading<T>.Unclear unclear && Reason(unclear.Reason, Tokens.Of(text)) is var reason && reason != unclear.Reason
            ? new Reading<T>.Unclear(reason) { Alternatives = reading.Alternatives }
            : reading;

    private static UnclearReason Reason(UnclearReason reason, Tokens tokens) =>
        reason is UnclearReason.NoMatch or UnclearReason.UnknownPlace or UnclearReason.Nothing or UnclearReason.Asks or UnclearReason.Unsure
            && OtherLanguage.Of(tokens) is not null
            ? UnclearReason.OtherLanguage
            : reason;
}
