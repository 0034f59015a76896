using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Languages;

/// <summary>
/// Very common words of languages written in Latin letters, and of English to weigh them against. Left out is what stands in names and places
/// ("de", "la", "los", "van", "san") and what is an English word as well ("die", "was", "also").
/// </summary>
internal static class CommonForeignWords
{
    public const string English = "en";

    private static readonly string[] Tables =
    [
        "en=the a an i you he she it we they me my your his her its our this that these those is am are was were be been do does did have has had will would can could should may might must and or but if because so than then of to in on at for with "
        + "from by about into over not no yes yeah ok okay just like want need get got go going come make made think know see im ive id ill its dont cant didnt isnt thats what when where who how why which there here some any all one two please thanks "
        + "hi hello hey tattoo tattoos size small big arm leg back hand design black grey colour color budget around maybe up down out really very more also as time day week tomorrow today pounds quid near near name new old good great simple",
        "fr=parle parler francais anglais comprends comprend desole peu je tu il nous vous ils elles est suis sommes etes sont ai avez avons ont une des et ou mais donc avec pour dans sur pas ne plus que qui quoi cest jai jaimerais jaime voudrais veux peux pouvez peut faire fait tatouage tatouages bonjour salut "
        + "merci svp combien coute prix quand demain aujourdhui semaine mois jour heure bras jambe dos cheville poignet epaule couleur noir petit petite grand grande mon ma mes votre vos notre cette ces tres bien oui non bonsoir rendez rdv dessin taille "
        + "environ quel quelle quels comme aussi encore alors parce etre avoir moi toi lui leur dun dune quest ca cela voila sil plait deja jamais toujours possible disponible lundi mardi mercredi jeudi vendredi samedi dimanche",
        "es=entiendo hablar hablo habla espanol ingles entiende sabe siento poco yo tu el ella nosotros ustedes vosotros es soy eres somos son esta estoy estan una unos unas o pero con para por que quien como cuando donde cuanto cuesta precio quiero quisiera queria puedo puede tengo tiene necesito hacer hola gracias "
        + "buenos buenas dias tardes noches favor tatuaje tatuajes brazo pierna espalda muneca tobillo hombro color negro pequeno pequena grande mi mis tu tus su sus este esta esto muy bien si no mas tambien manana hoy semana mes dia hora cita dibujo tamano "
        + "aproximadamente se lo le me te nos les hay ser estar algo nada todo todos porque entonces solo ya aqui alli lunes martes miercoles jueves viernes sabado domingo seria gustaria vale",
        "pt=falo falar fala portugues ingles entendo percebo pouco desculpe eu voce ele ela nos voces eles e sou es somos sao esta estou estao uma uns umas mas com para por em que quem como quando onde quanto custa preco quero queria posso pode tenho tem preciso fazer ola obrigado obrigada bom boa dia tarde noite favor "
        + "tatuagem tatuagens braco perna costas pulso tornozelo ombro cor preto pequeno pequena grande meu minha meus minhas seu sua este isto muito bem sim nao mais tambem amanha hoje semana mes hora desenho tamanho cerca ao se lhe "
        + "gostaria gostava seria so ja aqui porque entao algo nada tudo segunda terca quarta quinta sexta sabado domingo marcacao marcar orcamento",
        "de=spreche sprechen deutsch englisch verstehe leider wenig ich du er sie wir ihr ist bin bist sind seid habe hast haben hatte hatten ein eine einen einem einer eines das und oder aber mit fur fuer auf aus bei nach von vom zum zur im ins nicht kein keine mehr auch noch nur schon sehr gut wie was "
        + "wann wo wer warum mochte moechte will kann konnen koennen konnte wurde wuerde gerne gern bitte danke hallo guten tag morgen abend heute woche monat uhr tattoo tattoos tatowierung arm bein rucken ruecken knochel schulter handgelenk farbe schwarz klein kleines "
        + "gross grosses mein meine meinen dein deine euer eure ihre ihren dieses diese viel kostet kosten preis ungefahr ungefaehr etwa termin zeit es mir mich dir dich uns euch ja nein montag dienstag mittwoch donnerstag freitag samstag sonntag dass wenn",
        "it=parlo parla italiano inglese capisco poco dispiace io tu lui lei noi voi loro e sono sei siamo siete ho hai ha abbiamo hanno un uno una gli il lo le dei nel nella con per tra fra su che chi come quando dove quanto costa prezzo voglio vorrei posso puo potete fare ciao grazie "
        + "buongiorno buonasera favore tatuaggio tatuaggi braccio gamba schiena polso caviglia spalla colore nero piccolo piccola grande mio mia miei mie tuo tua vostro questo questa questi molto bene si non piu anche domani oggi settimana mese giorno ora appuntamento disegno "
        + "misura circa ma o se mi ti ci vi essere avere qualcosa niente tutto perche allora solo gia qui lunedi martedi mercoledi giovedi venerdi sabato domenica",
        "nl=spreek nederlands engels begrijp weinig ik jij je hij zij wij jullie ze ben bent is zijn heb hebt heeft hebben had een het deze dit dat en of maar met voor op uit bij naar van om te niet geen meer ook nog maar al heel erg goed hoe wat wanneer waar wie waarom wil wilt zou kan kunnen kunt graag alstublieft "
        + "alsjeblieft bedankt dank hallo hoi goedemorgen goedemiddag goedenavond morgen vandaag week maand uur tatoeage tattoo arm been rug pols enkel schouder kleur zwart klein kleine groot grote mijn jouw uw onze veel kost kosten prijs ongeveer afspraak tijd mij me "
        + "ja nee maandag dinsdag woensdag donderdag vrijdag zaterdag zondag als dan",
        "sv=pratar talar svenska engelska forstar jag du han hon vi ni de ar var har hade en ett den det och eller men med for till fran pa av om inte ingen mer ocksa bara redan mycket bra hur vad nar var vem varfor vill kan skulle kunde garna tack hej god morgon imorgon idag vecka manad klockan tatuering tatueringar "
        + "arm ben rygg handled axel farg svart liten litet stor stort min mitt mina din ditt er kostar pris ungefar bokning tid mig dig oss nagot allt som att sig mandag tisdag onsdag torsdag fredag lordag sondag ja nej",
        "da=taler dansk engelsk forstar desvaerre jeg du han hun vi de er var har havde en et den det og eller men med for til fra pa af om ikke ingen mere ogsaa ogsa kun allerede meget godt hvordan hvad hvornar hvor hvem hvorfor vil kan ville kunne gerne tak hej godmorgen imorgen idag uge maned klokken tatovering "
        + "arm ben ryg handled skulder farve sort lille stor stort min mit mine din dit jeres koster pris cirka tid mig dig os noget alt som at sig mandag tirsdag onsdag torsdag fredag lordag sondag ja nej",
        "no=snakker norsk engelsk forstar dessverre jeg du han hun vi dere de er var har hadde en et ei den det og eller men med for til fra pa av om ikke ingen mer ogsa bare allerede veldig bra hvordan hva nar hvor hvem hvorfor vil kan ville kunne gjerne takk hei god morgen imorgen idag uke maned klokken tatovering "
        + "arm bein rygg handledd skulder farge svart liten lite stor stort min mitt mine din ditt deres koster pris cirka time meg deg oss noe alt som at seg mandag tirsdag onsdag torsdag fredag lordag sondag ja nei",
        "fi=puhun puhu suomea englantia ymmarra mina sina han me te he olen olet on olemme ovat oli minulla sinulla ja tai mutta kanssa ei en et ole myos vain jo hyvin hyva miten mita milloin missa kuka miksi haluan haluaisin voin voiko voisin voinko saisinko kiitos hei moi huomenna tanaan viikko kuukausi kello "
        + "tatuointi tatuoinnin kasi kasivarteen jalka selka ranne nilkka vari musta pieni iso suuri minun sinun paljonko maksaa hinta noin aika ajan varaus se tama joka etta jos niin maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai kylla",
        "pl=mowie polsku angielsku rozumiem niestety ja ty on ona my wy oni jest jestem jestes sa byl byla mam masz ma mamy i lub ale z ze za do na w we po od dla nie tak tez takze tylko juz bardzo dobrze jak co kiedy gdzie kto dlaczego ile chce chcialbym chcialabym moge mozna mozesz czy prosze dziekuje czesc dzien dobry "
        + "jutro dzisiaj dzis tydzien miesiac godzina tatuaz tatuazu tatuaze ramie ramieniu noga plecy plecach nadgarstek kostka kolor czarny maly mala duzy duza moj moja moje twoj kosztuje cena okolo termin wizyta mi mnie cie sie to ten ta te tego siebie wtorek sroda czwartek piatek sobota niedziela poniedzialek",
        "cs=mluvim cesky anglicky rozumim nerozumim bohuzel ja ty on ona my vy oni je jsem jsi jsou byl byla mam mas ma mame a nebo ale s se z za do na v ve po od pro ne ano taky take jen uz velmi dobre jak co kdy kde kdo proc kolik chci chtel chtela bych muzu mohu muzete prosim dekuji ahoj dobry den zitra dnes tyden mesic hodina "
        + "tetovani ruka ruku noha zada zapesti kotnik rameno barva cerna maly mala male velky velka muj moje tvoje stoji cena asi termin mi me te to ten ta ktery ze jestli pondeli utery streda ctvrtek patek sobota nedele",
        "hu=beszelek magyarul angolul ertem sajnos en te o mi ti ok vagyok vagy van vannak volt egy az es de vagy nem igen is csak mar nagyon jo hogyan hogy mit mikor hol ki miert mennyi mennyibe szeretnek szeretnem akarok tudok lehet kerem koszonom szia sziasztok jo napot holnap ma het honap ora tetovalas tetovalast kar karomra "
        + "lab hat csuklo boka vall szin fekete kicsi nagy enyem kerul ar korulbelul idopont nekem nekem ez azt ezt meg ha hetfo kedd szerda csutortok pentek szombat vasarnap",
        "ro=vorbesc vorbiti romana engleza inteleg pacate eu tu el ea noi voi ei sunt esti este suntem am ai are avem un o si sau dar cu pentru pe in din la de nu da mai doar deja foarte bine cum ce cand unde cine cat costa pret vreau doresc as vrea pot poate puteti va rog multumesc buna ziua salut maine azi saptamana luna ora tatuaj "
        + "tatuajul brat mana picior spate incheietura glezna umar culoare negru mic mica mare meu mea mei tau aproximativ programare imi mi ti sa ca acest aceasta fac face luni marti miercuri joi vineri sambata duminica",
        "tr=turkce ingilizce biliyorum anlamiyorum konusuyor maalesef ben sen biz siz onlar bir ve veya ama ile icin bu su o degil var yok evet hayir cok iyi nasil ne zaman nerede kim neden kac kadar istiyorum istiyoruz yapabilir misiniz miyim mi lutfen tesekkurler merhaba selam gunaydin yarin bugun hafta ay saat dovme dovmesi kol koluma bacak sirt "
        + "bilek omuz renk siyah kucuk buyuk benim sizin fiyat fiyati yaklasik randevu bana size olur olarak gibi daha pazartesi sali carsamba persembe cuma cumartesi pazar yaptirmak almak",
        "ga=gaeilge bearla me tu se si sinn sibh siad ta nil bhfuil agus no ach le do ar ag go na an is maith cen conas cad cathain ca teastaionn uaim liom leat dia duit go raibh maith agat le do thoil amarach inniu seachtain mi uair tatu lamh mo beag mor dubh",
        "cy=cymraeg saesneg siarad rwyn rydw dw dwi wyt ydy yw maen mae yn ac neu ond gyda ar i am o ddim ie na iawn da sut beth pryd ble pwy eisiau hoffwn gallaf allwch os gwelwch diolch helo bore prynhawn yfory heddiw wythnos mis awr tatw fraich coes fy bach mawr du faint apwyntiad rhywbeth",
    ];

    private static readonly FrozenDictionary<string, string[]> Languages = Tables
        .Select(table => table.Split('=')).SelectMany(table => table[1].Split(' ').Distinct().Select(word =>
            (Word: string.Concat(Tokens.Of(word).Words), Language: table[0])))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToArray(), StringComparer.Ordinal);

    /// <returns>The languages in which the word is very common; none for any other word.</returns>
    public static string[] Of(string word) => Languages.GetValueOrDefault(word, []);
}
