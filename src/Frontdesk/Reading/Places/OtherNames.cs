namespace Frontdesk.Reading.Places;

/// <summary>
/// Short forms, names in other languages and towns' own ways of writing that the gazetteer lacks, by country: the gazetteer's name,
/// then the others. "Odessa>Odesa": it is told by the second name. Our own list.
/// </summary>
internal static class OtherNames
{
    public const string Names = """
        GB=London/big smoke/the big smoke/ldn/greater london/central london/londres/londra/londyn/shoreditch/soho/tottenham/wimbledon/putney/fulham/streatham/finchley/notting hill/greenwich/kensington
        GB=London/mayfair/tooting/stepney/limehouse/leytonstone/chiswick/muswell hill/shepherds bush/elephant and castle/covent garden/dalston/bethnal green/whitechapel/brick lane
        GB=London/east london/west london/north london/south london/north west london/south east london/south west london/north east london
        GB=Coventry/cov,Darlington/darlo,Peterborough/peterboro/pboro,Bournemouth/bornmouth/bomo,Cheltenham/chelt,Scunthorpe/scunny,Huddersfield/hudds,Loughborough/lboro
        GB=Birmingham/brum/bham,Manchester/manc/manny/mcr,Glasgow/glasgae/glesga,Edinburgh/auld reekie/edi/edinborough/edimburgo,Liverpool/lpool,Nottingham/nottm
        GB=Kingston upon Hull/hull,Newcastle upon Tyne/newcastle/ncl/toon/the toon,Stoke-on-Trent/stoke,Southampton/soton,Portsmouth/pompey,Brighton/brighton hove
        GB=Newcastle under Lyme/newcastle,Wolverhampton/wolves,Milton Keynes/mk,Southend-on-Sea/southend,Doncaster/donny,Royal Leamington Spa/leamington spa/leamington,Clacton-on-Sea/clacton
        GB=Royal Tunbridge Wells/tunbridge wells,Enfield Town>Enfield/enfield,Derry/londonderry/derry londonderry,Barrow in Furness/barrow,Stockton-on-Tees/stockton
        GB=Newark on Trent/newark,Great Malvern/malvern,Letchworth Garden City/letchworth,Burton upon Trent/burton,Weston-super-Mare/weston,Ashton-under-Lyne/ashton
        GB=Stratford-upon-Avon/stratford,Cardiff/caerdydd,Swansea/abertawe,Newport/casnewydd,Leighton Buzzard/leighton
        GB=Kingston upon Thames/kingston,Richmond/richmond on thames,Ellesmere Port/ellesmere port town,Barnet/high barnet
        IE=Dublin/big smoke/the big smoke/baile atha cliath,Gaillimh>Galway/galway,Luimneach>Limerick/limerick,Cork/corcaigh
        US=New York City/new york/nyc/ny/n y c/n y/manhattan/big apple/the big apple/nueva york,Los Angeles/la/l a/lax,Philadelphia/philly/phl,The Bronx/bronx,Chicago/chitown/chi town/windy city/the windy city
        US=San Francisco/sf/san fran/sfo/s f,Washington D.C.>Washington/washington/washington dc/dc/d c/washington district of columbia,Las Vegas/vegas/sin city,New Orleans/nola/big easy/the big easy,Detroit/motown,Denver/mile high city/the mile high city,Cincinnati/cincinatti/cincinnatti,Sacramento/sacto,Milwaukee/mke,St. Petersburg/st pete
        US=Oklahoma City/okc,Phoenix/phx,Atlanta/atl,Portland/pdx,Austin/atx,Dallas/dfw,Salt Lake City/slc/salt lake,Indianapolis/indy,Cincinnati/cincy,Jacksonville/jax
        US=Minneapolis/mpls,St. Louis/stl/st louis,San Antonio/satx,Houston/htx,Albuquerque/abq,Pittsburgh/pgh,Fort Lauderdale/ft lauderdale,Nashville/nashvegas
        US=Boston/beantown,Honolulu/hnl,Fort Worth/ft worth,Baltimore/bmore
        CA=Toronto/yyz,Vancouver/yvr,Montréal/mtl/yul,Calgary/yyc,Edmonton/yeg,Ottawa/yow,Greater Sudbury/sudbury,Winnipeg/winterpeg,Québec/quebec city/quebec/ville de quebec
        AU=Melbourne/melb/melbs,Gold Coast/goldie/goldy,Wollongong/the gong,Brisbane/brissie/brissy/brisvegas,Sydney/syd,Adelaide/adl/radelaide
        FR=Marseille/marseilles/marsella,Lyon/lyons,Paris/parigi,Strasbourg/strassburg,Nice/nizza/niza,Bordeaux/burdeos,Reims/rheims,Dunkerque>Dunkerque/dunkirk,Lille/rijsel
        DE=Munich/munchen/muenchen,Köln/cologne/koeln/keulen,Frankfurt am Main/frankfurt/ffm,Düsseldorf/duesseldorf,Hannover/hanover,Nürnberg/nuremberg/nuernberg
        DE=Berlin/berlino/bln,Aachen/aix la chapelle,Regensburg/ratisbon,Braunschweig/brunswick
        ES=Barcelona/barca/barna/bcn,Sevilla/seville,Las Palmas de Gran Canaria/las palmas,Donostia San Sebastián/san sebastian/donostia,Zaragoza/saragossa,A Coruña/la coruna/coruna
        ES=Palma/palma de mallorca,Gasteiz Vitoria/vitoria gasteiz,Pamplona/iruna,Ibiza/ibiza town/eivissa,Alicante/alacant,Bilbao/bilbo
        PT=Lisbon/lisboa/lisbonne/lissabon/lisbona,Porto/oporto; IT=Rome/roma,Milan/milano/mailand,Naples/napoli/neapel,Turin/torino,Genoa/genova,Florence/firenze/florenz,Venice/venezia/venedig
        IT=Padova/padua,Mantova/mantua,Livorno/leghorn,Bologna/bolonia; NL=Amsterdam/ams,The Hague/den haag/hague/s gravenhage/la haye
        BE=Brussels/bruxelles/brussel,Antwerpen/antwerp/anvers,Gent/ghent/gand,Brugge/bruges,Liège/luik,Leuven/louvain,Ieper/ypres
        CH=Zürich/zuerich/zurigo,Genève/geneva/genf/ginevra,Basel/basle/bale,Bern/berne,Luzern/lucerne; AT=Vienna/wien/vienne; LU=Luxembourg/luxembourg city
        DK=Copenhagen/kobenhavn/cph/kopenhagen,Århus/aarhus; SE=Göteborg/gothenburg/goeteborg,Malmö/malmoe,Stockholm/sthlm; FI=Helsinki/helsingfors,Turku/abo; IS=Reykjavík/reykjavic
        PL=Warsaw/warszawa/warschau,Kraków/cracow/krakau,Wrocław/breslau,Gdańsk/danzig,Poznań/posen,Szczecin/stettin; CZ=Prague/praha/prag/praga,Brno/brunn,Pilsen/plzen; SK=Bratislava/pressburg
        RO=Bucharest/bucuresti/bukarest,Cluj-Napoca/cluj,Timişoara/temeswar; GR=Athens/athina/athen,Thessaloníki/salonica/saloniki,Pátra/patras,Irákleion/heraklion/iraklio,Chaniá/hania
        CY=Nicosia/lefkosia,Limassol/lemesos; RS=Belgrade/beograd; XK=Pristina/prishtina; BG=Sofia/sofija; HR=Zagreb/agram; SI=Ljubljana/laibach; AL=Tirana/tirane; MD=Chisinau/kishinev
        UA=Kyiv/kiev/kyyiv,Odessa>Odesa/odesa/odessa,Lviv/lvov/lwow,Kharkiv/kharkov,Dnipro/dnepr,Zaporizhia>Zaporizhzhya/zaporizhzhia; RU=Moscow/moskva/moskau,Saint Petersburg/sankt peterburg/spb; BY=Minsk/mensk
        TR=Istanbul/constantinople/stambul,İzmir/smyrna; LT=Vilnius/wilno; LV=Riga/ryga; EE=Tallinn/reval; MX=Mexico City/cdmx/ciudad de mexico/mexico df,Juárez/ciudad juarez
        BR=Rio de Janeiro/rio,São Paulo/sampa; CU=Havana/la habana/habana; PA=Panamá/panama city; AR=Buenos Aires/bsas/baires; CO=Cartagena/cartagena de indias; CL=Santiago/santiago de chile
        CN=Beijing/peking/pekin,Xi’an/xian,Tianjin/tientsin; SG=Singapore/singapore city/singapur; HK=Hong Kong/hk/hongkong; MO=Macau/macao
        VN=Ho Chi Minh City/saigon/hcmc,Hanoi/ha noi,Da Nang/danang; PH=Cebu City/cebu,Caloocan City/caloocan,Mandaluyong City/mandaluyong; MY=Kuala Lumpur/kl,George Town/penang,Johor Bahru/jb
        MM=Yangon/rangoon; KH=Phnom Penh/pnom penh; TH=Bangkok/bkk/krung thep,Chiang Mai/chiangmai; ID=Yogyakarta/jogja; NP=Kathmandu/katmandu; BD=Chittagong>Chattogram/chattogram,Dhaka/dacca
        IN=Mumbai/bombay,Bengaluru/bangalore/blr,Chennai/madras,Kolkata/calcutta,Gurgaon>Gurugram/gurugram,Mysore>Mysuru/mysuru,Cochin>Kochi/kochi,Allahābād>Prayagraj/prayagraj
        IN=Hubli>Hubballi/hubballi,Mangalore>Mangaluru/mangaluru,Belgaum>Belagavi/belagavi,Gulbarga>Kalaburagi/kalaburagi,Bhubaneshwar>Bhubaneswar/bhubaneswar,Vadodara/baroda,Varanasi/benares,Shimla/simla,Hāora>Howrah/howrah
        AE=Dubai/dxb,Abu Dhabi/abudhabi,Ajman City>Ajman/ajman,Ras Al Khaimah City>Ras Al Khaimah/ras al khaimah/rak; SA=Mecca/makkah,Medina/madinah,Jeddah/jiddah; IL=Tel Aviv/tlv/telaviv/jaffa,Jerusalem/al quds
        EG=Cairo/al qahirah/kairo,Alexandria/al iskandariyah; MA=Marrakesh/marrakech,Tangier/tangiers/tanger,Fès/fez,Essaouira/mogador; DZ=Algiers/alger; LY=Tripoli/tarabulus; SY=Damascus/dimashq; KZ=Nur-Sultan>Astana/astana
        ZA=Johannesburg/joburg/jozi/jhb,Cape Town/kaapstad/cpt,Port Elizabeth>Gqeberha/gqeberha,Pretoria/tshwane; KE=Nairobi/nbo; NG=Lagos/lasgidi; GE=Tbilisi/tiflis; AZ=Baku/baki; AM=Yerevan/erevan; IQ=Baghdad/bagdad
        JP=Tokyo/tokio/shibuya/shinjuku,Kyoto/kioto,Osaka/oosaka; KR=Busan/pusan,Incheon/inchon; TW=Taipei/taipeh
        """;
}
