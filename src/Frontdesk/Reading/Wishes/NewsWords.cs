using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who asks how it stands with what was sent, asked for or paid.</summary>
internal static class NewsWords
{
    /// <summary>A longer text tells of something else as well.</summary>
    private const int LongestText = 30;

    private static readonly PhraseSet Whole = PlainWords.Set(
        "update|updates|status|progress|news|hello anyone|hello anyone there|anyone there|are you there|hows it going|whats happening|whats going on|what now|whats next|what happens next|what is next|so what now|so whats next|where are we|any luck|any joy|"
        + "hello are you there|anybody there|are you still there|is anyone there|whats the latest|any updates|any word|any word yet|any decision|still waiting|im waiting|waiting|im still waiting|what next|next steps|what are the next steps|"
        + "any news yet|anything yet|any answer|any answer yet|just checking in|checking in|following up|just following up|so any news|how we doing|how are we doing|how are we getting on|hows it looking|hows it coming along|hows that going|"
        + "did you get that|did you get it|did it send|did you see it|did that come through|did it come through|has it gone through|did it go through|is it confirmed|is that confirmed|am i booked|am i booked in|am i in|are we good|all confirmed|is it all confirmed|what stage are we at|where do we stand|where does it stand|where do things stand|neuigkeiten|gibt es neuigkeiten|des nouvelles|du nouveau|alguna novedad|hay novedades|novidades|alguma novidade|novita|ci sono novita|nieuws|is er nieuws|nagot nytt|noget nyt|noe nytt");

    private static readonly PhraseSet Asks = PlainWords.Set(
        "where were at|where were up to|where we are with|where we are at|where we are on|where you are with|where you are at|where things are|where things stand|where we stand|where i stand|where its at|how its going with|how its coming along|how things are going|if theres any|any feedback|any sign of|any reply|any response|any movement|any development|any developments|any news|any update|any updates|any word yet|any word from|any word on|any decision|any answer yet|any luck with|any joy with|where are we at|where are we with|where are you with|where are you up to|how far are you|where are we up to|where are we on|where is my booking|wheres my booking|where do we stand|"
        + "whats happening with|whats going on with|hows it going with|hows it coming|hows my|hows the booking|hows the design|hows the drawing|heard back|have you heard|heard anything|hear anything|when will i hear|when do i hear|when can i expect|when am i going to hear|"
        + "when would i hear|when should i hear|when should i expect|when will you get back|when will you let|when will you know|when will you decide|when will you reply|when will you be able to tell|when will you answer|when does the artist|"
        + "when will the artist|when will he get back|when will she get back|when will he decide|when will i know|when do i find out|when will i find out|when will it be confirmed|when will my|still waiting|been waiting|im waiting to|waiting to hear|waiting for a reply|"
        + "waiting for an answer|waiting on a reply|waiting on an answer|whats the status|status of my|status on my|status of the|status update|whats the latest on|whats the latest with|the latest on my|what happens next|what happens now|whats the next step|"
        + "what are the next steps|did you get my|have you got my|did you receive|have you received|did you get the deposit|did you get the photos|did you get the pictures|did you see my|have you seen my|has he seen my|has she seen my|did he see my|did he like my|"
        + "did she like my|did he get my|did she get my|has the artist|did the artist|has he decided|has she decided|did he decide|has he had a chance|has she had a chance|had a chance to look|had time to look|had a look at my|"
        + "have you decided|have you looked at my|looked at my|am i booked|am i still booked|am i all booked|am i confirmed|is it confirmed|is my appointment confirmed|is my appointment still|is my appointment booked|is my slot confirmed|is my session confirmed|"
        + "is everything confirmed|is everything booked|did my payment|did the payment|has my payment|has the payment|did my deposit|did the deposit|has my deposit|has the deposit|are we still on|is it still on|still on for|still good for|still happening|how long until i hear|how long till i hear|"
        + "how long before i hear|how long does it take to hear|how long until you|how long till you|how much longer|any progress|havent heard|havent had a reply|havent had any reply|havent had an answer|havent gotten a reply|havent got a reply|never heard back|no reply yet|"
        + "still no reply|still no answer|still no word|still no news|still nothing|not heard anything|not heard back|nobody has replied|no one has replied|noone has replied|nobody got back|no one got back|nobody replied|hows everything going|checking in on|"
        + "checking in to see|checking up on|following up on|following up about|follow up on|just checking in|just checking if you|just checking you got|just checking whether|just checking on|checking on my|update on my|update on the|update me|got an update|"
        + "an update please|get an update|have an update|theres an update|is there an update|is there any news|is there news|did it go through|has it gone through|did everything go through|are you still there|hello anyone there|anybody there|chase up my|chasing up|"
        + "chasing a reply|chasing an answer|where has my|what about my booking|what about my appointment|whats happening about|how far along|how are you getting on with|how is he getting on|is it ready yet|is the design ready|is the drawing ready|"
        + "taking so long|taking ages|taking forever|been a while since|been ages since|been waiting|what stage is|where are things|how do things stand|how does it look with my|confirm you got my|confirm you received|confirm that you got|forgotten about me|forgot about me|forgotten me|whats the story with|any idea when ill hear|any idea when i will hear|any idea when youll");

    private static readonly PhraseSet NotOurs = PlainWords.Set(
        "your day|your week|your weekend|your night|holiday|holidays|open|opening|close|in town|in leeds|in london|touring|youtube|taking bookings|books open|next in|be at|cost|price|heal|healed|healing|back in");

    private static readonly PhraseSet Unheard = PlainWords.Set(
        "nothing|no reply|no replies|no answer|no response|no word|no news|heard nothing|radio silence|crickets|not a word|not a peep|no contact|no one has answered|nobody answered|no one answered");

    private static readonly PhraseSet Waited = PlainWords.Set(
        "day|days|week|weeks|month|months|hours|ages|a while|forever|since|yesterday|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week|sent|messaged|texted|emailed|applied|paid");

    private static readonly PhraseSet Past = PlainWords.Set(
        "been|ago|sent|since|messaged|texted|emailed|paid|still|heard|applied|waiting|waited");

    /// <summary>How many words may stand between the thing and what became of it.</summary>
    private const int Near = 3;

    private static readonly PhraseSet Opened = PlainWords.Set("is|has|did|was|have|are|hasnt|havent|isnt|didnt|were");

    private static readonly PhraseSet Things = PlainWords.Set(
        "my deposit|the deposit|my payment|the payment|my booking|the booking|my appointment|the appointment|my slot|my session|my design|the design|my drawing|the drawing|my sketch|the sketch|my money|the money|my transfer|the transfer|my photos|the photos|my photo|"
        + "my pictures|the pictures|my picture|my message|my messages|my idea|my enquiry|my request|my form|my application|my spot|my place|my date|everything|my reference|my references|my email");

    private static readonly PhraseSet States = PlainWords.Set(
        "confirmed|received|come through|came through|arrive|arrived|go through|gone through|went through|ready|done|approved|booked|sorted|accepted|seen|looked at|been seen|been looked|still on|get through|got through|land|landed|cleared|clear|processed|finished|"
        + "come in|in yet|reached|reach|show up|shown up|drawn|through yet|been received|been confirmed|been approved|all set|still booked|on track|under way");

    private static readonly PhraseSet Who = PlainWords.Set(
        "he|she|the artist|anyone|anybody|someone|they|the studio|the owner|the tattooist|your artist|your boss");

    private static readonly PhraseSet Doings = PlainWords.Set(
        "replied|reply|seen|see my|looked|look at|had a chance|had time|had a look|decided|decide|answered|answer|approve|approved|liked|like my|like it|like the idea|got my|get my|received|receive|heard|get back|got back|said|say anything|say yes|mentioned|checked|read|confirmed|confirm|made a decision");

    private static readonly PhraseSet You = PlainWords.Set("you|you guys|ye|you lot|yis|any of you|one of you");

    private static readonly PhraseSet OurDoings = PlainWords.Set(
        "get a chance to|had a chance to|have a chance to|get to look|get around to|get round to|gotten around to|got round to|got around to|looked at my|look at my|seen my|see my|got my|get my|received|receive my|receive the|decided|made a decision|get the deposit|"
        + "get the photos|get the pictures|get the picture|get the photo|get the payment|get the email|get the message|get the money|have a look|had a look|had time|had any time|heard anything|hear anything|heard back|like my|read my|check my|checked my|reply to my|replied to|hear back|hear from|get back|got back|gotten back|get a reply|got a reply|get an answer|got an answer|have an answer|get word|got word|had word|spoken to|talked to|spoke to|speak to|talk to the artist|ask the artist|asked the artist|show the artist|shown the artist|pass it on|passed it on|passed on|pass on my|manage to|managed to|get to show|got a chance to|gotten a chance to|had a minute|had a moment|sorted|finish my|finished my|finish the|start on my|started on my|started my|start my|draw my|drawn my");

    public static Wish? In(PlainWords said, PlainWords polite)
    {
        if (Whole.Whole(polite.Words))
            return new Wish(Intent.Progress, "progress", 0, said.Count);
        if (said.Count > LongestText || Talk.IsLettering(said) || NotOurs.Within(said.Words))
            return null;
        if ((Done(said) ?? Silence(said)) is { } done)
            return done;
        if (Asks.Find(said.Words) is not (>= 0 and var at))
            return null;
        return new Wish(Intent.Progress, "progress", at, at + Asks.At(said.Words, at));
    }

    /// <summary>"been a week and nothing", "sent it monday, no reply".</summary>
    private static Wish? Silence(PlainWords said)
    {
        var words = said.Words;
        if (Unheard.Find(words) is not (>= 0 and var at) || Waited.Find(words) < 0)
            return null;
        var end = at + Unheard.At(words, at);
        var goesOn = said[end] is "yet" or "back" or "so" or "still" or "since" or "at" or "in"
            || (said[end] is "from" && said[end + 1] is "you" or "ye" or "anyone" or "anybody" or "the" or "him" or "her" or "them" or "your");
        return (said.IsPauseBefore(end) || goesOn) && (words[at] is not "nothing" || Past.Within(words))
            ? new Wish(Intent.Progress, "progress", at, end) : null;
    }

    /// <summary>"has my deposit gone through", "did he like my idea".</summary>
    private static Wish? Done(PlainWords said)
    {
        var words = said.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Opened.At(words, i) == 0)
                continue;
            var thing = Things.At(words, i + 1);
            var you = You.At(words, i + 1);
            var who = thing > 0 ? 0 : Math.Max(you, Who.At(words, i + 1));
            var next = i + 1 + thing + who;
            for (var j = next; thing + who > 0 && j < words.Length && j < next + Near; j++)
            {
                if ((thing > 0 ? States : you > 0 ? OurDoings : Doings).At(words, j) is > 0 and var done)
                    return new Wish(Intent.Progress, "progress", i, j + done);
            }
        }

        return null;
    }
}
