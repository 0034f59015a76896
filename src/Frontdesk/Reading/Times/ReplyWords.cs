using System.Collections.Frozen;

namespace Frontdesk.Reading.Times;

/// <summary>How a proposed time is taken or turned down, beside a plain yes or no.</summary>
internal static class ReplyWords
{
    private const string Takes =
        "sorted|happy out|deadly|champion|brill|youre on|ur on|stick me down|stick me in|put us down|put us in|thumbs up|"
        + "should work|should be fine|should be good|should be ok|should be okay|that does the job|yesss|yessss|yessir|yass|"
        + "no dramas|no drama|no hassle|no stress|no issue|no issues|no objections|no complaints|see you|see ya|see u|cya|yes|"
        + "yeah|yep|yup|yea|yess|ya|aye|yh|ye|yas|sure|ok|okay|okey|k|kk|perfect|great|lovely|brilliant|fab|fabulous|grand|"
        + "grand job|ideal|deal|done|excellent|wonderful|amazing|super|cool|sweet|sound|sounds good|sounds great|sounds perfect|"
        + "sounds fine|sounds right|sounds lovely|sounds ideal|sounds like a plan|all sounds good|that sounds|works for me|works|"
        + "that works|it works|that suits|suits me|suits|suits me well|thats fine|that is fine|thats perfect|that is perfect|"
        + "thats great|thats good|that is good|that is great|it is good|its good|is good|is fine|is perfect|is great|is okay|"
        + "is ok|is correct|thats correct|that is correct|correct|right|thats right|that is right|exactly|precisely|absolutely|"
        + "definitely|of course|certainly|indeed|go ahead|go for it|go on|go on then|go on so|please do|do it|do it so|lets do it|"
        + "lets do that|lets go for it|lets go with that|book it|book me in|book that|put me down|put me in|pencil me in|"
        + "sign me up|count me in|im in|ill take it|i will take it|ill have it|ill have that|ill take that|i want it|i want that|"
        + "i accept|accepted|agreed|confirmed|i confirm|i can confirm|confirm|see you then|see u then|see ya then|cu then|"
        + "see you there|happy with that|happy days|no problem|no worries|no bother|that will do|thatll do|that would be great|"
        + "that would be good|that would be perfect|that would be cool|that would be fine|that would be lovely|"
        + "that would be ideal|would be great|would be perfect|would be lovely|would be good|would be fine|yes please|"
        + "id like that|i would like that|id love that|i would love that|id love it|spot on|bang on|nice one|class|magic|love it|"
        + "love that|perf|awesome|fine|fine by me|fine with me|good for me|good by me|all good|good with me|please proceed|"
        + "proceed|ill be there|i can do that|i can make that|i can make it|try that|try it|that one|that time|lock it in|"
        + "lock that in|make it so|as i instructed|looks good|looks right|looks great|proper|bueno|oui|si|ja|why not|by all means|"
        + "you bet|mint|ace|smashing|wicked|legend|vale|daccord|gern";

    private const string Refuses =
        "out of town|bit early|bit late|clashes|clash|wont be free|wont be around|not around|dont want it|i have class|"
        + "i have work|ive work|ive class|got class|got work|got a shift|on shift|on holiday|away that day|away then|dont work|"
        + "does not suit me|no use|no|nope|nah|naw|no thanks|no thank you|no ta|never mind|nevermind|nvm|let it be|leave it|"
        + "forget it|forget about it|dont bother|no need|not necessary|wont be necessary|not now|not right now|not today|not yet|"
        + "not anymore|thats all i need|that is all i need|thats all i needed|that is all i needed|thats all for now|"
        + "that is all for now|thats all for today|thats it for now|wont work|will not work|doesnt work|does not work|"
        + "wouldnt work|not going to work|doesnt suit|does not suit|wont suit|dont suit|no good|not good|isnt good|not great|"
        + "not ideal|cant make it|cant make that|cant do that|cant do it|cant do then|cant do those|cannot make it|cannot do that|"
        + "too early|too late|too soon|not for me|im not free|not free|not available|im busy|im working|im away|ill pass|i pass|"
        + "id rather not|rather not|dont think so|i dont think so|dont want|do not want|not interested|no can do|no go|"
        + "not happening|sadly not|unfortunately not|afraid not|im afraid not|changed my mind|not really|not that|sorry cant|non|"
        + "nein|not suitable|isnt suitable|doesnt fit|wont do|hard to make|not convenient|cancel that|skip it|scrap that|"
        + "isnt possible|not possible|wont be able|not able|unable|negative|hard pass|not quite|not feeling it|that is not";

    /// <summary>What makes a question of ours more than a proposal: an open question for a day or an hour.</summary>
    /// <summary>"I can't" ends a refusal; "I can't believe it" begins something else.</summary>
    private const string RefusesAtEnd =
        "thats all|that is all|i cant|cant|i wont|pass|i cannot|cant sorry|not|dont|i dont|im not";

    /// <summary>"I would" takes; "I would like a rose" does not.</summary>
    private const string TakesAtEnd =
        "i do|i would|i will|it is|it does|that does|can do|happy to|i can|i am|id love to|i would love to|i think so|i guess|"
        + "i guess so|i suppose so|not a problem|no prob|no probs";

    /// <summary>Words before a yes that leave it one: "that time is fine", "everything is correct".</summary>
    public static readonly FrozenSet<string> Fillers = (
        "that thats this it its is was the time one day slot hmm hm oh ah well so and all would be should sounds looks seems im "
        + "i think am very really just totally pretty also then actually honestly lol haha everything for me with both date but "
        + "yeah ye day").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const string OpenQuestions =
        "what time|which time|what times|what day|which day|what days|what date|which date|when would|when do|when are|when is|"
        + "when can|when should|when suits|when works|when were|which one|which of|which would|what works|what suits|"
        + "what about the time|what hour|time and date|date and time|any preference|do you have a preference|do you prefer|"
        + "would you prefer|what else|anything else|which suits|how early|how late";

    /// <summary>What proposes a booking though no day or hour stands in it.</summary>
    private const string Bookings =
        "confirm|book you|booking|book it|book that|put you down|put you in|pencil you in|reserve|reservation|appointment|"
        + "shall i|does that suit|does that work|work for you|suit you|is that ok|is that right|is that okay|is that correct|"
        + "sound good";

    public static readonly PhraseTable<Reply> Answers = new([(Reply.RefusesAtEnd, RefusesAtEnd), (Reply.TakesAtEnd, TakesAtEnd),
        (Reply.Refuses, Refuses), (Reply.Takes, Takes)]);

    public static readonly PhraseTable<Reply> Proposals = new([(Reply.OpenQuestion, OpenQuestions), (Reply.Booking, Bookings)]);
}

internal enum Reply
{
    Takes,
    Refuses,
    RefusesAtEnd,
    TakesAtEnd,
    OpenQuestion,
    Booking,
}
