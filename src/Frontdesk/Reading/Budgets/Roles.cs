using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Budgets;

/// <summary>Tells an offer from a rate, a deposit, a price once paid and a figure refused.</summary>
internal static class Roles
{
    private static readonly PhraseSet TooDear = new(
        "is too much|is a bit much|is too dear|is too expensive|is too steep|is way too much|is out of my budget|is out of my price range|is more than i can|is over my budget|is above my budget|"
        + "is a lot|too much|too dear|too expensive|too steep|way too much|out of my budget|is beyond me|is beyond my budget|seems too much|sounds too much|feels too much");

    private static readonly PhraseSet RateAfter = new(
        "an hour|a hour|per|hour|hr|hrs|hourly|ph|p h|an hr|a session|a day|a month|a week|a year|yearly|pa|a go|a time|a visit|a sitting|a piece|a pop|a tattoo|each|every|apiece|pp|a head|weekly|monthly|daily|session|pw|pcm");

    private static readonly PhraseSet RateBefore = new("rate of|rate is|hourly rate|day rate|rate");

    private static readonly PhraseSet Instalments = new(
        "sessions|sittings|payments|instalments|installments|months|weeks|session|visits|days|hours");

    private static readonly PhraseSet DepositWords = new(
        "deposit|down|upfront|up front|downpayment|down payment|advance|in advance|booking fee|off|tip|discount");

    private static readonly PhraseSet DepositFillers = new("as|a|an|the|for|my|of|is|your|towards|to|now|today|quid");

    private static readonly PhraseSet DepositBefore = new(
        "deposit|deposit of|deposit is|deposit was|deposits|tip|tip of|fee|fee of|fee is|discount of|voucher for|voucher");

    private static readonly PhraseSet PaidBefore = new(
        "paid|cost|costs|charged|quoted|spent|won|lost|owe|owed|paid him|paid her|paid them|cost me|costs me|cost him|cost her|charged me|quoted me|charged him|charged her|paid about|was|were|paid like");

    private static readonly PhraseSet Sizes = new(
        "size|number|option|level|postcode|zip|door|flat|room|unit|block|route|bus|page|iphone|no");

    public static Role Of(Tokens tokens, int from, int to)
    {
        var hedged = TalkMarks.BackOverHedges(tokens, from);
        if (TalkMarks.IsRefused(tokens, from, hedged))
            return Role.Refused;
        if (TooDear.EndAt(tokens, to) >= 0)
            return Role.Refused;
        if (IsRate(tokens, from, to, hedged))
            return Role.Rate;
        return IsDeposit(tokens, from, to) || IsPaid(tokens, from, hedged) ? Role.Aside : Role.Offer;
    }

    /// <summary>"size 400", "flat 400": beside money it is none.</summary>
    public static bool IsCountBeside(Tokens tokens, Amount amount) => Sizes.StartBefore(tokens, amount.From) >= 0;

    private static bool IsRate(Tokens tokens, int from, int to, int hedged)
    {
        var after = tokens[to].Is("/") && !tokens[to + 1].IsNumber ? to + 1 : to;
        if (RateAfter.EndAt(tokens, after) is >= 0 and var end && !(tokens[after].Is("hour") && tokens[end].IsWord))
            return true;
        if (tokens[to].IsAny("x", "*") && tokens[to + 1].IsNumber)
            return true;
        if (RateBefore.StartBefore(tokens, hedged) >= 0 || RateBefore.StartBefore(tokens, from) >= 0)
            return true;
        var sign = tokens[from - 1].IsAny("of", "at", "@", "x", "*");
        return sign && (tokens[from - 2].IsNumber || Instalments.StartBefore(tokens, from - 1) >= 0);
    }

    private static bool IsDeposit(Tokens tokens, int from, int to)
    {
        if (DepositBefore.StartBefore(tokens, from) >= 0)
            return true;
        var at = to;
        for (var steps = 0; steps < 4; steps++)
        {
            if (DepositWords.EndAt(tokens, at) is >= 0 and var end)
                return !tokens[end].IsAny("to", "included", "inc", "incl", "including", "from");
            at = DepositFillers.EndAt(tokens, at);
            if (at < 0)
                return false;
        }

        return false;
    }

    private static bool IsPaid(Tokens tokens, int from, int hedged)
    {
        for (var edge = from; edge >= hedged; edge--)
        {
            if (PaidBefore.StartBefore(tokens, edge) is >= 0 and var start)
                return !tokens[start].IsAny("was", "were")
                    || tokens[start - 1].IsAny("it", "that", "one", "last", "tattoo", "session", "price", "piece", "which");
        }

        return false;
    }
}
