using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Who does not know how to go on with us. "Help me choose a style" is a question of the talk, not of the way.</summary>
internal static class HelpWords
{
    /// <summary>How many words may stand between "what do I" and "write".</summary>
    private const int Near = 4;

    private static readonly PhraseSet Whole = PlainWords.Set(
        "help|info|aide|sos|help me|help help|i need help|i need some help|need help|need some help|can you help|can you help me|could you help|could you help me|can i get help|can i get some help|can i have some help|menu|options|commands|command list|"
        + "how does this work|how does it work|what can you do|information|im stuck|stuck|im lost|im confused|confused|help us|i need assistance|assistance|need assistance|can someone help|can someone help me|can anyone help|can anyone help me|can somebody help me|"
        + "hilfe|ayuda|ajuda|aiuto|hulp|hjalp|hjelp|pomoc|apua|yardim|ajutor|segitseg|cabhair|help i|how do i use this|i need a hand|need a hand|bit of help|a bit of help|some help|help needed|help with this|i need help with this|i need some help with this|need some help with this|need a bit of help with this|need help here|i need some help here|can you help me with this|"
        + "can you help me out|help me out|i need a bit of help|i could use some help|could do with some help|could do with a hand|help im stuck|help im lost|instructions|how to use this|faq|what are my options|what are the options|what are the commands|whats this|"
        + "how do i do this|how do i do it|i dont get it|i dont understand|dont understand|dont get it|i dont follow|not following|i dont know what to do|what do i do|what now do i do|what should i do|what do i do now|what do i do next|any help|помощь|помогите|info help");

    private static readonly PhraseSet Rest = PlainWords.Set(
        "here|out here|please|out please|with this chat|with this thing|using this|quickly|quick|real quick|a sec|there|you|ye|somebody|someone");

    private static readonly PhraseSet Ways = PlainWords.Set("how does|how do|hows|how is|how would|how will|how did");

    private static readonly PhraseSet Ours = PlainWords.Set(
        "this|that|it|the|your|whole|all|chat|bot|thing|things|booking|bookings|process|system|service|assistant|texting|messaging|stuff|everything|robot|line|number|appointments|appointment|consultation|consultations|enquiries|here|menu|supposed to|meant to|automated|auto|whatsapp|app|ye|getting booked in|scheduling|kind of|sort of");

    private static readonly string[] WorkEnds =
        ["then", "exactly", "please", "here", "with", "so", "anyway", "like", "thanks", "do", "i", "sorry", "mate", "now", "actually"];

    private static readonly PhraseSet HowTo = PlainWords.Set(
        "how do i|how can i|how would i|how could i|how do we|how do you|how should i|how to|how does one|how do i go about|how would i go about|how can i go about|where do i|what do i need to do to|what do i have to do to|what do i do to|dont know how to|not sure how to|no idea how to|want to know how to|how do people");

    private static readonly PhraseSet Acts = PlainWords.Set(
        "book|book in|book it|book this|get booked|get booked in|make a booking|make an appointment|make the appointment|book an appointment|book a session|book a slot|book a time|book an app|book something|book something in|book myself in|get an appointment|get a booking|get a slot|schedule|schedule an appointment|"
        + "set up an appointment|arrange an appointment|reserve a slot|start|get started|begin|get going|proceed|go about this|go about it|go about booking|booking|booking in|making a booking|making an appointment|getting booked|getting booked in|getting an appointment|start the booking|start a booking|get tattooed|book a tattoo|get a tattoo|go ahead with booking|go about this");

    private static readonly PhraseSet ActEnds = PlainWords.Set(
        "with you|with ye|with the artist|with you guys|a tattoo|for a tattoo|here|on here|through this|through here|this|it|in|an appointment|a session|please|now|on this|over text|by text|via text|with yous");

    private static readonly PhraseSet Within = PlainWords.Set(
        "how does this work|how does this thing work|how does this chat work|how does the bot work|how does this bot work|how do i use this|how does this whole thing work|what am i meant to|what im meant to|what am i supposed to|what im supposed to|"
        + "what i am meant to|what i am supposed to|what i should do here|what do i do here|what do i do now|what do i have to do|what do i need to do now|what should i write|what should i reply|what should i type|what do i write|what do i type|what do i reply|"
        + "what do i put|what should i put|what do you want me to|what do you need me to|what do you need from me|what do you want from me|dont know how to use|dont know how this works|not sure how this works|not sure what to do|dont know what to do|"
        + "dont understand this|dont understand what|dont understand the question|dont understand how this|dont get this|dont get what|dont get how this|im stuck|im a bit stuck|im lost|im a bit lost|im totally lost|im so confused|im really confused|im confused|"
        + "im a bit confused|very confused|makes no sense|this is confusing|confusing me|so confusing|how do i answer|how should i answer|how am i supposed to|how am i meant to|what are my options|what can i ask|what can i write|what can i say|what commands|which commands|"
        + "need help using|help using this|help with this chat|help me use this|cant figure this out|cant work this out|cant work out how|cant figure out how|not sure what youre asking|not sure what you want|not sure what you mean|dont know what you mean|"
        + "dont know what you want|dont know what youre asking|no idea what to do|no idea what im|no idea how this|what does that mean|what are you asking|how do i go on|how do i carry on|how do i continue|what happens if i reply|how do i work this|explain how this works|tell me how this works");

    private static readonly PhraseSet Unsure = PlainWords.Set(
        "dont know|not sure|no idea|unsure|dont understand|dont get|cant tell|havent a clue|no clue|explain|tell me|confused about|confused by");

    private static readonly PhraseSet WhatNow = PlainWords.Set(
        "what to|how to|what im|what i should|what i need to|what i have to|how this|how it|what youre asking|what you want|what you need|what you mean|what i do|what do i|what should i|what am i|what are you asking|what do you|what i|how i");

    private static readonly PhraseSet Asked = PlainWords.Set(
        "what do i|what should i|what am i|what must i|what shall i|what can i|how do i|how should i|how am i|what do i need to|what do i have to|what should i do|what have i got to");

    private static readonly PhraseSet Steps = PlainWords.Set(
        "write|reply|type|answer|put|say to you|send you|send here|send|text back|do here|do now|do next|do then|do with this|do from here|respond|use this|write here|reply with|go from here|be doing|tell you|works|work|meant to|supposed to|asking|this works|it works");

    private static readonly PhraseSet NotThis = PlainWords.Set(
        "choose|choosing|decide|deciding|pick|picking|design|style|placement|size|aftercare|deposit|price|idea|ideas|tattoo|healing|machine|parking|colour|colours|color|between|artist|budget|tattoos");

    public static Wish? In(PlainWords said, PlainWords polite)
    {
        if (Whole.Whole(polite.Trim(Rest, Rest).Words) || Whole.Whole(polite.Words))
            return new Wish(Intent.Help, "help", 0, said.Count);
        if ((Lost(said) ?? Working(said) ?? Booking(said)) is { } lost)
            return lost;
        if (Within.Find(said.Words) is not (>= 0 and var at) || Talk.IsLettering(said) || NotThis.Within(said.Words))
            return null;
        return new Wish(Intent.Help, "help", at, at + Within.At(said.Words, at));
    }

    /// <summary>"how does this chat thing work", "how does booking work".</summary>
    private static Wish? Working(PlainWords said)
    {
        var words = said.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (Ways.At(words, i) is not (> 0 and var way))
                continue;
            var next = i + way;
            while (Ours.At(words, next) is > 0 and var ours)
                next += ours;
            if (next > i + way && said[next] is "work" or "works" or "working"
                && (said.IsPauseBefore(next + 1) || WorkEnds.Contains(said[next + 1])))
                return new Wish(Intent.Help, "help", i, next + 1);
        }

        return null;
    }

    /// <summary>"how do I book", "how do we get started", and nothing more particular.</summary>
    private static Wish? Booking(PlainWords said)
    {
        var words = said.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (HowTo.At(words, i) is not (> 0 and var how) || Acts.At(words, i + how) is not (> 0 and var act))
                continue;
            var next = i + how + act;
            next += ActEnds.At(words, next);
            if (said.IsPauseBefore(next) || said[next] is "please" or "then" or "thanks" or "mate")
                return new Wish(Intent.Help, "help", i, next);
        }

        return null;
    }

    /// <summary>"not sure what to write", "what do I need to send you".</summary>
    private static Wish? Lost(PlainWords said)
    {
        var words = said.Words;
        if (NotThis.Within(words) || Talk.IsLettering(said))
            return null;
        for (var i = 0; i < words.Length; i++)
        {
            var next = i + Asked.At(words, i);
            if (next == i && Unsure.At(words, i) is > 0 and var unsure && WhatNow.At(words, i + unsure) is > 0 and var what)
                next = i + unsure + what;
            for (var j = next; next > i && j < words.Length && j < next + Near; j++)
            {
                if (Steps.At(words, j) is > 0 and var step)
                    return new Wish(Intent.Help, "help", i, j + step);
            }
        }

        return null;
    }
}
