using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>"Leeds, no wait, York": what comes behind the turn counts.</summary>
internal static class Corrections
{
    private static readonly PhraseSet Turns = new(
        "actually|no wait|wait|i mean|i meant|sorry|correction|scratch that|make that|make it|change that to|change it to|no|nope|rather|oops|on second thoughts|changed my mind");

    private static readonly PhraseSet NotTurns = new("rather than|no preference|no problem|no more|no longer|no idea");

    public static ImmutableArray<Mention> Last(Tokens tokens, ImmutableArray<Mention> mentions)
    {
        for (var i = mentions.Length - 1; i > 0; i--)
        {
            var between = tokens.Part(mentions[i - 1].To, mentions[i].From).Words;
            var at = Turns.Find(between);
            if (at >= 0 && NotTurns.At(between, at) == 0)
                return mentions[i..];
        }

        return mentions;
    }
}
