namespace Frontdesk.Reading.Places;

/// <summary>Words and first names that are towns too: read as a town only where nothing else can be meant. Our own list.</summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> Words = (
        "latin genera wines example working action backing willing constant spelling spellings button workshop mainland banking purely breast bottle peaking latino readings stained plague maltese newborn borrow "
        + "barring welding braking baking barley constants muster waking colonial tanker misspelling box forth mass than plains marks roses swords worms punch parole panorama turbo homestead humble "
        + "sunrise warden midway wolves boulder mascot paramount sparks lend begun hurricane mentor tapes shaping vicar sedan shoreline laurel "
        + "surprised locking hail sway crook bender tong continental imperial congress empire canadian victorian argentine marathon lira page made most over march born august well same center don list per best early much still song said long line band along century church west east research media son side never law "
        + "college man street king lead change going young court central centre date council come force give police post race real none strong union front rock officer bar star hit minor "
        + "bridge energy federal deal plan hill winner hard friend till god paper mountain mission valley male reading goes earth job cast train hope miles stone van branch era temple roman "
        + "cut bay republic justice spring bishop piano solo root normal forest effort worth split sort drama tower die wall store charge share wing sales opera cars ball save rose naval pop "
        + "brand beach reserve fell vice price limit grant golden bot freedom advance economy driver cat eye mine fleet rugby zone hook supreme welcome walls opportunity nice progress sector "
        + "stock liberal sale cricket tool junction ward banks alliance chamber bell purchase reform send trip trail dry circle landing gay bear orange pool monument buy log tank holder salt "
        + "sisters snow peer friendly ford talent summit plenty pioneer parks wedding superior rain gang ridge bias rice cool cash plate manage bush lakes cave holiday basin metro mills "
        + "bright hunter gap cook sand baker crystal pink experiment victor hunt vary tours poll noble celebration turner rifle surprise foster manor tea clay luck diamond liberty villa tales "
        + "paste mere chase wells eagle fate pale grants oral reservoir landmark horn monster assumption retreat alpha delta hometown hat globe hamlet settle coin arch unity hurt pine mad "
        + "silly pack grain warrior lit pen finale egg tune par bow pearl fossil canyon triangle trainer flora brilliant bag combine loyal spa sake java mercury dollar boom lens bath porter "
        + "bore altar thermal dome plantation crater trim fountain cottage postal mart woodland tab mesa casino prospect herald stamps arcade acre paradise jam halls maiden anger bend granite "
        + "bells crest countryside anthem healing cache alpine dig terrace echo cooling boots boot hooks rainbow honey harvest penguin bee comfort gateway shaft highland highlands savage "
        + "bride barrow rode salon sunset bark crane vista polo spur angles moth rude deposit sandy barking battle ware bury rye mold sandwich barry poole ash flint stroud ripe beer ink "
        + "sleeve rib lion dragon heart cross skull snake wolf tiger bird butterfly anchor arrow compass crown dagger angel devil ghost moon sun sky sea ocean river lake field fields park "
        + "garden gardens house home castle hall market mill wood woods green black white red blue brown gray grey silver gold ruby amber ivory jade olive violet lily daisy iris ivy poppy "
        + "holly hazel willow maple cherry apple lemon peach plum berry mango coffee pepper sugar butter cheese bread fish chicken turkey lamb goat horse bull fox hawk falcon raven crow swan "
        + "duck goose robin wren finch dale glen vale heath moor marsh mead moss fern reed rush brook burn pond falls rapids springs island isle cape point cove port haven harbor harbour quay "
        + "pier dock ship sail mast deck crew captain major general colonel sergeant private corporal admiral abbot priest monk nun saint pope duke earl baron count prince princess queen "
        + "knight squire butler smith mason carpenter taylor tailor potter fisher fowler archer shepherd gardner parker carter cooper weaver miller tanner wheeler sawyer walker rider runner "
        + "singer dancer painter writer reader speaker leader teacher student doctor nurse dentist lawyer judge banker farmer pilot soldier sailor marine guard watch clock hour minute second "
        + "month year morning evening night noon dawn dusk winter summer autumn fall april may june july monday friday sunday easter christmas birthday party dance music dream wish love kiss "
        + "smile laugh cry joy peace glory grace faith charity mercy truth honor honour pride courage victory triumph success fortune chance bliss beauty charm delight pleasure eden zion "
        + "comet mars venus saturn jupiter sunshine thunder lightning storm wind breeze fog mist cloud frost ice fire flame smoke dust mud iron steel copper brass bronze tin zinc coal oil gas "
        + "power light shade shadow color colour dot curve angle square round flat sharp dull rough smooth soft loud quiet fast slow quick late new old fresh clean dirty wet warm hot cold "
        + "mild wild tame calm brave bold shy kind mean fair just wise fool industry enterprise commerce trade business office factory works studio art arts craft design model mode style "
        + "fashion trend label logo sign symbol mark stamp seal badge medal ribbon ring chain link lock key door gate window floor roof tunnel road lane avenue drive way path track route "
        + "course journey travel tour visit stay leave enter exit open close start begin end finish stop go move turn pass jump run walk ride fly swim dive climb crawl sit stand lie sleep "
        + "wake rise independence constitution cube fit kit bit pit wit lot pot rot cot tot not got set bet get let met net pet yet one two three four five six seven eight nine ten elk weed "
        + "tire ham pan cologne ripley concord nancy pie pia diss ince hale nelson rhyl wick hove beccles wool flash script letter letters portrait portraits lettering realism chest thigh "
        + "ankle calf wrist elbow neck hip spine foot toe hand finger thumb palm knee shin scar size budget cover touch person pain trouble case fact short detail full public english french "
        + "german spanish italian chinese japanese town city village county country state area region")
        .Split(' ').ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> FirstNames = (
        "phoenix mobile bailey damian anders crowley sanford stanford barlow georgia chad jersey india asia china savannah memphis abram ada adam addison adrian albert alfonso alfred alice alicia allen alma alvin ami amos anderson angus anna anthony ariana ariel arnold austin axel barry bart "
        + "beatrice ben benton beverly bo brad bradley brandon brent bruno bryan burt cameron carl carla carmen carol carolina carson cary casper cecilia charlotte chelsea chester chico "
        + "christian clara clark claudio clayton cleveland clive clyde cody colin connor constantine craig crosby dale dallas dalton dana daniel daphne darby darwin david dean denis dennis "
        + "diana dolores donna dora doris douglas duncan dwight earl eden edgar elena eli elizabeth ella elliot ellis elmer elsa emma emmett enid enrique eric erik erin esther eugene eunice "
        + "eva evan evelyn everett ezra felix fernando fiona flora florence floyd frances francis francisco frank franklin fraser frederick gabriel gary gene geneva george gerald gilbert gina "
        + "gladys glen gloria godfrey gordon grace graham grant greta guthrie hailey hannah harold harper harris harrison harry harvey hazel heath heather hector helen helena henry herbert "
        + "holly hope howard hugo ian ida iona irene iris irma isabel isla ivan jack jackson jacob jade jamaica james jane jasper jay jean jeff jefferson jena jerome jerry jesse jessica jesus "
        + "joan joe john jordan jose joseph josephine joshua juan judith julia julian june justin kara karen karl kate katherine kathleen katy kay keith kelly kelvin ken kendall kenneth kenny "
        + "kent kevin kim kimberley kimberly kingsley kingston kirby kyle lana lara larry laura laurel lauren lawrence lee leigh lena leo leon leonard leroy leslie lewis lila lima lily "
        + "lincoln linda lindsay lisa logan lola lorraine lou louis louise lucas lucia lucy luis luke luna lydia lynn mabel madison malcolm manuel marc marco marcos margaret maria marian "
        + "marie marina marion mario mark marlow marshall martha martin marvin mary mason mateo matthew maurice max may maya mercedes merlin mia michael michelle miguel miles milton miranda "
        + "mitchell molly mona monica morgan morris moses murray myra nancy naomi napoleon natalia natalie nathan neil nelson nicholas nick nicole nigel nina noah noel nola nora norma norman "
        + "olga oliver olivia omar orlando oscar otis otto owen pablo pamela paola paris parker pat patricia patrick patti paul paula pauline pedro percy perry peter petra phil philip pierre "
        + "preston quincy rachel rafael ralph ramon ramona randolph raul ray raymond rebecca regina rene rex rhonda ricardo richard riley rita robert roberto robin rodney rodrigo roger roland "
        + "roman ron ronda rosa rose rosemary ross roy ruby rudy russell ruth ryan sabrina sally salvador sam samantha samuel sandra sandy santiago sara sarah scott sean sebastian selena "
        + "selma sergio seth shane shannon sharon shelby sheila sheldon sherman shirley sidney silvia simon sofia sophia spencer stanley stella stephanie stephen steve steven stewart stuart "
        + "sue susan sydney sylvia tanya tara taylor teresa terry thelma theodore theresa thomas tim timothy tina toby todd tom tony tracy travis trenton troy tyler valencia valentina valeria "
        + "vanessa vera vernon veronica vicente victor victoria vincent viola violet virginia vivian wade wallace walter wanda warren wayne wendy wesley whitney wilbur william willie willis "
        + "wilson winnie winston xavier york yuri yvonne zara")
        .Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <summary>"bath", "reading": a thing or a deed as often as a town.</summary>
    public static bool IsWord(string word) => Words.Contains(word) || CommonWords.Has(word);

    public static bool IsWordOrFirstName(string word) => IsWord(word) || IsFirstName(word);

    /// <summary>"charlotte": a person as often as a town.</summary>
    public static bool IsFirstName(string word) => FirstNames.Contains(word);
}
