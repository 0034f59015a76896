namespace Frontdesk.Reading.Text;

/// <summary>Words around a figure that say how it is meant; the grammars of sizes and money share them.</summary>
internal static class TalkMarks
{
    /// <summary>"about", "maybe": said before a figure, they leave it as it is.</summary>
    public static readonly PhraseSet Hedges = new(
        "about|around|roughly|approximately|circa|ca|say|like|maybe|perhaps|possibly|probably|ideally|preferably|realistically|honestly|just|only|closer to|nearer|near|"
        + "something like|somewhere around|in the region of|more or less|or so|ish|ideal|hopefully|lets say|id say|i think|i guess|i suppose|i reckon|thinking|"
        + "is|its|it is|be|would be|of|a|the|my|an|our|then|so|um|erm|hmm|even|definitely|really|exactly|another|budget|spend|amount");

    /// <summary>What follows one of these takes the place of what came before.</summary>
    private static readonly PhraseSet Corrections = new(
        "no|nope|nah|wait|actually|sorry|i mean|i meant|meant|make it|make that|scratch that|scratch|rather|correction|oops|whoops|i misspoke|typo|edit|instead|"
        + "on second thought|on second thoughts|thinking about it|changed my mind|better make it|lets make it|lets do|lets go with|ignore that|forget that");

    /// <summary>They refuse the figure right after them.</summary>
    public static readonly PhraseSet Refusals = new("not|instead of|rather than|isnt|aint|never|anything but|not as much as|nor");

    public static readonly PhraseSet Negations = new(
        "not|no|dont|do not|cant|cannot|wont|wouldnt|would not|couldnt|could not|shouldnt|never|nothing|without|nowhere|didnt|havent|isnt|aint|rather not|nor");

    /// <summary>"don't want to spend 400": between the refusal and its figure.</summary>
    public static readonly PhraseSet Wanting = new(
        "want|to|spend|pay|have|do|afford|go|got|be|need|think|that|it|for|stretch|stretch to|want it|get|budget|much|anything|looking|after|want to");

    public static readonly PhraseSet MoreThan = new(
        "more than|more then|over|above|higher than|beyond|exceed|exceeding|go over|going over|north of|past|bigger than|bigger then|larger than|larger then|greater than|wider than|taller than|longer than|"
        + "any bigger than|any larger than|any more than");

    public static readonly PhraseSet LessThan = new(
        "less than|less then|under|below|lower than|smaller than|smaller then|fewer than|south of|shorter than|any smaller than|any less than|go under");

    public static readonly PhraseSet AtMost = new(
        "max|maximum|max of|maximum of|up to|upto|up too|at most|at the most|within|limit|limit is|limit of|cap|cap of|cap is|capped at|go to|stretch to|push to|push it to|"
        + "go up to|stretch up to|go as high as|as high as|as much as|as big as|stretched to|limits|maxs|ceiling|ceiling of|upper limit|upper limit of|highest|top|absolute max|absolute maximum|topping out at|no bigger then|tops");

    public static readonly PhraseSet AtLeast = new(
        "at least|min|minimum|min of|minimum of|starting at|starting from|upwards of|upward of|from|at the very least|at minimum");

    public static readonly PhraseSet AtMostAfter = new(
        "max|maximum|maximums|tops|top|top end|or less|or under|at most|limit|or below|or lower|or smaller|at the most|at the very most|at the max|upper limit|ceiling|cap|and no more|no more|and not more|"
        + "and under|and below|most i can|most i could|most i can do|and not a penny more|not a penny more|or thereunder|at maximum|at max|if i stretch|at a push|at a stretch|absolute limit|absolute tops|most|as high as i can|as high as i can go|as far as i can go");

    public static readonly PhraseSet AtLeastAfter = new(
        "or more|and up|and upwards|or upwards|upwards|and over|or above|or over|or bigger|or larger|minimum|min|at least|at the least|at the very least|and above|onwards|or higher|and more|minimum really");

    private static readonly PhraseSet NoCorrections = new(
        "no more|no higher|no less|no bigger|no larger|no lower|no limit|no fewer|no max|no problem|no smaller|no wider|no taller|no longer|no worries|instead of|rather than|no idea|sorry if|no rush");

    private static readonly PhraseSet Doubts = new(
        "not sure|not really sure|unsure|no idea|dunno|dont know|do not know|idk|idek|havent decided|not decided|undecided|cant decide|up to you|you decide|your call|whatever|whichever|"
        + "no preference|not fussed|not bothered|dont mind|do not mind|doesnt matter|does not matter|any size|no limit|no budget|money is no object|no object|flexible|depends|it depends|"
        + "open|im open|you tell me|havent thought|no clue|not a clue|hard to say|tbc|tbd|havent got a clue|wherever|as you think|artists choice|you choose|surprise me|not certain|unlimited|clueless|good question|"
        + "havent a clue|havent really thought|trust you|your judgement|open to suggestions|no set|dont have a budget|dont have one|not set");

    private static readonly PhraseSet Questions = new(
        "how much|how big|how large|how small|how wide|how tall|how long|how many|what|whats|why|which|how|do you|can you|could you|would you|will you|is it|is that|is this|is there|are you|are there|"
        + "does it|does that|do i|should i|can i|could i|may i|who|where|when|isnt it|is the|are the|was it");

    /// <summary>"is it 400?", "do you charge 50?": the figure is the client's guess at ours.</summary>
    private static readonly PhraseSet Guesses = new(
        "is it|is that|isnt it|does it|does that|do you charge|do you do|so is it|would it be|will it be|how big is|how large is");

    /// <summary>Why there is nothing to read in a text without a figure.</summary>
    public static UnclearReason Without(Tokens tokens)
    {
        if (Asks(tokens))
            return UnclearReason.Asks;
        return Doubts.Find(tokens, 0, tokens.Count) >= 0 ? UnclearReason.Unsure : UnclearReason.NoMatch;
    }

    public static bool IsGuess(Tokens tokens) => Guesses.EndAt(tokens, 0) >= 0 && tokens[tokens.Count - 1].Is("?");

    /// <summary>"no wait", "I meant", but not "no more than" or "instead of".</summary>
    public static bool IsCorrection(Tokens tokens, int at) => CorrectionEnd(tokens, at) >= 0;

    /// <returns>The token after a correction that begins at that token; -1 for none.</returns>
    public static int CorrectionEnd(Tokens tokens, int at) =>
        Corrections.EndAt(tokens, at) is >= 0 and var end && NoCorrections.EndAt(tokens, at) < 0 ? end : -1;

    /// <summary>Back over hedges, colons and brackets before a figure.</summary>
    public static int BackOverHedges(Tokens tokens, int to)
    {
        while (to > 0)
        {
            var from = tokens[to - 1].IsAny(":", "(", "~", "=", "-", ",") && !(tokens[to - 1].Is(",") && to > 1 && tokens[to - 2].IsNumber)
                ? to - 1 : Hedges.StartBefore(tokens, to);
            if (from < 0)
                break;
            to = from;
        }

        return to;
    }

    /// <summary>"not 400", "instead of 10cm", "I don't want to pay 400".</summary>
    public static bool IsRefused(Tokens tokens, int from) => IsRefused(tokens, from, BackOverHedges(tokens, from));

    /// <param name="at">Where the hedges before the figure begin.</param>
    public static bool IsRefused(Tokens tokens, int from, int at)
    {
        for (var edge = from; edge >= at; edge--)
        {
            if (Refusals.StartBefore(tokens, edge) is >= 0 and var start)
                return !tokens[start - 1].IsAny("why", "if", "or", "whether");
        }

        for (var steps = 0; steps < 4 && Wanting.StartBefore(tokens, at) is >= 0 and var wanted; steps++)
            at = wanted;
        return at < from && Negations.StartBefore(tokens, at) is >= 0 and var negation
            && !tokens[negation].IsAny("no", "nothing", "without");
    }

    /// <summary>A negation in the same clause shortly before: "no bigger than", "I can't go over".</summary>
    /// <returns>Where it stands; -1 for none.</returns>
    public static int NegationBefore(Tokens tokens, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - ClauseReach && !tokens[i].IsAny(",", ".", ";", "!", "?", "but"); i--)
        {
            if (Negations.EndAt(tokens, i) >= 0)
                return i;
        }

        return -1;
    }

    /// <summary>Words between a negation and what it turns.</summary>
    private const int ClauseReach = 6;

    private static bool Asks(Tokens tokens) => Questions.EndAt(tokens, 0) >= 0 || (tokens.Count > 0 && tokens[tokens.Count - 1].Is("?"));
}
