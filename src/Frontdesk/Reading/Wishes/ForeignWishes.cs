using System.Collections.Frozen;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Wishes;

/// <summary>
/// Wishes in languages that are not read otherwise: a verb and what it is about, both of one language ("absagen" and "termin").
/// Nothing is read where the text denies it or sets a condition.
/// </summary>
internal static class ForeignWishes
{
    /// <summary>A longer text tells of more than one wish: a person reads it.</summary>
    private const int LongestText = 25;

    [Flags]
    private enum Role
    {
        None = 0,
        Cancel = 1,
        Move = 2,
        Booking = 4,
        Erase = 8,
        Data = 16,
        Refund = 32,
        Talk = 64,
        Person = 128,
        Never = 256,
    }

    private static readonly string[] Tables =
    [
        "Cancel=absagen,stornieren,canceln,abzusagen Move=verschieben,verlegen,umbuchen,verschoben,verlegt,andern,aendern Booking=termin,termine,buchung,reservierung,sitzung Erase=loschen,loeschen,loscht,losche,losch,geloscht,loschung,entfernen "
        + "Data=daten,fotos,bilder,angaben,konto Refund=ruckerstattung,rueckerstattung,erstattung,zuruckerstatten,erstatten,geld+zuruck,anzahlung+zuruck Talk=sprechen,reden,telefonieren,spreche Person=mensch,menschen,mitarbeiter,person,jemandem,jemand Never=nicht,kein,keine,wenn,falls,ob",
        "Cancel=annuler,annule,annulez,decommander Move=deplacer,reporter,decaler,changer,reprogrammer,repousser,avancer Booking=rendez+vous,rdv,reservation,seance,rendezvous Erase=supprimer,supprimez,supprime,effacer,effacez,efface,suppression "
        + "Data=donnees,informations,infos,photos,compte Refund=remboursement,rembourser,remboursez,remboursee,rembourse Talk=parler,appeler,discuter Person=humain,personne,quelqu+un,quelquun,conseiller Never=pas,si,ne",
        "Cancel=cancelar,anular,cancela,cancele,anulo,cancelen Move=cambiar,mover,aplazar,reprogramar,posponer,retrasar,adelantar Booking=cita,reserva,sesion,hora Erase=borrar,borren,borra,borre,eliminar,eliminen,elimina,elimine "
        + "Data=datos,informacion,fotos,cuenta Refund=reembolso,devolucion,reembolsar,devuelvan,devuelvanme,reembolsen Talk=hablar,llamar Person=persona,humano,alguien,agente Never=no,si",
        "Cancel=cancelar,desmarcar,anular,cancele Move=remarcar,mudar,adiar,alterar,reagendar,trocar Booking=marcacao,agendamento,sessao,consulta,reserva,horario Erase=apagar,apaguem,apague,eliminar,excluir,exclua,excluam,deletar Data=dados,informacoes,fotos,conta "
        + "Refund=reembolso,reembolsar,devolucao,estorno Talk=falar,conversar Person=pessoa,humano,alguem,atendente Never=nao,se",
        "Cancel=annullare,disdire,cancellare,annulla,disdico,annullo Move=spostare,rimandare,cambiare,posticipare,anticipare,riprogrammare Booking=appuntamento,prenotazione,seduta,sessione Erase=cancellare,cancellate,eliminare,eliminate,cancelli,elimina,rimuovere "
        + "Data=dati,informazioni,foto,account Refund=rimborso,rimborsare,rimborsatemi,rimborsate Talk=parlare Person=persona,umano,qualcuno,operatore Never=non,se",
        "Cancel=annuleren,afzeggen,cancelen,annuleer Move=verzetten,verplaatsen,verschuiven,wijzigen,uitstellen Booking=afspraak,boeking,reservering,sessie Erase=verwijderen,verwijder,wissen,wis Data=gegevens,fotos,data,account Refund=terugbetaling,terugbetalen,geld+terug,aanbetaling+terug "
        + "Talk=spreken,praten,bellen Person=mens,persoon,iemand,medewerker Never=niet,geen,als,indien",
        "Cancel=avboka,stalla+in,avbestalla Move=omboka,boka+om,flytta,andra,skjuta Booking=tid,tiden,bokning,bokningen,besok,session Erase=radera,ta+bort,raderas Data=uppgifter,data,bilder,personuppgifter Refund=aterbetalning,pengarna+tillbaka,aterbetala Talk=prata,tala Person=manniska,person,nagon Never=inte,om,ej",
        "Cancel=aflyse,afbestille,aflys,aflyst Move=flytte,aendre,udskyde,rykke Booking=tid,aftale,booking,tiden,aftalen Erase=slette,slet,fjerne Data=data,oplysninger,billeder,personoplysninger Refund=refusion,pengene+tilbage,tilbagebetaling,refundere Talk=tale,snakke Person=menneske,person,nogen Never=ikke,hvis",
        "Cancel=avlyse,avbestille,kansellere,avlys Move=flytte,endre,utsette Booking=time,timen,avtale,avtalen,bestilling Erase=slette,slett,fjerne Data=data,opplysninger,bilder,personopplysninger Refund=refusjon,pengene+tilbake,tilbakebetaling,refundere Talk=snakke,prate Person=menneske,person,noen Never=ikke,hvis",
        "Cancel=peruuttaa,perua,perun,peruutan,peruuttaisin Move=siirtaa,vaihtaa,siirtaisin,muuttaa Booking=aika,aikani,ajan,varaus,varaukseni,varauksen Erase=poistaa,poistakaa,poista Data=tiedot,tietoni,tietojani,kuvani Refund=palautus,hyvitys,rahat+takaisin,palauttaa Talk=puhua,jutella Person=ihmisen,ihmiselle,henkilon,jonkun Never=ei,en,jos",
        "Cancel=odwolac,anulowac,odwoluje,anuluje,odwolanie Move=przelozyc,przesunac,zmienic,przeniesc Booking=wizyte,wizyta,wizyty,termin,rezerwacje,spotkanie Erase=usunac,usuncie,usun,skasowac,usuniecie Data=dane,danych,zdjecia Refund=zwrot,zwrotu,zwrocic,zwroccie Talk=rozmawiac,porozmawiac Person=czlowiekiem,kims,osoba,konsultantem Never=nie,jesli,czy",
        "Cancel=zrusit,zrus,zruste,rusim,stornovat Move=presunout,prelozit,zmenit,prehodit,preobjednat Booking=termin,rezervaci,objednavku,schuzku Erase=smazat,smazte,vymazat,vymazte,odstranit Data=udaje,data,fotky Refund=vratit+penize,vraceni,refundaci Talk=mluvit,promluvit Person=clovekem,nekym Never=ne,nechci,pokud,jestli",
        "Cancel=lemondani,lemondanam,torolni,lemondom Move=attenni,atrakni,modositani,elhalasztani Booking=idopontot,idopontomat,foglalast,foglalasomat,idopont Erase=torolje,toroljek,torolni,torold Data=adataimat,adatait,kepeimet Refund=visszateritest,visszaterites,penzemet+vissza Talk=beszelni,beszelnem Person=emberrel,valakivel,munkatarssal Never=nem,ne,ha",
        "Cancel=anula,anulez,anulati Move=reprograma,reprogramez,muta,mut,amana,schimba Booking=programarea,programare,rezervarea,sedinta Erase=sterge,stergeti,stearga,stergerea Data=datele,date,pozele Refund=rambursare,banii+inapoi,returnati Talk=vorbi,vorbesc Person=om,cineva,persoana Never=nu,daca",
        "Cancel=iptal Move=ertelemek,erteleyebilir,ertele,degistirmek,degistirebilir,almak Booking=randevumu,randevuyu,randevu,rezervasyonu Erase=silin,silmek,sil,silinmesini Data=verilerimi,bilgilerimi,fotograflarimi Refund=iade,parami,geri+odeme Talk=konusmak,gorusmek Person=biriyle,insanla,yetkiliyle Never=degil,istemiyorum,eger",
        "Cancel=chealu,cealaigh Move=athru,bogadh Booking=coinne,gcoinne Erase=scriosadh,scrios Data=sonrai,shonrai Refund=aisioc Talk=labhairt Person=duine Never=ni,na,ma",
        "Cancel=canslo,ganslo Move=symud,newid,aildrefnu Booking=apwyntiad Erase=dileu,dilewch Data=data,manylion Refund=ad+daliad,ad+dalu Talk=siarad Person=rhywun,person Never=ddim,peidio,os",
        "Cancel=отменить,отмените,отменяю Move=перенести,перенесите Booking=запись,сеанс,визит Erase=удалите,удалить Data=данные,фото Refund=возврат,верните Talk=поговорить Person=человеком Never=не,если",
    ];

    private static readonly FrozenDictionary<string, (int Table, Role Role)[]> Words = Tables
        .SelectMany((table, index) => table.Split(' ').Select(group => group.Split('=')).SelectMany(group =>
            group[1].Split(',').Select(word => (Word: Spelled(word), Entry: (index, Enum.Parse<Role>(group[0]))))))
        .GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Entry).ToArray(), StringComparer.Ordinal);

    public static Wish? In(PlainWords said, bool booked)
    {
        if (said.Count is 0 or > LongestText)
            return null;
        Span<Role> found = stackalloc Role[Tables.Length];
        var any = false;
        for (var i = 0; i < said.Count; i++)
        {
            any |= Mark(found, said[i]);
            if (i + 1 < said.Count)
                any |= Mark(found, said[i], said[i + 1]);
        }

        if (!any)
            return null;
        foreach (var roles in found)
        {
            if (Wished(roles, booked) is { } intent)
                return new Wish(intent, "other_language", 0, said.Count);
        }

        return null;
    }

    private static Intent? Wished(Role roles, bool booked) => roles switch
    {
        _ when roles.HasFlag(Role.Never) => null,
        _ when roles.HasFlag(Role.Erase | Role.Data) => Intent.EraseData,
        _ when roles.HasFlag(Role.Refund) => Intent.Refund,
        _ when roles.HasFlag(Role.Move | Role.Booking) => Intent.Reschedule,
        _ when roles.HasFlag(Role.Cancel) && (booked || roles.HasFlag(Role.Booking)) => Intent.Cancel,
        _ when roles.HasFlag(Role.Talk | Role.Person) => Intent.Human,
        _ => null,
    };

    private static bool Mark(Span<Role> found, string word)
    {
        if (!Words.TryGetValue(word, out var entries))
            return false;
        foreach (var (table, role) in entries)
            found[table] |= role;
        return true;
    }

    private static bool Mark(Span<Role> found, string first, string second) => Pairs.Contains(first) && Mark(found, $"{first}+{second}");

    private static readonly FrozenSet<string> Pairs = Words.Keys.Where(word => word.Contains('+')).Select(word =>
        word[..word.IndexOf('+')]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>As the letters of a text are folded.</summary>
    private static string Spelled(string word) => string.Join('+', word.Split('+').Select(part => string.Concat(Tokens.Of(part).Words)));
}
