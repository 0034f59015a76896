using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>What the words before a name say of it: that the client is there, that it is a place, that it is not meant.</summary>
internal static class Leads
{
    /// <summary>Words before a name that are looked at.</summary>
    private const int Reach = 7;

    private static readonly PhraseSet Wanted = new(
        "want it done in|want it doing in|want it in|want it at|want to get it done in|like it done in|like it in|prefer it in|prefer it done in|get it done in|get it done at|getting it done in|have it done in|"
        + "having it done in|it to be done in|do it in|get tattooed in|getting tattooed in|get my tattoo in|get my tattoo done in|like to come to|prefer to come to|rather come to|rather go to|rather be in|rather have it in|"
        + "rather do it in|rather travel to|rather|prefer|ideally|preferably|want to come to|id come to|want the appointment in|book in|book me in at|like to go to|want to go to|want it finished in|want it covered in");

    /// <summary>Behind a name that no list holds: "so Reading is best".</summary>
    private static readonly PhraseSet Chosen = new(
        "is best|would be best|is easier|is easiest|would be easier|would be easiest|works best|suits best|ideally|preferably|is better|would be better|is my preference|suits me best|works better");

    private static readonly PhraseSet MovedTo = new("moved to|moving to|relocated to|relocating to|move to");

    private static readonly PhraseSet Betweens = new("between");

    private static readonly PhraseSet Home = new(
        "live in|living in|based in|located in|live near|living near|based near|live around|based around|living around|live just outside|live outside|based out of|reside in|residing in|staying in|stay in|"
        + "moved to|move to|moving to|relocating to|relocated to|work in|working in|im from|i am from|i come from|city is|town is|city would be|location is|place is|nearest is|closest is|nearest to|closest to|"
        + "now in|now|these days in|im near|i am near|id say|travelling from|traveling from|coming from|come from|happy with|look in|search in|looking in|searching in|live at|home is|home town is|hometown is|were based in");

    private static readonly PhraseSet In = new(
        "in|near|around|nearby|outside|within|from|towards|nr|close to|next to|not far from|not too far from|inside|miles from|travel to|come to|go to|get to|visit|visiting|near to|search|through|"
        + "into|heading to|far from|away from|hour from|hours from|mins from|minutes from|round|somewhere round|bei|nahe|between|midway between|halfway between");

    private static readonly PhraseSet Elsewhere = new(
        "used to be in|used to be|used to be at|used to live at|was living in|were living in|saw in|seen in|was based in|were based in|had it done in|got it done in|got one in|got mine in|born in|grew up in|raised in|originally from|used to live in|lived in|met in|met you in|saw you in|seen you in|saw your work in|got done in|done in|tattooed in|was in|were in in|went to|been to|been in|"
        + "sister lives in|brother lives in|friend lives in|mum lives in|mom lives in|dad lives in|friend in|friends in|family in|sister in|brother in|mate in|holiday in|holiday to|on holiday to|trip to|wedding in|"
        + "lives in|university of|uni in|last year in|artist in|artist from|moved from|moving from|relocating from");

    private static readonly PhraseSet Negations = new(
        "not|isnt|arent|dont|doesnt|cant|cannot|never|wont|wouldnt|except|without|neither|nor|avoid|nowhere near|anywhere but|everywhere but|anything but|all but|other than|rather than|instead of|apart from|"
        + "no longer in|no longer|not near|aint|didnt|wasnt");

    private static readonly PhraseSet Harmless = new(
        "not far|not too far|not very far|not that far|not sure|dont mind|dont care|not fussed|not bothered|doesnt matter|dont know|not only|not just|why not|cant wait|if not|wouldnt mind|dont drive|not long|"
        + "don t mind|not a problem|no problem|wont be a problem|isnt far|isnt too far|dont you|arent you");

    private static readonly PhraseSet Between = new(
        "the|sunny|lovely|rainy|good old|central|north|south|east|west|greater|downtown|inner|upper|the city of|city of|the town of|town of|area of|the area of|the centre of|centre of|center of|just|a place|"
        + "or near|or around|north east|north west|south east|south west|old|my home town|beautiful|the middle of|somewhere|anywhere|right|here|over|up|down|still|currently|also|only|actually|maybe");

    public static ImmutableArray<Mention> Told(Tokens tokens, ImmutableArray<Mention> mentions)
    {
        var told = ImmutableArray.CreateBuilder<Mention>(mentions.Length);
        for (var i = 0; i < mentions.Length; i++)
        {
            var earlier = i > 0 ? told[i - 1] : null;
            var words = Before(tokens, mentions[i].From, earlier is { Likeness: Likeness.PlaceOnly } ? earlier.To : 0);
            var near = WithoutBetween(words);
            var chained = earlier is not null && IsChain(tokens, earlier.To, mentions[i].From);
            var lead = EndsIn(Wanted, near) || (!chained && Chosen.EndAt(tokens, mentions[i].To) > 0) ? Lead.Wanted
                : EndsIn(Home, near) || (words is ["to"] && earlier is { IsElsewhere: true }) ? Lead.Home
                : EndsIn(In, near) ? Lead.In : Lead.None;
            var isLeft = words is ["from"] && EndsIn(MovedTo, WithoutBetween(Before(tokens, earlier?.From ?? 0, 0)));
            told.Add(mentions[i] with
            {
                Lead = lead == Lead.None && chained ? earlier!.Lead : lead,
                IsNegated = IsNegated(words) || (chained && earlier!.IsNegated && !EndsClause(tokens, earlier.To, mentions[i].From)),
                IsElsewhere = (lead != Lead.Wanted && EndsIn(Elsewhere, near)) || isLeft
                    || (chained && lead == Lead.None && earlier!.IsElsewhere),
            });
        }

        return told.MoveToImmutable();
    }

    /// <summary>What leads to the token there.</summary>
    public static Lead At(Tokens tokens, int at)
    {
        var words = WithoutBetween(Before(tokens, at, 0));
        if (IsNegated(words) || EndsIn(Elsewhere, words))
            return Lead.None;
        return EndsIn(Wanted, words) ? Lead.Wanted : EndsIn(Home, words) ? Lead.Home : EndsIn(In, words) ? Lead.In : Lead.None;
    }

    /// <summary>Nothing between two names but what lists them.</summary>
    public static bool IsChain(Tokens tokens, int end, int from)
    {
        for (var i = end; i < from; i++)
        {
            if (!tokens[i].IsAny(",", "/", "&", "or", "and", "nor", "either", "the", "in", "near", "(", "-", ".", "even"))
                return false;
        }

        return true;
    }

    /// <summary>"between Leeds and York"</summary>
    public static bool IsBetween(Tokens tokens, int from) => EndsIn(Betweens, Before(tokens, from, 0));

    /// <summary>"live in Leeds but want it done in York": where it is wanted counts.</summary>
    public static ImmutableArray<Mention> Preferred(Tokens tokens, ImmutableArray<Mention> mentions)
    {
        var wanted = mentions.RemoveAll(mention => mention.Lead != Lead.Wanted);
        return wanted.IsEmpty
            ? mentions
            : mentions.RemoveAll(mention => !wanted.Contains(mention)
                && !wanted.Any(other => Mentions.IsBeside(tokens, other.To, mention.From)));
    }

    /// <summary>"not London, Leeds" against "not London or Leeds".</summary>
    private static bool EndsClause(Tokens tokens, int end, int from) =>
        !tokens[from - 1].IsAny("or", "nor") && tokens.Part(end, from).Items.Any(token => token.IsAny("but", ",", "."));

    /// <summary>The words straight before, up to where the clause or the name before ends.</summary>
    private static ImmutableArray<string> Before(Tokens tokens, int at, int end)
    {
        var from = at;
        while (from > end && at - from < Reach && tokens[from - 1].IsWord && !IsClauseEnd(tokens, from - 1))
            from--;
        return [.. tokens.Items[from..at].Select(token => token.Text)];
    }

    /// <summary>"anywhere but London" is one clause.</summary>
    private static bool IsClauseEnd(Tokens tokens, int at) =>
        tokens[at].IsAny("but", "then", "because") && !tokens[at - 1].IsAny("anywhere", "everywhere", "anything", "all");

    private static ImmutableArray<string> WithoutBetween(ImmutableArray<string> words)
    {
        for (var length = EndLength(Between, words); length > 0 && length < words.Length; length = EndLength(Between, words))
            words = words[..^length];
        return words;
    }

    private static bool EndsIn(PhraseSet phrases, ImmutableArray<string> words) => EndLength(phrases, words) > 0;

    private static int EndLength(PhraseSet phrases, ImmutableArray<string> words)
    {
        for (var from = Math.Max(0, words.Length - phrases.Longest); from < words.Length; from++)
        {
            if (phrases.At(words, from) == words.Length - from)
                return words.Length - from;
        }

        return 0;
    }

    private static bool IsNegated(ImmutableArray<string> words)
    {
        for (var i = 0; i < words.Length;)
        {
            if (Harmless.At(words, i) is > 0 and var harmless)
            {
                i += harmless;
                continue;
            }

            if (Negations.At(words, i) > 0)
                return true;
            i++;
        }

        return false;
    }
}
