using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who wants money back. Asking for the rule, or telling of another refund, is no such wish.</summary>
internal static class MoneyWords
{
    private static readonly PhraseSet Refunds = PlainWords.Set(
        "refund|refunds|refunded|refunding|money back|chargeback|charge back|return my deposit|return the deposit|return my payment|return the payment|return my money|return the money|return the second payment|deposit back|payment back|"
        + "charged me twice|charged twice|charged me double|double charged|give back my|reimburse|reimbursed|reimbursement|pay me back|cash back|deposit returned|deposit refunded|payment returned|money returned|paid twice|charged me two times|"
        + "charged 2 times|charged me 2 times|overcharged|over charged|took the money twice|taken twice|taken the deposit twice|took the deposit twice|taken the money twice|send back my deposit|send my deposit back|send my money back|billed twice|"
        + "billed me twice|back my deposit|my cash back|my deposit money|claim back|dispute the charge|dispute the payment|dispute this charge|dispute the deposit|reverse the charge|reverse the payment|reverse the charges|return of my deposit|charged the wrong");

    private static readonly PhraseSet NotAsked = PlainWords.Set(
        "no refund|no refunds|dont want a refund|not a refund|dont need a refund|without refund|no need to refund|dont refund|offer refunds|do refunds|give refunds|refund policy|non refundable|keep the deposit|thanks for the refund|"
        + "thank you for the refund|refund came through|refund arrived|got the refund|received the refund|refund received|got my refund|refund has arrived|refund has come|refund landed|dont want my money back|dont want my deposit back|dont need my money back|"
        + "not asking for a refund|not after a refund|tax refund|not looking for a refund|dont worry about the refund|dont worry about a refund|refunds dont matter|refund doesnt matter|not want a refund|no refund needed|refunded me already|forget the refund|cash back card|cashback|money back guarantee");

    private static readonly PhraseSet From = PlainWords.Set(
        "from my|from the airline|from the hotel|from work|from another|from a|from an|from amazon|from asos|from the other|from ticketmaster|from tax|from hmrc|from his|from her|from their|for my holiday|for my flight|for a flight|for my flights|off my");

    private static readonly PhraseSet OfMy = PlainWords.Set("of my|on my|for my|of the|on the|for the");

    private static readonly PhraseSet Paid = PlainWords.Set(
        "deposit|payment|money|booking|session|appointment|tattoo|fee|second|full|whole|card|cancelled|rest|balance|remaining|extra|double|total|amount|first|last|consultation|slot");

    private static readonly PhraseSet Charged = PlainWords.Set("charged|billed|debited|taken|took|paid|withdrawn|charge");

    private static readonly PhraseSet Doubly = PlainWords.Set("twice|two times|2 times|2x|double|three times|too much money");

    /// <summary>How many words "twice" may stand behind "charged".</summary>
    private const int Near = 7;

    private static readonly PhraseSet Giving = PlainWords.Set(
        "give|send|pay|hand|transfer|wire|return|get|have|want|like|need|claim|put|giving|sending|returning|getting");

    private static readonly PhraseSet Sum = PlainWords.Set(
        "deposit|money|payment|cash|fee|you took|you charged|paid you|paid ye");

    /// <summary>Of money only beside a figure: a picture is sent as well.</summary>
    private static readonly PhraseSet SumWithFigure = PlainWords.Set(
        "i paid|ive paid|i sent|ive sent|i transferred|ive transferred|i put down|i gave you|i gave ye");

    private static readonly PhraseSet ItBack = PlainWords.Set(
        "it back|that back|this back|it all back|all of it back|it returned|it refunded|it back please|it back now|that back please|it back asap|it back thanks");

    private static readonly string[] OfBody =
        ["tattoo", "tattoos", "piece", "design", "link", "arm", "receipt", "invoice", "confirmation", "details", "info"];

    private static readonly PhraseSet Past = PlainWords.Set(
        "got a|had a|got|getting a|received a|just got my|after my|when my|once my|waiting on my tax");

    public static Wish? In(PlainWords said)
    {
        var words = said.Words;
        if ((Twice(said) ?? GivenBack(said)) is { } found)
            return found;
        if (Refunds.Find(words) is not (>= 0 and var at) || NotAsked.Within(words) || Talk.AsksTheRule(said) || Talk.IsLettering(said)
            || Talk.IsNegated(words, at))
            return null;
        var end = at + Refunds.At(words, at);
        // "got a refund from my airline": another's money.
        if (From.At(words, end) > 0 || (OfMy.At(words, end) is > 0 and var ofMy && Paid.At(words, end + ofMy) == 0)
            || (Past.EndingAt(words, 0, at) > 0 && words[at] is "refund" or "money" or "refunded") || IsAnothers(words, at))
            return null;
        return new Wish(Intent.Refund, "refund", at, end);
    }

    /// <summary>"give me back the money I paid", "I'd like the 80 I paid back", "I paid 50 and want it back".</summary>
    private static Wish? GivenBack(PlainWords said)
    {
        var words = said.Words;
        if (NotAsked.Within(words) || Talk.AsksTheRule(said) || Talk.IsLettering(said))
            return null;
        var figure = words.Any(word => char.IsAsciiDigit(word[0]));
        for (var i = 0; i < words.Length; i++)
        {
            if (Giving.At(words, i) is not (> 0 and var giving) || Talk.IsNegated(words, i) || IsAnothers(words, i)
                || (Talk.IsAboutOthers(words, i) && !words[..i].Contains("you")))
                continue;
            var next = i + giving;
            if (ItBack.At(words, next) is > 0 and var it && said.IsPauseBefore(next + it)
                && (Sum.Within(words[..i]) || (figure && SumWithFigure.Within(words[..i]))))
                return new Wish(Intent.Refund, "refund", i, next + it);
            var (back, sum) = (words[i] == "return", false);
            for (var j = next; j < words.Length && j < next + Near && !OfBody.Contains(said[j + 1]); j++)
            {
                back |= words[j] == "back" && said[j - 1] != "my";
                sum |= Sum.At(words, j) > 0 || (figure && SumWithFigure.At(words, j) > 0)
                    || (back && said[j - 1] is "my" or "the" && char.IsAsciiDigit(words[j][0]) && said.IsPauseBefore(j + 1));
                if (back && sum)
                    return new Wish(Intent.Refund, "refund", i, j + 1);
            }
        }

        return null;
    }

    /// <summary>"you charged my card two times".</summary>
    private static Wish? Twice(PlainWords said)
    {
        var words = said.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Charged.At(words, i) == 0 || Talk.AsksTheRule(said) || (Talk.IsAboutOthers(words, i) && !words[..i].Contains("you")))
                continue;
            for (var j = i + 1; j < words.Length && j < i + Near; j++)
            {
                if (Doubly.At(words, j) is > 0 and var length)
                    return new Wish(Intent.Refund, "refund", i, j + length);
            }

            return null;
        }

        return null;
    }

    private static readonly PhraseSet OtherStudio = PlainWords.Set(
        "old studio|last studio|other studio|previous studio|another studio|old shop|last shop|other shop|another shop|last place|other place|last artist|other artist|previous artist|another artist|old artist");

    private static bool IsAnothers(ImmutableArray<string> words, int at) =>
        OtherStudio.Within(words[..at]) ||
        Talk.IsAboutOthers(words, at) && !words[at..].Contains("me") && !words[..at].Contains("i");
}
