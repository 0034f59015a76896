using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>Plain words for "stop", "no more messages", "do not write to me" in languages that are not read otherwise: they end messages all the same.</summary>
internal static class ForeignStops
{
    private static readonly PhraseSet Sentences = PlainWords.Set(
        // French
        "plus de messages|plus aucun message|plus de sms|plus de textos|arretez de m ecrire|arretez de mecrire|arrete de m ecrire|arrete de mecrire|arretez de m envoyer|arretez de menvoyer|arrete de m envoyer|arrete de menvoyer|arretez les messages|"
        + "arreter les messages|ne m ecrivez plus|ne mecrivez plus|ne m ecris plus|ne mecris plus|ne me contactez plus|ne me contacte plus|ne m envoyez plus|ne menvoyez plus|ne m appelez plus|ne mappelez plus|laissez moi tranquille|laisse moi tranquille|"
        + "supprimez mon numero|supprime mon numero|retirez moi|retirez mon numero|enlevez moi de|enlevez mon numero|desabonnez moi|me desabonner|me desinscrire|desinscrivez moi|je ne veux plus de messages|je ne veux plus recevoir|je veux plus recevoir|"
        + "ne veux plus de vos messages|fichez moi la paix|foutez moi la paix|stop aux messages|stop les messages|je ne souhaite plus recevoir|ne plus recevoir|ne plus mecrire|ne plus m ecrire|ne plus menvoyer|ne plus m envoyer|ne plus me contacter|de plus mecrire|ne plus etre contacte|ne plus etre contactee|"
        // Spanish
        + "no mas mensajes|no quiero mas mensajes|no quiero recibir mas|no quiero recibir mensajes|ya no quiero recibir|no deseo recibir|no me escribas|no me escriban|no me escriba mas|no me escribais|no me mandes mas|no me mande mas|no me manden mas|"
        + "no me envies mas|no me envien mas|no me envie mas|no me contacten|no me contactes|no me contacte mas|no me llamen mas|no me llames mas|dejen de escribirme|deja de escribirme|deje de escribirme|dejad de escribirme|deja de mandarme|dejen de mandarme|"
        + "deja de enviarme|dejen de enviarme|deje de enviarme|dejame en paz|dejenme en paz|dejadme en paz|borra mi numero|borren mi numero|borre mi numero|elimina mi numero|eliminen mi numero|quitame de la lista|quiteme de la lista|quitenme de la lista|"
        + "sacame de la lista|saquenme de la lista|darme de baja|dame de baja|denme de baja|deme de baja|quiero darme de baja|basta de mensajes|parad de escribirme|para de escribirme|paren de escribirme|para ya de escribirme|no molesten mas|no me molesten|no me molestes mas|"
        // Portuguese
        + "nao quero mais mensagens|nao quero receber mais|nao quero mais receber|nao quero receber mensagens|nao me escreva mais|nao me escrevam mais|nao me mande mais|nao me mandem mais|nao me envie mais|nao me enviem mais|nao me contacte mais|"
        + "nao me contactem|nao me contate mais|nao me contatem|nao me ligue mais|pare de me escrever|pare de mandar|pare de enviar|pare de me mandar|pare de me enviar|parem de me escrever|parem de mandar|parem de enviar|para de me mandar|para de mandar|"
        + "chega de mensagens|sem mais mensagens|mais nenhuma mensagem|deixe me em paz|deixem me em paz|me deixa em paz|me deixe em paz|deixa me em paz|apague o meu numero|apague meu numero|apaga o meu numero|remova o meu numero|remova meu numero|"
        + "retire o meu numero|tire me da lista|me tire da lista|me tira da lista|tirem me da lista|remova me|remover me da lista|cancelar subscricao|cancelar inscricao|cancelar a subscricao|"
        // German
        + "keine nachrichten mehr|keine weiteren nachrichten|keine sms mehr|keine werbung mehr|nicht mehr schreiben|schreiben sie mir nicht mehr|schreibt mir nicht mehr|schreib mir nicht mehr|schreiben sie mir bitte nicht mehr|schreibt mir bitte nicht mehr|"
        + "schreib mir bitte nicht mehr|hort auf mir zu schreiben|hor auf mir zu schreiben|horen sie auf mir|horen sie auf zu schreiben|hort auf zu schreiben|hort auf mich|hor auf mich|hoeren sie auf|aufhoren mir zu|nicht mehr kontaktieren|"
        + "kontaktieren sie mich nicht|kontaktiert mich nicht|nicht mehr anschreiben|mich nicht mehr anschreiben|mochte keine nachrichten|moechte keine nachrichten|will keine nachrichten|mochte keine weiteren|will keine weiteren|"
        + "will nichts mehr von euch horen|will nichts mehr von ihnen horen|lasst mich in ruhe|lass mich in ruhe|lassen sie mich in ruhe|meine nummer loschen|meine nummer loeschen|loscht meine nummer|losch meine nummer|loschen sie meine nummer|"
        + "loeschen sie meine nummer|bitte meine nummer loschen|von der liste streichen|von der liste nehmen|von ihrer liste|aus dem verteiler|aus der liste|von eurer liste|bitte abmelden|ich mochte mich abmelden|ich will mich abmelden|ich moechte mich abmelden|"
        + "nachrichten abbestellen|keine mehr schicken|schickt mir nichts mehr|schicken sie mir nichts mehr|schickt mir keine|schicken sie mir keine|widerrufe meine einwilligung|einwilligung widerrufen|"
        // Italian
        + "basta messaggi|basta con i messaggi|niente piu messaggi|non voglio piu messaggi|non voglio piu ricevere|non voglio ricevere|non desidero piu ricevere|non desidero ricevere|non scrivetemi piu|non scrivermi piu|non mi scrivete piu|non mi scriva piu|"
        + "non mi scrivere piu|non mi scrivere|non contattatemi|non contattarmi|non mi contattate|non mi contatti|non chiamatemi piu|smettila di scrivermi|smettetela di scrivermi|smettete di scrivermi|smetti di scrivermi|smetta di scrivermi|"
        + "smettete di mandarmi|smettila di mandarmi|lasciatemi in pace|lasciami in pace|mi lasci in pace|cancellate il mio numero|cancella il mio numero|rimuovete il mio numero|rimuovi il mio numero|toglietemi dalla lista|toglimi dalla lista|"
        + "mi tolga dalla lista|rimuovetemi dalla lista|cancellatemi dalla lista|disiscrivetemi|voglio disiscrivermi|non mandatemi piu|non mandarmi piu|non inviatemi|non mi mandate|");

    private static readonly PhraseSet FurtherSentences = PlainWords.Set(
        // Dutch
        "geen berichten meer|geen sms meer|geen appjes meer|geen berichten|wil geen berichten|stop met berichten|stop met sturen|stop met appen|stop met mij|stop met me|stop met schrijven|stuur me geen|stuur mij geen|stuur geen berichten|stuur me niets meer|"
        + "stuur niks meer|niet meer appen|niet meer contacteren|app me niet meer|schrijf me niet meer|schrijf mij niet|neem geen contact meer|bericht me niet meer|laat me met rust|laat mij met rust|verwijder mijn nummer|haal me van de lijst|haal mij van de lijst|"
        + "haal me uit|schrijf me uit|schrijf mij uit|wil me uitschrijven|wil me afmelden|meld me af|meld mij af|"
        // Swedish, Danish, Norwegian
        + "inga fler meddelanden|inga fler sms|inga mer meddelanden|inga meddelanden|sluta skriva|sluta skicka|sluta kontakta|sluta messa|sluta smsa|skicka inte fler|skicka inga fler|skriv inte mer|skriv inte till mig|kontakta mig inte|kontakta inte mig|"
        + "lamna mig ifred|lamna mig i fred|ta bort mitt nummer|ta bort mig fran|radera mitt nummer|avregistrera mig|vill inte ha fler|vill inte ha meddelanden|vill inte fa fler|ingen flere beskeder|ikke flere beskeder|ingen beskeder|ikke flere sms|stop med at skrive|"
        + "stop med at sende|stop med at kontakte|hold op med at skrive|hold op med at sende|skriv ikke til mig|skriv ikke mere|send ikke flere|kontakt mig ikke|lad mig vaere|lad mig vaere i fred|slet mit nummer|fjern mit nummer|fjern mig fra|afmeld mig|"
        + "vil ikke have flere|vil ikke have beskeder|vil ikke modtage|ingen flere meldinger|ikke flere meldinger|ingen meldinger|slutt a skrive|slutt a sende|slutt a kontakte|slutt med|ikke skriv til meg|ikke send flere|ikke send meg|ikke kontakt meg|la meg vaere|"
        + "la meg vaere i fred|la meg v re|slett nummeret mitt|fjern nummeret mitt|fjern meg fra|meld meg av|vil ikke ha flere|vil ikke ha meldinger|vil ikke motta|"
        // Finnish
        + "ei enaa viesteja|ei enempaa viesteja|ei viesteja|alkaa lahettako|ala laheta|ala lahettele|alkaa laittako|ala kirjoita minulle|alkaa kirjoittako|alkaa ottako yhteytta|ala ota yhteytta|lopettakaa viestit|lopeta viestit|lopeta viestien|lopettakaa viestien|"
        + "en halua viesteja|en halua enaa|en halua enempaa|jata minut rauhaan|jattakaa minut rauhaan|poista numeroni|poistakaa numeroni|poistakaa minut|poista minut|"
        // Polish
        + "nie piszcie|nie pisz do mnie|nie pisz wiecej|prosze nie pisac|nie wysylajcie|nie wysylaj|prosze nie wysylac|nie kontaktujcie|nie kontaktuj sie|prosze sie nie kontaktowac|nie chce wiecej wiadomosci|nie chce wiadomosci|nie chce dostawac|nie chce otrzymywac|"
        + "zadnych wiadomosci|koniec wiadomosci|dosc wiadomosci|zadnych wiecej wiadomosci|przestan pisac|przestancie pisac|przestancie wysylac|przestan wysylac|przestan do mnie|przestancie do mnie|dajcie mi spokoj|daj mi spokoj|zostawcie mnie|"
        + "usun moj numer|usuncie moj numer|prosze usunac moj numer|wypiszcie mnie|wypisz mnie|prosze mnie wypisac|"
        // Czech
        + "zadne dalsi zpravy|zadne zpravy|uz zadne zpravy|nepiste mi|nepis mi|uz mi nepis|uz mi nepiste|neposilejte mi|neposilej mi|nekontaktujte me|nekontaktuj me|prestante mi psat|prestan mi psat|prestante psat|prestante posilat|nechte me byt|nech me byt|"
        + "nechte me na pokoji|nech me na pokoji|nechci dalsi zpravy|nechci zpravy|nechci dostavat|smazte moje cislo|smaz moje cislo|smazte me cislo|vymazte moje cislo|odhlaste me|odhlasit odber|nepreji si|"
        // Hungarian
        + "ne irjon|ne irjatok|ne irj nekem|ne irj tobbet|ne irjanak|ne kuldjon|ne kuldjetek|ne kuldj|ne kuldjenek|ne keressen|ne keressetek|ne keress|nem kerek tobb uzenetet|nem kerek uzenetet|tobb uzenetet nem|nem akarok uzenetet|nem akarok tobb|hagyjon beken|"
        + "hagyjatok beken|hagyj beken|torolje a szamomat|toroljek a szamomat|torold a szamomat|iratkozzanak le|le szeretnek iratkozni|leiratkoznek|hagyja abba az|hagyjak abba|"
        // Romanian
        + "nu mai trimiteti|nu mai trimite|nu imi mai scrie|nu imi mai scrieti|nu mi mai scrie|nu mi mai scrieti|nu ma mai contacta|nu ma mai contactati|nu ma contactati|nu vreau mesaje|nu mai vreau mesaje|nu mai vreau sa primesc|nu doresc sa mai primesc|nu doresc mesaje|"
        + "fara mesaje|gata cu mesajele|lasati ma in pace|lasa ma in pace|stergeti numarul|sterge numarul|stergeti mi numarul|sterge mi numarul|opriti mesajele|opreste mesajele|incetati sa|"
        // Turkish
        + "mesaj atmayin|mesaj atma|mesaj gondermeyin|mesaj gonderme|artik yazmayin|bana yazmayin|bana yazma|artik yazma|daha fazla mesaj|mesaj istemiyorum|mesaj almak istemiyorum|mesajlari durdurun|mesaj yok|benimle iletisime gecmeyin|beni aramayin|beni rahat birakin|"
        + "beni rahat birak|numarami silin|numarami sil|listeden cikarin|listeden cikar|beni listeden|aboneligimi iptal|"
        // Irish, Welsh
        + "na seol|na seolaigi|na scriobh|na scriobhaigi|stop ag scriobh|stop ag seoladh|stad ag scriobh|stad de|gan a thuilleadh teachtaireachtai|nil aon teachtaireachtai|fag liom fein|lig dom|bain m uimhir|bain muimhir|scrios m uimhir|scrios muimhir|"
        + "dim mwy o negeseuon|dim rhagor o negeseuon|peidiwch a|paid a|peidiwch ag anfon|peidiwch anfon|peidiwch cysylltu|paid ag anfon|paid anfon|stopiwch anfon|stopia anfon|gadewch lonydd i mi|gad lonydd i fi|gad lonydd i mi|tynnwch fy rhif|dileu fy rhif|dilewch fy rhif|"
        // Russian, Ukrainian
        + "не пишите мне|не пиши мне|больше не пишите|не присылайте|хватит писать|перестаньте писать|удалите мой номер|отпишите меня|оставьте меня в покое|не хочу получать|не пишіть мені|більше не пишіть|видаліть мій номер|"
        // Greek, Arabic, Hebrew
        + "μη μου στελνετε|μην μου στελνετε|μη μου γραφετε|οχι αλλα μηνυματα|لا ترسل|لا ترسلوا|توقف عن|لا تراسلني|אל תשלחו|תפסיקו לשלוח|הסירו אותי");

    /// <summary>"please" and the like, wherever they stand: "lass mich bitte in Ruhe".</summary>
    private static readonly FrozenSet<string> Fillers = "bitte doch mal endlich jetzt sofort svp alstublieft alsjeblieft graag snalla vanligen prosze prosim lutfen venligst vennligst noch einfach gewoon nu nunc"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Wish? In(PlainWords said)
    {
        if ((In(said, Sentences) ?? In(said, FurtherSentences)) is { } found)
            return found;
        var words = said.Words.RemoveAll(Fillers.Contains);
        return words.Length < said.Count && (Sentences.Within(words) || FurtherSentences.Within(words))
            ? new Wish(Intent.OptOut, "other_language", 0, said.Count)
            : null;
    }

    private static Wish? In(PlainWords said, PhraseSet sentences) => sentences.Find(said.Words) is >= 0 and var at
        ? new Wish(Intent.OptOut, "other_language", at, at + sentences.At(said.Words, at))
        : null;
}
