using System.Collections.Frozen;

namespace Frontdesk.Consent;

/// <summary>
/// Words that say stop at a glance. They decide nothing (<see cref="Reading.Wishes.IntentReader"/> does, and reads far more):
/// a conversation in which they wait is only taken up sooner.
/// </summary>
public static class PlainStop
{
    /// <summary>Characters. What is longer is not looked at.</summary>
    public const int LongestText = 24;

    private static readonly FrozenSet<string> Words = new[]
    {
        "stop", "stopall", "stop all", "please stop", "stop please", "stop now", "stop it", "unsubscribe", "unsub", "opt out", "optout", "opt me out",
        "remove me", "quit", "stop messages", "stop texts", "stop sms", "arret", "arrête", "stopp", "baja", "sair", "стоп",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>In any case, with any marks around it.</summary>
    public static bool Is(string? text)
    {
        if (text is null or { Length: > LongestText })
            return false;
        var from = 0;
        var to = text.Length;
        while (from < to && !char.IsLetter(text[from]))
            from++;
        while (to > from && !char.IsLetter(text[to - 1]))
            to--;
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(from, to - from));
    }

    /// <summary>Every one of them, for those who check that the reader agrees.</summary>
    public static IEnumerable<string> All => Words;
}
