using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Times;

/// <summary>The words of days and times: each row a meaning, its value, and how it is written. Chat spellings and common slips are words
/// too.</summary>
internal static class Words
{
    private static readonly (Word Word, int Value, string Written)[] Table =
    [
        (Word.Weekday, 1, "monday|mon|mondays|lundi|montag|lunes|lunedi"),
        (Word.Weekday, 2, "tuesday|tue|tues|tuesdays|tusday|mardi|dienstag|martes|martedi"),
        (Word.Weekday, 3, "wednesday|wed|wednesdays|mercredi|mittwoch|miercoles|mercoledi"),
        (Word.Weekday, 4, "thursday|thu|thur|thurs|thursdays|thirsday|thersday|jeudi|donnerstag|jueves|giovedi"),
        (Word.Weekday, 5, "friday|fri|fridays|fryday|vendredi|freitag|viernes|venerdi"),
        (Word.Weekday, 6, "saturday|sat|saturdays|satday|satarday|samedi|samstag|sonnabend|sabado|sabato"),
        (Word.Weekday, 7, "sunday|sun|sundays|dimanche|sonntag|domingo|domenica"),
        (Word.Month, 1, "january|jan|januar|janvier|enero|gennaio"),
        (Word.Month, 2, "february|feb|februar|fevrier|febrero|febbraio"),
        (Word.Month, 3, "march|mar|marz|mars|marzo"),
        (Word.Month, 4, "april|apr|avril|abril|aprile"),
        (Word.Month, 5, "may|mai|mayo|maggio"),
        (Word.Month, 6, "june|jun|juni|juin|junio|giugno"),
        (Word.Month, 7, "july|jul|juli|juillet|julio|luglio"),
        (Word.Month, 8, "august|aug|aout|agosto"),
        (Word.Month, 9, "september|sep|sept|septembre|septiembre|settembre"),
        (Word.Month, 10, "october|oct|okt|oktober|octobre|octubre|ottobre"),
        (Word.Month, 11, "november|nov|novembre|noviembre"),
        (Word.Month, 12, "december|dec|dez|dezember|decembre|diciembre|dicembre"),
        (Word.Today, 0, "today|2day|2 day|todays|tday|heute|aujourdhui|hoy|oggi"),
        (Word.Tomorrow, 0,
            "tomorrow|tomorrows|tomo|tmw|tomorrw|tomozza|2moro|"
            + "2 moro|2 morrow|2 mrw|2 morow|2 mro|2 mo|2 moz|morgen|demain|manana|domani"),
        (Word.Yesterday, 0, "yesterday|yday|last night"),
        (Word.Part, 0, "morning|mornings|morn|matin|vormittag|mattina|morgens|de la manana|por la manana|della mattina|am morgen|du matin"),
        (Word.Part, 1,
            "afternoon|afternoons|aft|nachmittag|apres midi|pomeriggio|de la tarde|por la tarde|nachmittags|"
            + "am nachmittag|del pomeriggio|de lapres midi"),
        (Word.Part, 2, "evening|evenings|eve|abend|soir|abends|am abend|de la noche|por la noche|du soir|di sera"),
        (Word.Part, 3, "night|nights"),
        (Word.Part, 4, "lunchtime|lunch time|lunch"),
        (Word.SomeDays, 0,
            "weekday|weekdays|week days|week day|midweek|mid week|during the week|in the week|bank holiday|payday|pay day|"
            + "easter|christmas|xmas|crimbo|half term|new year|the new year|summer|winter|spring|autumn|the holidays"),
        (Word.Tonight, 0, "tonight|2nite|2night|2 night|ce soir|esta noche|heute abend|stasera"),
        (Word.Days, 0, "day|days"),
        (Word.Weeks, 0, "week|weeks|wk|wks|woche|semaine|semana|settimana"),
        (Word.Weekend, 0, "weekend|weekends|wkd|week end"),
        (Word.Fortnight, 0, "fortnight|fortnights"),
        (Word.Months, 0, "month|months|mth|mths"),
        (Word.Years, 0, "year|years|yr|yrs"),
        (Word.Hours, 0, "hour|hours|hr|hrs"),
        (Word.Minutes, 0, "minute|minutes|min|mins"),
        (Word.Next, 0, "next|nex|nexts|nachsten|prochain"),
        (Word.This, 0, "this|coming|this coming|dis|upcoming"),
        (Word.Last, 0, "last|previous"),
        (Word.Following, 0, "following|the following"),
        (Word.AfterNext, 0, "after next"),
        (Word.Ago, 0, "ago"),
        (Word.FromNow, 0, "from now|from today|later|time|hence"),
        (Word.Noon, 0, "noon|midday|mid day|noonish|middayish|mittags"),
        (Word.Midnight, 0, "midnight"),
        (Word.Half, 0, "half"),
        (Word.Half, 1, "halb"),
        (Word.Quarter, 0, "quarter|a quarter|qtr|quater"),
        (Word.Past, 0, "past|gone"),
        (Word.To, 0, "to|bis"),
        (Word.Am, 0, "am|a m|a . m|a . m ."),
        (Word.Pm, 0, "pm|p m|p . m|p . m ."),
        (Word.Oclock, 0, "oclock|o clock|oclok|clock|uhr|sharp|on the dot"),
        (Word.At, 0, "at|@|um|make it|make that|a las|say at"),
        (Word.Around, 0, "around|about|gegen|vers|hacia|circa|approx|roughly|any time around|anytime around"),
        (Word.After, 0,
            "after|aftr|since|later than|not before|not until|not till|no earlier than|sooner than|not earlier than|"
            + "any time after|anytime after|past"),
        (Word.Before, 0, "before|b4|earlier than|any time before|anytime before|befor"),
        (Word.By, 0, "by|no later than|not later than|not after"),
        (Word.Until, 0, "until|till|til|through|thru|up to"),
        (Word.From, 0, "from|starting"),
        (Word.Onwards, 0, "onwards|onward|or later|or after|on wards"),
        (Word.Between, 0, "between|anywhere between|any time between|anytime between"),
        (Word.And, 0, "and|&|n|und"),
        (Word.Or, 0, "or|either|if not|or if not|failing that|or else|otherwise"),
        (Word.In, 0, "in|during|over|within|in the"),
        (Word.On, 0, "on"),
        (Word.On, 1, "on the"),
        (Word.Of, 0, "of|de|del"),
        (Word.The, 0, "the|der|le"),
        (Word.A, 0, "a|an"),
        (Word.For, 0, "for|4 the"),
        (Word.Early, 0, "early|beginning|start of|beginning of|early in|start of the|beginning of the|early in the"),
        (Word.Mid, 0, "mid|middle|middle of|middle of the|mid way through|halfway through"),
        (Word.Late, 0, "late|end|end of|end of the|late in|late in the|back end of|the end of"),
        (Word.WeekOf, 0,
            "week of|week of the|week commencing|week beginning|week starting|w / c|wc|week commencing the|"
            + "week beginning the|week starting the"),
        (Word.AtEarliest, 0, "at the earliest|earliest|at earliest"),
        (Word.AtLatest, 0, "at the latest|latest|at latest|max"),
        (Word.Ish, 0, "ish|or so|or thereabouts|or there abouts|- ish"),
        (Word.H, 0, "h"),
        (Word.Slash, 0, "/"),
        (Word.Dash, 0, "-"),
        (Word.Dot, 0, "."),
        (Word.Comma, 0, ",|(|)"),
        (Word.Colon, 0, ":"),
        (Word.Stop, 0, "!|;|. . .|. ."),
        (Word.Question, 0, "?"),
        (Word.Money, 0, "£|$|€"),
        (Word.OrdinalEnding, 0, "st|nd|rd|th"),
        (Word.Counted, 0,
            "people|persons|person|ppl|pax|guests|guest|adults|adult|kids|kid|children|child|friends|friend|mates|guys|"
            + "girls|lads|of us|of them|heads|seats|tables|rooms|beds|nights|cm|cms|mm|inch|inches|ft|kg|quid|pounds|pound|"
            + "gbp|usd|eur|euro|euros|dollars|dollar|bucks|grand|k|percent|%|deposit|times|sessions|session|tattoos|tattoo|"
            + "pieces|designs|haircuts|cuts|things|questions|options|slots|choices|stars|star|miles|km|minutes walk|roses|"
            + "letters|words|lines|colours|colors|p"),
        (Word.Label, 0,
            "option|options|opt|slot|choice|number|nr|num|#|item|room|page|level|size|size of|no .|unit|suite|apt|flat|door|"
            + "floor|gate|version|part|chapter|phone|tel|ph|code|order|invoice"),
        (Word.Age, 0, "im|i am|aged|age|turning|turned|shes|hes|she is|he is"),
        (Word.Street, 0, "street|road|rd|avenue|ave|lane|drive|blvd|boulevard|way|square|terrace|crescent|highway"),
        (Word.Party, 0,
            "table|reservation|party|party of|dinner|group|group of|seat|seating|table for|reservation for|party for|"
            + "seats for|booking for|dinner for|lunch for|space for|room for|places for"),
        (Word.Not, 0,
            "not|cant|cannot|cant do|cant make|cant come|cannot do|cannot make|cannot come|couldnt|couldnt do|dont want|"
            + "dont like|dont do|anything but|any day but|any time but|anytime but|all but|except|except for|apart from|"
            + "other than|but not|not free|not available|not around|not able|isnt|arent|wont|never|unavailable|not on|"
            + "dont work|im not free|rather not|anything except|anytime except|any day except|not the|no to|nope to|nah to"),
        (Word.NoGood, 0,
            "no good|too late|too early|too soon|is too late|is too early|is too soon|too short notice|doesnt work|"
            + "does not work|doesnt suit|does not suit|wont work|will not work|isnt good|isnt great|is not good|is no good|"
            + "not good|no use|not possible|is out|is bad|cant do|cant|not great|isnt ideal|not ideal|wont do|is a no|"
            + "is no go|no go|is impossible|isnt possible|dont suit|dont work|not working for me|not suitable|"
            + "doesnt really work|wouldnt work|is full|is busy|are bad|are out|are no good"),
        (Word.Busy, 0,
            "i work|im working|i am working|working|i have work|at work|im at work|busy|im busy|away|im away|on holiday|"
            + "i finish|finish|finish work|i finish work|finishing|i start|i start work|my shift|i have class|"
            + "i have a meeting|ive got work|my exam|my flight|my birthday|my wedding|i was born|we looked at|i looked at|"
            + "we met|i met|we spoke|i spoke"),
        (Word.Corrects, 0,
            "no|nope|nah|actually|sorry|sry|soz|i meant|meant|i mean|scrap that|wait|wait no|no wait|correction|"
            + "on second thoughts|on second thought|or rather|ignore that|oops|whoops|scratch that|no sorry|sorry no|"
            + "i mean to say"),
        (Word.InsteadOf, 0, "instead of|rather than|in place of|not on the|as opposed to"),
        (Word.Moves, 0, "move|change|reschedule|swap|switch|moved|rebook|push|bring|changed|moving|changing"),
        (Word.But, 0, "but|so|then|how about|what about|though|however|maybe"),
        (Word.Doubts, 0,
            "not sure|unsure|im unsure|need to ask|have to ask|gotta ask|got to ask|need to check|have to check|gotta check|"
            + "let me check|let me see|let me ask|ill check|i will check|ill ask|let me get back|get back to you|let you know|"
            + "might be able|might be free|depends|depending|idk|dunno|dont know|do not know|not certain|no idea|hang on|"
            + "hold on|one sec|just asking|waiting to hear|waiting on|before i say|havent decided|not decided|will confirm|"
            + "ill confirm|think about it|have a think|i might|cant say yet|cant promise|not 100|hopefully able|"
            + "just checking with|gimme a sec|give me a sec|bear with me|undecided|check with|check my|ask my|ask him|ask her|"
            + "run it by|speak to my|talk to my|my rota|my shifts|the rota|if i can get off|if i can get the day off|"
            + "if i can get time off|get time off|get off work|wont know|have to see what|need to see what|confirm later|"
            + "cant decide|havent checked|not too sure|not entirely sure|not really sure|no clue|tbc|to be confirmed"),
        (Word.Leaves, 0,
            "whenever|any day|whatever|any time|anytime|dont mind|i dont mind|not fussed|im easy|you pick|you choose|"
            + "up to you|you decide|flexible|im flexible|no preference|easy|any|either works|either is fine|both work|"
            + "both are fine|doesnt matter|does not matter|wherever|sometime|some time|soon|asap|as soon as possible|"
            + "whichever|all work|they all work|anything works|some day|someday|one day"),
        (Word.Asks, 0,
            "how much|how long|how many|how come|how do|why|who|whos|where|wheres|when do|when are|when is|when does|"
            + "when can|when could|when will|whens|what time do you|what time does|what time is|what time are|what times do|"
            + "what days do|what day is|what is|whats|which one|which day|which days|which time|which times|which is|which of|"
            + "do you take|do i need|can i bring|can i pay|can i park|is there parking|what if|what should|what do i"),
        (Word.MayAsk, 0, "is|are|do|does|can|could|have|got|any chance|is there|r|will|would"),
        (Word.Wish, 0,
            "like|love|want|prefer|do|be|have|take|say|of|fancy|manage|make|suggest|get|to be|lets do|lets say|maybe|try|"
            + "pick|choose|go with|go for|do you have|gimme|give me|squeeze|is|its|we|ideally|preferably|possibly|yes|yeah|"
            + "yep|ok|okay|well|id love|how about|what about"),
        (Word.Tail, 0,
            "works|work|would|is|suits|suit|instead|please|thanks|good|fine|ok|okay|better|best|if|then|"
            + "possible|free|available|x|xx|xxx|perfect|great|ideally|should|will|can|could|mate|lol|haha|cheers|ta|that|"
            + "for me|tho|though|thank you|still|grand"),
    ];

    private static readonly (int Value, string Written)[] Ordinals =
    [
        (1, "first|frist|erste|ersten|erster|premier|premiere|primero|primera|primo|prima"),
            (2, "second|secnd|zweite|zweiten|deuxieme|segundo|segunda|secondo|seconda"),
        (3, "third|dritte|dritten|troisieme|tercero|tercera|terzo|terza"),
            (4, "fourth|forth|vierte|vierten|quatrieme|cuarto|cuarta|quarto|quarta"), (5, "fifth|funfte|funften|cinquieme|quinto|quinta"),
        (6, "sixth"), (7, "seventh"), (8, "eighth|eight th"), (9, "ninth|nineth"), (10, "tenth"), (11, "eleventh"),
            (12, "twelfth"), (13, "thirteenth"), (14, "fourteenth"), (15, "fifteenth"),
        (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"), (19, "nineteenth"), (20, "twentieth"), (30, "thirtieth"),
    ];

    private static readonly (int Value, string Written)[] Cardinals =
    [
        (1, "one|eins|uno"), (2, "two|zwei|deux|dos"), (3, "three|drei|trois|tres"), (4, "four|vier|quatre|cuatro"),
            (5, "five|funf|cinq|cinco"), (6, "six|sechs|seis"), (7, "seven|sieben|siete"), (8, "eight|acht|ocho"),
        (9, "nine|neun|nueve"), (10, "ten|zehn|diez"), (11, "eleven|elf"), (12, "twelve"), (13, "thirteen"), (14, "fourteen"),
            (15, "fifteen"), (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"),
        (20, "twenty"), (30, "thirty"), (40, "forty"), (50, "fifty"),
    ];

    private static readonly PhraseTable<(Word Word, int Value)> All = new(
        Table.Concat(Holidays.Names).Select(row => ((row.Word, row.Value), row.Written))
            .Concat(Slips())
            .Concat(Ordinals.Select(row => ((Word.Ordinal, row.Value), row.Written)))
            .Concat(Cardinals.Select(row => ((Word.Cardinal, row.Value), row.Written))));

    /// <summary>Long names with a letter left out or two changed over: "thrusday", "wednsday", "tomorow".</summary>
    private static IEnumerable<((Word Word, int Value) Meaning, string Written)> Slips()
    {
        const int ShortestName = 6;
        const string OtherWords = "frida sunda";
        foreach (var (word, value, written) in Table.Where(row => row.Word is Word.Weekday or Word.Month or Word.Tomorrow))
        {
            var name = written.Split('|')[0];
            for (var at = 1; at < name.Length && name.Length >= ShortestName; at++)
            {
                var shorter = name.Remove(at, 1);
                if (!OtherWords.Contains(shorter, StringComparison.Ordinal))
                    yield return ((word, value), shorter);
                if (at + 1 < name.Length)
                    yield return ((word, value), $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}");
            }
        }
    }

    /// <summary>The longest entry that begins at that token; null for a word that says nothing.</summary>
    public static PhraseTable<(Word Word, int Value)>.Entry? At(Tokens tokens, int at) => All.At(tokens, at);
}
