using System.Collections.Frozen;

namespace Frontdesk.Reading.Text;

/// <summary>
/// How people spell in a chat, word by word: short forms, slips and stretched letters become the plain word, so that the grammars and
/// the other tables know only that one. Phrases of a <see cref="PhraseSet"/> pass through it too.
/// </summary>
internal static class ChatSpelling
{
    private static readonly FrozenDictionary<string, string> Words = (
        "abt=about bout=about aprox=approx approximatly=approximately approximatley=approximately aproximately=approximately "
        + "afternon=afternoon arvo=afternoon mornin=morning evenin=evening nite=night tonite=tonight tnight=tonight wknd=weekend wkend=weekend "
        + "tmrw=tomorrow tmr=tomorrow tmrow=tomorrow tomoz=tomorrow tomorow=tomorrow tommorow=tomorrow tommorrow=tomorrow tomorro=tomorrow "
        + "tmoro=tomorrow tomoro=tomorrow nxt=next lst=last weds=wednesday wensday=wednesday wednsday=wednesday wedensday=wednesday "
        + "wendsday=wednesday teusday=tuesday tueday=tuesday thrusday=thursday thurday=thursday thursady=thursday firday=friday "
        + "saterday=saturday satuday=saturday munday=monday febuary=february feburary=february "
        + "pls=please plz=please plse=please plss=please thx=thanks thnx=thanks thanx=thanks tnx=thanks tks=thanks thanku=thanks thankyou=thanks "
        + "u=you ur=your cud=could shud=should wud=would cuz=because coz=because bcoz=because "
        + "msg=message msgs=messages txt=text txts=texts txting=texting appt=appointment appts=appointments "
        + "definately=definitely defo=definitely def=definitely prolly=probably mabye=maybe mayb=maybe "
        + "hundered=hundred hunderd=hundred hundread=hundred hunded=hundred hundrd=hundred hunnid=hundred "
        + "thousend=thousand thousnd=thousand thou=thousand milion=million fourty=forty fivty=fifty fify=fifty sevent=seventy "
        + "ninty=ninety fiveteen=fifteen fourten=fourteen eigth=eighth twelth=twelfth "
        + "maximun=maximum maxium=maximum maxiumum=maximum minimun=minimum minium=minimum bugdet=budget buget=budget budjet=budget depost=deposit")
        .Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Words with a doubled letter that people stretch: "weeeek", "tooo". Any other stretched letter stands for one.</summary>
    private static readonly FrozenSet<string> Doubled = (
        "week weekend hello tomorrow good too three free need see been seen keep meet thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen afternoon noon soon cool book booking look room all well will call still small full off pass less unless happy really "
        + "sorry message appointment sleeve deep feel feet pretty little cheers add funny lovely cheer tattoo massive inch million")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    /// <param name="word">Lower case, folded.</param>
    public static string Plain(ReadOnlySpan<char> word)
    {
        if (word.Length <= Longest && BySpan.TryGetValue(word, out var plain))
            return plain;
        if (!IsStretched(word))
            return word.ToString();
        var shrunk = Shrunk(word, 2);
        if (!Doubled.Contains(shrunk))
            shrunk = Shrunk(word, 1);
        return Words.GetValueOrDefault(shrunk, shrunk);
    }

    /// <summary>A letter three times running, among others: "xxx" is a row of kisses.</summary>
    private static bool IsStretched(ReadOnlySpan<char> word)
    {
        var thrice = false;
        for (var i = 2; i < word.Length && !thrice; i++)
            thrice = word[i] == word[i - 1] && word[i] == word[i - 2];
        return thrice && word.ContainsAnyExcept(word[0]);
    }

    private static string Shrunk(ReadOnlySpan<char> word, int most)
    {
        Span<char> kept = word.Length <= Tokens.LongestText ? stackalloc char[word.Length] : new char[word.Length];
        var (count, run) = (0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            var length = 1;
            while (i + length < word.Length && word[i + length] == word[i])
                length++;
            run = length > 2 ? most : length;
            for (var j = 0; j < run; j++)
                kept[count++] = word[i];
            i += length - 1;
        }

        return kept[..count].ToString();
    }
}
