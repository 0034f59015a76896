using System.Collections.Frozen;

namespace Frontdesk.Reading.Text;

/// <summary>
/// Short forms and slips that mean one thing among the words of a wish or a reply and another elsewhere ("info", "pic", "w"), each with
/// the one spelling that those tables use. What may be mended in any text is in <see cref="ChatSpelling"/>, which comes first.
/// </summary>
internal static class Spellings
{
    /// <summary>Shortest word in which two wrong letters are still a slip and not another word.</summary>
    private const int LongWord = 8;

    private const int MostSlips = 2;

    private static readonly string[] LongWords = ["unsubscribe", "reschedule", "appointment"];

    private static readonly FrozenSet<string> OtherWords =
        "unsubscribed unsubscribes rescheduled reschedules appointments unsubscriber subscribe".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Known = (
        "you=yous,yall your=yr,yer,yere are=r please=pleas,plese,pleease,pleez,plis thanks=tx texting=textin,txtin "
        + "message=mesage,messge messages=mesages,messges,messeges messaging=msging,messagin,mesaging sending=sendin writing=writin calling=callin dont=dnt,donot,dnot "
        + "cant=cannot,cnt receive=recieve,recive receiving=recieving contact=contct contacting=contactin cancel=cancle,cancell,cansel,canel,cancal,cncl,cxl cancelling=canceling,cancling "
        + "cancelled=canceled appointment=appmt,apt,appnt refund=refnd,reffund,refunf delete=delte,deleet,dlt reschedule=resched,reshedule,rescedule because=cos,bc,cause "
        + "pictures=pics,pictues picture=pic photos=fotos photo=foto information=infos,info tomorrow=tmw,2moro something=summat,sth,smth someone=some1 anyone=any1 "
        + "people=ppl though=tho because=becuase really=rly,rlly know=kno want=wnt wait=w8 mate=m8 great=gr8 later=l8r back=bk yeah=yea,yh,yeh,yah,yeahh,yeahhh yep=yup,yepp okay=ok,okey,oki,k,kk,okk sorry=soz,sry "
        + "again=agen,agin,agn stopped=stoped stopping=stoping with=w,wid spamming=spaming remove=remov,removve")
        .Split(' ').Select(group => group.Split('='))
        .SelectMany(group => group[1].Split(','), (group, variant) => (variant, group[0]))
        .ToFrozenDictionary(pair => pair.variant, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Second, string Joined)[]> Pairs = (
        "do not=dont,does not=doesnt,did not=didnt,can not=cant,will not=wont,would not=wouldnt,could not=couldnt,should not=shouldnt,is not=isnt,are not=arent,was not=wasnt,have not=havent,has not=hasnt,"
        + "i am=im,i have=ive,i would=id,i will=ill,it is=its,that is=thats,what is=whats,where is=wheres,how is=hows,who is=whos,there is=theres,you are=youre,we are=were,any more=anymore,re schedule=reschedule,"
        + "re book=rebook,un subscribe=unsubscribe,some one=someone,any one=anyone,every thing=everything,let us=lets,pre pone=prepone,i d=id,i m=im,i ll=ill,i ve=ive,don t=dont,can t=cant,won t=wont,didn t=didnt,isn t=isnt,it s=its,that s=thats")
        .Split(',').Select(pair => pair.Split(' ', '='))
        .GroupBy(pair => pair[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => (pair[1], pair[2])).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string First, string Second)> Split = new Dictionary<string, (string, string)>
    {
        ["wanna"] = ("want", "to"), ["gonna"] = ("going", "to"), ["gotta"] = ("got", "to"), ["lemme"] = ("let", "me"), ["gimme"] = ("give", "me"), ["dunno"] = ("dont", "know"), ["idk"] = ("dont", "know"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string word)
    {
        if (Known.TryGetValue(word, out var known))
            return known;
        return word.Length >= LongWord && word[0] is 'u' or 'r' or 'a' ? Slip(word) : word;
    }

    /// <returns>"dont" for "do" and "not"; null when the two stay two.</returns>
    public static string? Joined(string first, string second)
    {
        if (!Pairs.TryGetValue(first, out var pairs))
            return null;
        foreach (var (other, joined) in pairs)
        {
            if (other == second)
                return joined;
        }

        return null;
    }

    public static bool Opened(string word, out (string First, string Second) two) => Split.TryGetValue(word, out two);

    private static string Slip(string word)
    {
        if (OtherWords.Contains(word))
            return word;
        foreach (var meant in LongWords)
        {
            if (meant[0] == word[0] && Math.Abs(meant.Length - word.Length) <= MostSlips && Distance(word, meant) <= MostSlips)
                return meant;
        }

        return word;
    }

    /// <summary>Letters to add, drop or change.</summary>
    private static int Distance(string word, string meant)
    {
        Span<int> row = stackalloc int[meant.Length + 1];
        for (var i = 0; i < row.Length; i++)
            row[i] = i;
        for (var i = 1; i <= word.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var change = diagonal + (word[i - 1] == meant[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
