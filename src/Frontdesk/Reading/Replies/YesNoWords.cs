using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Replies;

/// <summary>The words of yes and no, as people write them.</summary>
internal static class YesNoWords
{
    /// <summary>Whom a reply is said to: "yes bud", "negative, ghost rider".</summary>
    public static readonly PhraseSet Vocatives = PlainWords.Set(
        "bud|buddy|chief|captain|boss|boss man|bossman|cobber|sir|maam|guv|champ|friend|my friend|dear|darling|love|hun|babe|bro|brother|bruv|blud|fam|homie|dawg|mate|matey|pal|dude|man|lad|lads|girl|sis|queen|king|legend|amigo|amiga|"
        + "ghost rider|sarge|skipper|boyo|hoss|big man|big fella|fella|fellas|bestie|mister|ladies|folks|gents|guys|team|everyone|my man|my dude|my guy|the artist|artist|kind sir|good sir|your honour");

    private static readonly PhraseSet Titled = PlainWords.Set(
        "tattoo|design|logo|poster|album|film|movie|band|song|lyrics|theatre|sign|piece");

    /// <summary>"yes man tattoo", "yes album cover": what is drawn, not an answer.</summary>
    public static bool IsTitle(PlainWords said, int end) =>
        !said.IsPauseBefore(end) && (Vocatives.At(said.Words, end) is > 0 and var named
            ? !said.IsPauseBefore(end + named) && Titled.At(said.Words, end + named) > 0
            : Titled.At(said.Words, end) > 0 && said[end] is not ("tattoo" or "design" or "piece" or "sign"));

    /// <summary>A vocative ends there, or an answer goes on behind it.</summary>
    public static bool IsAddressed(PlainWords said, int end) =>
        Vocatives.At(said.Words, end) is > 0 and var named
        && (said.IsPauseBefore(end + named) || AfterYes.At(said.Words, end + named) > 0);

    private static string Each(string openings, string ends) =>
        string.Join('|', openings.Split('|').SelectMany(opening => ends.Split('|').Select(end => $"{opening} {end}")));

    public static readonly PhraseSet Openers = PlainWords.Set(
        "well|oh|ooh|um|umm|erm|er|uh|ah|so|actually|honestly|haha|lol|hi|hey|hello|i think|i guess|i suppose|i said|i mean|and|thanks|thank you|sorry|please|ha|aw|aww|hiya|morning|right so|no worries but|thanks but|thank you but|cheers but|"
        + "unfortunately|sadly|im afraid|afraid|to be honest|tbh|yo|omg|wow|lovely but|hmm okay|mate|bro|in that case|oh go on|then|id say|ill say|but|personally|apologies|obviously not|my answer is|the answer is|its a|thats a|that is a|it would be a|just|me|simply");

    public static readonly PhraseSet Doubts = PlainWords.Set(
        "maybe|not sure|unsure|dont know|depends|depending|hmm|hm|hmmm|hmmmm|perhaps|possibly|cant decide|think about it|have to think|need to think|have a think|let me think|thinking about|yes and no|yes or no|yes no maybe|no idea|no clue|"
        + "no preference|dont have a preference|let me check|let me see|let me know|let you know|not certain|might|undecided|tell you|get back to you|either|not decided|havent decided|whatever|50 50|fifty fifty|on the fence|in two minds|not fussed|not bothered|"
        + "dont mind|dont care|im easy|up to you|your call|you decide|you choose|not too sure|not 100|not entirely|not completely|not really sure|hard to say|who knows|couldnt say|cant say for|could be|could go either|kind of|kinda|sort of|"
        + "sorta|ish|meh|torn|need more time|ask my|check with|have to check|need to check|will check|ill check|dont remember|cant remember|not clear|what do you think|what you think|whichever|any of|no strong|idk|iffy|i wonder|probably not sure|toss up|"
        + "havent a clue|not got a clue|havent got a clue|hard to tell|not convinced either|later maybe|see how|wait and see|not my call|cant tell|doesnt matter|makes no difference|dont understand|dont get it|dont follow|up in the air|not made my mind up|not made up my mind|havent made up my mind|havent made my mind up");

    /// <summary>A yes or no that hangs on something.</summary>
    public static readonly PhraseSet Conditions = PlainWords.Set(
        "if|unless|as long as|so long as|provided|providing|only when|on condition|assuming|but only|only with|once i|until i|otherwise|would have been|whether|or not|or no|or maybe|subject to|except");

    public static readonly PhraseSet PoliteIfs = PlainWords.Set(
        "if thats okay|if possible|if you dont mind|if you can|if thats alright|if thats all right|if thats fine|if its okay|if you could|if i may|if poss|if you like|if you want|if you would|if you please");

    /// <summary>Look like a no and say yes.</summary>
    public static readonly PhraseSet NoButYes = PlainWords.Set(
        "no problem|no problems|no probs|no worries|no prob|no doubt|no objections|no objection|no issue|no issues|not a problem|not an issue|not a problem at all|no dramas|no drama|no bother|no stress|no biggie|no sweat|no qualms|no complaints|no hassle|no trouble|"
        + "no fuss|no wukkas|no wuckas|no harm|why not|why the hell not|dont see why not|i dont see why not|cant see why not|cant wait|i cant wait|wouldnt miss it|i wouldnt miss it|no brainer|wouldnt say no|i wouldnt say no|wont say no|i wont say no|cant say no|"
        + "i cant say no|never say no|not wrong|youre not wrong|no reason not to|no reason not|no problemo|no prob at all|hakuna matata|no question|no questions asked|nothing id like more|nothing would make me happier|not half|cant argue with that|cant complain");

    public static readonly PhraseSet No = PlainWords.Set(
        "n|nope|nah|naa|naah|nahh|nahhh|nay|naw|nae|noo|nop|nopee|never|negative|no way|no thanks|no thank you|no ta|no ty|no cheers|not really|absolutely not|definitely not|certainly not|deffo not|defo not|definately not|obviously not|probably not|"
        + "of course not|course not|not for me|not at all|not yet|not interested|not this time|not this one|not that one|not this|not that|not those|not a fan|not happening|not going to happen|not gonna happen|not today|not now|not right now|not at the moment|not anymore|not me|hell no|heck no|fuck no|god no|lord no|i dont|i dont think so|dont think so|i wont|i wont be|its not|it isnt|isnt|im not|i cant|"
        + "i couldnt|i havent|i didnt|id rather not|rather not|i would rather not|id prefer not|prefer not|wont|dont|doesnt work|that doesnt work|that wont work|not a chance|no chance|fat chance|no can do|it doesnt|cant do|cant make it|cant|thats wrong|incorrect|"
        + "wrong|thats incorrect|not correct|not right|thats not right|thats not correct|thats not it|not quite|i disagree|disagree|ill pass|i pass|pass|hard pass|hard no|a hard no|gonna pass|going to pass|ill have to pass|ill give it a miss|give it a miss|false|"
        + "nothing|none|neither|nada|zilch|please dont|dont do that|sadly not|afraid not|im afraid not|unfortunately not|unfortunately no|not happy|not okay|not good|not great|not keen|not convinced|not ideal|i refuse|decline|declined|i decline|refuse|"
        + "doesnt suit|doesnt suit me|that doesnt suit|that doesnt suit me|it doesnt suit|that doesnt|this doesnt|they dont|wouldnt|i wouldnt|it wont|wont work|count me out|im out|none that i know of|none of that|none of those|none of them|none of these|not that i know of|not that i know|not that im aware of|not that im aware|not as far as i know|not as far as im aware|not to my knowledge|not i|"
        + "i doubt it|doubt it|doubtful|nuh uh|uh uh|nuh|nty|nope nope|no sir|no siree|no maam|no mate|not likely|not on your life|not in a million years|over my dead body|no fear|no chance mate|youre alright|youre okay|not necessary|not needed|no need|"
        + "thats a no|its a no|a no|a no from me|no from me|im going to say no|gonna have to say no|going to have to say no|have to say no|ill say no|id say no|no deal|no go|thats a hard no|big no|absolutely no|they arent|arent|we arent|we dont|it wasnt|wasnt|"
        + "there isnt|there arent|theres none|theres nothing|havent|havent got|havent got any|have not|hasnt|it hasnt|thats not for me|not my thing|not my cup of tea|leave it|forget it|nevermind|never mind|ill leave it|ill have to leave it|never have|never had|have never|ive never|nowhere|nobody|"
        + "too expensive|too far|cant afford it|i cant do that|isnt good|isnt right|not suitable|didnt|nah mate|computer says no|as if|without|not exactly|hardly|not remotely|not even|not one|nope thanks|bad idea|nothing like that|nothing of the sort|nothing of the kind|nothing at all|nothing i know of|nothing that i know of|nothing i can think of|nothing im aware of|nothing whatsoever|"
        + "none whatsoever|not in the slightest|not the case|aint|i aint|ive none|i have none|have none|got none|ive not|ive not got any|havent any|havent one|"
        + Each("thats not|that isnt|that aint|this isnt|its not|it isnt|it aint|that wasnt|it wasnt",
            "me|mine|right|correct|so|true|the case|accurate|for me|happening"));

    public static readonly PhraseSet Yes = PlainWords.Set(
        "yes|yeah|yep|yess|yesss|yessss|yus|yas|yass|yasss|ye|aye|yeh|ya|yis|yiss|yaas|yeas|yess|yepp|yeppers|yessir|yes sir|yes maam|yarp|yurp|absolutely|definitely|definately|defiantly|certainly|of course|of course i do|ofc|indeed|affirmative|for sure|fo sho|yes please|"
        + "uh huh|uhuh|mhm|mm hmm|mmhmm|mmhm|mhmm|hell yes|hell yeah|heck yes|heck yeah|hells yeah|fuck yes|fuck yeah|totally|totes|defo|deffo|def|defs|obviously|obvs|mos def|100|100 percent|100 per cent|hundred percent|one hundred percent|most definitely|most certainly|"
        + "without a doubt|without doubt|naturally|very much so|too right|bloody right|damn right|damn straight|yes indeed|yes yes|yea boi|yeah boy|you bet|you betcha|betcha|bet|indubitably|surely|why yes|abso|absolutely yes|absofuckinglutely|"
        + "correct|thats correct|thats right|exactly|precisely|spot on|bang on|dead on|dead right|you know it|clearly|afraid so|im afraid so|a yes|a yes from me|yes from me|its a yes|thats a yes|gladly|by all means|with pleasure|course|course i do|course it is|course i am");

    /// <summary>Say yes only when the text holds nothing else: "right" does, "right arm" does not.</summary>
    public static readonly PhraseSet WeakYes = PlainWords.Set(
        "y|deadly|happy out|tis|it is so|i do so|i sure have|i sure can|i sure will|i sure would|i surely have|i certainly have|i certainly can|i certainly will|i really have|i definitely do|i definitely am|i definitely have|i absolutely have|i can indeed|i am indeed|i have indeed|we sure do|"
        + "brill|great stuff|good stuff|oh go on|oh go on then|bring it on|thatll do nicely|that will do nicely|okay|okey|okie|okey dokey|okie dokie|okie doke|okey doke|oki doki|k|kk|sure|sure thing|sure is|sure do|sure am|fine|good|great|perfect|perfecto|lovely|brilliant|right|right you are|righto|righty ho|rightio|true|true dat|thats it|thats the one|"
        + "thats me|you got it|got it|gotcha|sounds good|sounds great|sounds perfect|sounds fine|sounds lovely|sounds okay|sounds like a plan|sounds ideal|sounds amazing|sounds brilliant|sounds cool|sounds about right|sounds right|all good|all fine|looks good|looks great|"
        + "looks right|looks fine|looks perfect|go ahead|go for it|go on|go on then|go on so|lets do it|lets do that|lets do this|lets go|lets gooo|lets go for it|lets go with that|lets go for that|lets go with it|do it|please do|do that|works for me|that works|works|"
        + "that works for me|it works|works great|works fine|works well|works perfectly|will do|that will work|thatll work|it will work|suits me|that suits|that suits me|suits|fine by me|fine with me|good with me|okay with me|okay by me|good for me|fine for me|"
        + "okay for me|great for me|perfect for me|im happy with that|im happy|happy with that|happy with it|happy with this|happy to|happy to do that|happy to go with that|happy|happy days|im in|im down|im game|im up for it|up for it|im up for that|up for that|down|"
        + "game|down for that|im down for that|i do|im|i am|i will|ill|i would|i have|i did|i can|i could|it is|its|it does|it was|it has|it will|they are|we are|we do|we can|we have|we will|theres|there is|there are|id love to|i would love to|love to|id love that|"
        + "id love it|love it|love that|id like that|i would like that|id like to|would like that|i think so|think so|i guess so|i guess|i suppose so|suppose so|i believe so|believe so|hope so|i hope so|i reckon so|i reckon|reckon so|deal|its a deal|agreed|i agree|agree|"
        + "accept|accepted|i accept|ill accept|confirm|confirmed|i confirm|i can confirm|approved|book it|book me in|book it in|ill take it|ill take that|ill have it|ill have that|i want it|i want that|i want to|i do want to|that would be great|that would be good|"
        + "that would be lovely|that would be perfect|that would be fine|that would be amazing|that would be ideal|that would be okay|that would be brilliant|that would work|thatd be great|thatd be good|thatd be lovely|thatd be perfect|thatd be ideal|thatd work|"
        + "would be great|would be good|would be lovely|would be perfect|would be ideal|would be fine|would work|thats fine|thats okay|thats good|thats great|thats perfect|thats cool|thats ideal|thats grand|thats lovely|thats true|thats alright|thats brilliant|"
        + "thats sound|thats sorted|its fine|its okay|its good|its true|its right|its correct|its cool|im okay with that|im fine with that|im good with that|im cool with that|im alright with that|okay with that|fine with that|good with that|cool with that|cool|amazing|"
        + "awesome|excellent|wonderful|super|fab|fabulous|fantastic|alright|all right|alrighty|aight|ight|please|roger|roger that|10 4|copy that|count me in|very much|always|same|it fits|fits|ready|im ready|keen|im keen|very keen|sweet|sweet as|sick|mint|sorted|"
        + "lush|grand|grand so|sound|ideal|champion|lovely jubbly|crack on|crack away|work away|fire away|hook me up|sign me up|rather|say less|say no more|fair enough|fair|too easy|easy|good to go|good idea|great idea|nice|nice one|legend|top|class|ace|"
        + "thatll do|that will do|itll do|do please|proceed|carry on|continue|go|green light|thumbs up|peachy|gravy|golden|dope|bless|decent|beautiful|gorgeous|not bad|i agree to that|i accept that|permission granted|granted|yours|mine|ticks the box|suits me fine|"
        + "suits me down to the ground|suits me perfectly|im free then|im free|im available|im around|i can do that|can do|i can make it|i can make that|ill be there|see you then|see you there|count on it|be there|ill do that|ill do it|ill go with that|go with that|go with it|"
        + "works a treat|spot|why of course|i certainly am|i certainly do|i absolutely do|i sure do|i sure am|i really do|i really am|i really would|i surely do|it certainly is|it sure is|it really is|it would|it would be|it can|they do|she does|he does|thats what i want|just what i want|id be up for that|id be happy to|id be happy with that|i would be happy with that|would love to|would love that|that sounds good|that sounds great|that sounds perfect|that sounds fine|that sounds lovely|that sounds ideal|that sounds okay|that sounds right");

    public static readonly PhraseSet Padding = PlainWords.Set(
        "please|thanks|thank you|ta|cheers|mate|lol|haha|x|xx|xxx|then|with that|for me|to me|by me|with me|that|it|this|so|very|really|is|thats|its|and|just|all|me|man|bro|babe|love|one|to|now|day|anytime|any time|much|too|dude|pal|artist|the artist|guys|"
        + "boss|buddy|hun|hon|honey|lads|sir|absolutely|definitely|totally|actually|super|quite|pretty|by the way|btw|as well|oh|well|hi|hey|thank you so much|thank you very much|thanks so much|thanks a lot|many thanks|for that|about that|i think|cuz|sounds|amigo|chief|fam|hahaha|perfectly|100|still|also|already|there|at all|yeah|a bunch|job|bud|cobber|captain|brother|champ|friend|my friend|legend|indeed");

    /// <summary>What may follow a bare "no" without a pause; else it is "no colour", "no 3".</summary>
    public static readonly PhraseSet AfterNo = PlainWords.Set(
        "i|im|its|it|thats|that|thanks|thank|not|sorry|mate|but|because|never|dont|we|there|theres|need|way|please|this|id|ive|they|cheers|ta|x|xx|xxx|lol|haha|just|only|nothing|none|no|nope|nah|sir|maam|bro|pal|dude|love|man|isnt|it isnt|as|unfortunately|actually|"
        + "sadly|absolutely|definitely|really|wont|cant|doesnt|you|my|he|she|first|at all|to that|to both|to all|to it|to this|for me|from me|by|old|previous|existing|other|cover|tattoo there|tattoos there|tattoo yet|ink|danke|merci|gracias|grazie|obrigado|obrigada|tak|tack|lets|ill|gracias|thx|way jose|worries|were|were|honestly|sire|until|for now|today|tonight|can do|so|then|and|tattoo at|allergies|medical|health|conditions|medication|meds|photos|pictures|references|reference|images|insta|instagram|scars|illnesses");

    /// <summary>Say no alone or before such words only: "nothing" does, "nothing too big" does not.</summary>
    public static readonly PhraseSet AloneNo = PlainWords.Set(
        "nothing|nobody|nowhere|none|neither|never|wrong|false|pass|negative|without|hardly|decline|incorrect|n|disagree|refuse|nop|as if|nay|out|doubtful|zilch|nada");

    /// <summary>Yes by itself, whatever follows; other words of yes are adverbs as well: "exactly 12 cm".</summary>
    public static readonly PhraseSet PlainYes = PlainWords.Set(
        "yes|yeah|yep|yess|yesss|yup|yus|yas|ye|aye|yeh|ya|yes please|yepp|yessir|yes sir|yes maam|yes yes|yes indeed|uh huh|mhm|hell yes|hell yeah|heck yes|heck yeah|yarp|afraid so|im afraid so|a yes|its a yes|thats a yes|thats right|thats correct|course i do|of course i do");

    public static readonly PhraseSet AfterYes = PlainWords.Set(
        "yes|yeah|yep|i|im|id|ill|ive|it|its|is|that|thats|this|please|thanks|thank|and|but|so|then|mate|do|does|am|are|will|would|want|wants|works|work|up|interested|keen|happy|happening|for|with|lets|go|we|they|bro|man|sir|x|xx|lol|haha|not|my|me|can|we|pal|dude|no|cheers|ta|absolutely|definitely|on|in|up|there|here|sounds|percent|he|she|love|fine|okay|good|great|right|correct|true");

    public static readonly PhraseSet Corrections = PlainWords.Set(
        "wait|oh wait|no wait|wait no|hang on|hold on|scratch that|actually|i mean|sorry i mean|i meant|correction|on second thoughts|on second thought|changed my mind|ive changed my mind|let me rephrase|oops|no sorry|sorry no|i take that back|strike that");

    public static readonly PhraseSet Asking = PlainWords.Set(
        "what|who|whos|how|when|where|wheres|which|why|whats|hows|can you|could you|do you|is it|is that|are you|does it|will it|would it|can we|could we|can i|could i|to what|to which|do i|should i|is there|are there|have you|did you|will you|would you|huh|eh|pardon|sorry what|come again|was that|does that|is this|whose|shall i|shall we|may i");

    /// <summary>Another wish behind a yes: it takes the yes back.</summary>
    public static readonly PhraseSet Other = PlainWords.Set(
        "but not|but no|but can|but could|but what|but how|but when|but where|but id|but i would|but maybe|but later|but i need|but i want|but i cant|but i dont|but i wont|but i have to|but first|but different|but another|but only|but is|but does|but do|but would|"
        + "but will|but it has to|but it needs|but it must|but make it|but on|but in|but at|but for|but with|but without|but change|but rather|but instead|but preferably|but just not|but im not|but its not|but isnt|but thats not|but wait|but please|but after|but before|but theres|but also no|"
        + "except|instead|rather than|how about|what about|can we do|could we do|can we make it|could we make it|can it be|could it be|another day|another time|different day|different time|not that|not this|on one condition|although not|though not|can you do|could you do|to the other|to another|to someone|to somebody|to her|to him|to them|to my");

    /// <summary>Leave a no open: "no that's fine".</summary>
    public static readonly PhraseSet Softening = PlainWords.Set(
        "thats fine|thats okay|its fine|its okay|all good|thats good|thats great|thats perfect|its good|thats cool|its cool|thats alright|sounds good|fine|okay|perfect|great|go ahead|go for it|works|that works|all fine|of course|definitely|absolutely|sure|lets do it");

    public static readonly PhraseSet ForeignYes = PlainWords.Set(
        "si|oui|ja|da|sim|igen|ano|evet|joo|kylla|jep|jo|javisst|jawohl|naturlich|natuerlich|klar|na klar|genau|gern|gerne|certo|certamente|va bene|perfetto|sicuro|zeker|natuurlijk|graag|ja graag|ja bitte|ja gerne|ja tack|ja tak|ja takk|ja danke|oui merci|"
        + "oui s il vous plait|oui svp|bien sur|d accord|daccord|si claro|claro|claro que si|por supuesto|vale|de acuerdo|si por favor|sim por favor|si per favore|si grazie|si certo|com certeza|claro que sim|sjalvklart|selvfolgelig|selvsagt|oczywiscie|jasne|"
        + "pewnie|samozrejme|jiste|persze|desigur|sigur|tabii|tamam|olur|entendu|volontiers|parfait|ouais|jaja|ja klar|jazeker|ie plis|ydw|wrth gwrs|да|конечно|ага|так|ναι|نعم|כן|是|是的|好|好的|はい|ええ|네|예|ใช่|हाँ|vang|ya por favor|tak prosze|i dobrze|igen kerem|sea|cinnte");

    public static readonly PhraseSet ForeignNo = PlainWords.Set(
        "lieber nicht|liever niet|plutot pas|plutot non|mejor no|melhor nao|meglio no|meglio di no|hellre inte|helst inte|helst ikke|raczej nie|radeji ne|inkabb nem|mieluummin ei|mai bine nu|leider nicht|leider nein|helaas niet|helaas nee|noch nicht|nog niet|pas encore|todavia no|aun no|ainda nao|inte an|non ancora|eher nicht|non|nein|nei|nej|nee|nao|nie|ne|nem|hayir|ei|ei kiitos|nein danke|non merci|nee bedankt|nee dank je|nej tack|nej tak|nei takk|nie dziekuje|no grazie|no gracias|nao obrigado|nao obrigada|ne dekuji|nem koszonom|nu multumesc|para nada|claro que no|"
        + "auf keinen fall|pas du tout|certainement pas|bien sur que non|surement pas|certo che no|assolutamente no|in nessun caso|absoluut niet|zeker niet|absolut inte|absolut ikke|naturlich nicht|nicht wirklich|pas vraiment|realmente no|de jeito nenhum|na|nac ydw|nil|нет|ні|неа|οχι|لا|לא|不|不是|不要|いいえ|いや|아니요|아니|ไม่|नहीं|khong|de ninguna manera|ni hablar|en absoluto|claro que nao|ovviamente no|nu");

    /// <summary>Beside a yes or no of another language.</summary>
    public static readonly PhraseSet ForeignPadding = PlainWords.Set(
        "sorry|danke|merci|gracias|grazie|obrigado|obrigada|tack|takk|bedankt|dank je|bitte|svp|por favor|per favore|dziekuje|prosze|kiitos|dekuji|leider|helaas");

    public static readonly PhraseSet Greetings = PlainWords.Set(
        "hi|hello|hey|hiya|thanks|thank you|ta|cheers|good morning|good afternoon|good evening|x|xx|xxx|lol|haha|mate|there|many thanks|thank you so much|thanks a lot|bye|morning|evening|yo|guys");
}
