namespace Frontdesk.Reading;

/// <summary>
/// Cities as people name them: British cities and large towns, and the large cities of the world. "Name/other name" gives other names.
/// A name under two countries is read by the studio's own, else by the first line that holds it. Our own list; small places are read as unlisted.
/// </summary>
internal static class Cities
{
    public const string Names = """
        GB=London/ldn/greater london/central london/londres,Birmingham/brum/bham,Manchester/manc/manny,Leeds,Glasgow/glasgae,Liverpool,Sheffield,Bristol,Edinburgh/edi,Leicester,Coventry
        GB=Bradford,Cardiff,Belfast,Nottingham/nottm,Kingston upon Hull/hull,Newcastle upon Tyne/newcastle/newcastle on tyne,Stoke-on-Trent/stoke,Southampton/soton,Derby
        GB=Portsmouth/pompey,Brighton/brighton and hove/brighton hove,Plymouth,Wolverhampton/wolves,Reading,Aberdeen,Swansea,Milton Keynes/mk,Norwich,Luton,Swindon,Sunderland
        GB=Bournemouth,Northampton,Peterborough,York,Oxford,Cambridge,Ipswich,Middlesbrough,Blackpool,Bolton,Stockport,Preston,Huddersfield,Southend-on-Sea/southend
        GB=Exeter,Gloucester,Cheltenham,Bath,Blackburn,Burnley,Oldham,Rochdale,Salford,Wigan,Bury,Warrington,St Helens,Southport,Birkenhead,Chester,Crewe,Carlisle
        GB=Lancaster,Durham,Darlington,Hartlepool,Gateshead,South Shields,Doncaster/donny,Rotherham,Barnsley,Wakefield,Halifax,Harrogate,Scarborough,Grimsby,Scunthorpe
        GB=Lincoln,Mansfield,Chesterfield,Loughborough,Burton upon Trent/burton on trent,Stafford,Telford,Shrewsbury,Worcester,Hereford,Redditch,Solihull,Dudley,Walsall
        GB=West Bromwich,Nuneaton,Rugby,Royal Leamington Spa/leamington spa/leamington,Warwick,Stratford-upon-Avon,Kettering,Corby,Bedford,Stevenage,Watford,St Albans
        GB=Hemel Hempstead,Hatfield,Welwyn Garden City,Harlow,Chelmsford,Colchester,Basildon,Brentwood,Clacton-on-Sea/clacton,Great Yarmouth,Lowestoft,King's Lynn/kings lynn
        GB=Bury St Edmunds,Slough,Maidenhead,Windsor,Bracknell,High Wycombe,Aylesbury,Banbury,Basingstoke,Farnborough,Aldershot,Guildford,Woking,Crawley,Horsham,Worthing
        GB=Eastbourne,Hastings,Bexhill-on-Sea,Lewes,Maidstone,Canterbury,Margate,Ramsgate,Folkestone,Dover,Ashford,Gillingham,Chatham,Rochester,Gravesend,Dartford
        GB=Royal Tunbridge Wells/tunbridge wells,Tonbridge,Sevenoaks,Sutton,Croydon,Bromley,Kingston upon Thames,Twickenham,Wembley,Harrow,Enfield,Ilford,Romford
        GB=Winchester,Fareham,Gosport,Havant,Andover,Salisbury,Chippenham,Trowbridge,Weymouth,Poole,Christchurch,Taunton,Yeovil,Weston-super-Mare,Bridgwater,Torquay
        GB=Paignton,Barnstaple,Truro,Falmouth,Newquay,Penzance,St Austell,Wells,Ely,Lichfield,Ripon,Truro,Chichester,Newport,Wrexham,Barry,Llanelli,Bridgend,Merthyr Tydfil
        GB=Cwmbran,Neath,Port Talbot,Rhyl,Bangor,Aberystwyth,Carmarthen,Haverfordwest,St Davids,Dundee,Inverness,Perth,Stirling,Dunfermline,Paisley,Falkirk,Kilmarnock
        GB=Ayr,Greenock,Livingston,East Kilbride,Hamilton,Motherwell,Kirkcaldy,Glenrothes,Dumfries,Elgin,Fort William,St Andrews,Oban,Derry/londonderry,Lisburn,Newry
        GB=Armagh,Newtownabbey,Craigavon,Ballymena,Omagh,Coleraine,Kendal,Barrow in Furness/barrow,Whitehaven,Morecambe,Skipton,Keighley,Whitby,Bridlington,Redcar,Whitley Bay
        GB=Stockton-on-Tees/stockton,Macclesfield,Buxton,Matlock,Newark,Grantham,Boston,Skegness,Newcastle under Lyme,Tamworth,Cannock,Kidderminster,Malvern/great malvern,Stroud,Cirencester
        GB=Evesham,Newbury,Bicester,Abingdon,Letchworth,Hitchin,Bishop's Stortford/bishops stortford,Braintree,Grays,Canvey Island,Felixstowe,Thetford,Huntingdon,St Neots,Wisbech,Spalding
        GB=Bognor Regis,Littlehampton,Haywards Heath,East Grinstead,Redhill,Reigate,Epsom,Leatherhead,Dorking,Camberley,Staines,Whitstable,Herne Bay,Deal,Sittingbourne,Glastonbury,Frome
        IE=Dublin,Cork,Galway,Limerick,Waterford,Kilkenny,Sligo,Drogheda,Dundalk,Bray
        US=New York City/new york/nyc/ny/new york city/manhattan,Los Angeles/la/l a,Chicago,Houston,Phoenix,Philadelphia/philly,San Antonio,San Diego,Dallas,Austin,San Jose,Jacksonville
        US=San Francisco/sf/san fran/frisco,Seattle,Denver,Washington/washington dc/dc/washington d c,Boston,Nashville,Detroit,Portland,Las Vegas/vegas,Memphis,Baltimore
        US=Milwaukee,Albuquerque,Tucson,Sacramento,Kansas City,Atlanta,Miami,Oakland,Minneapolis,New Orleans/nola,Cleveland,Tampa,Orlando,St. Louis/st louis/saint louis,Pittsburgh
        US=Cincinnati,Raleigh,Charlotte,Indianapolis,Columbus,Fort Worth,El Paso,Salt Lake City,Honolulu,Anchorage,Brooklyn,Queens,The Bronx/bronx,Long Beach,Santa Monica
        US=Santa Barbara,Boulder,Buffalo,Rochester,Richmond,Charleston,Savannah,Louisville,Oklahoma City/okc,Omaha,Tulsa,Fresno,Mesa,Virginia Beach,Madison,Providence,Hartford
        US=Newark,Jersey City,Durham,Spokane,Boise,Reno,Des Moines,Birmingham,Cambridge,Springfield,Santa Fe,Ann Arbor,Arlington,Scottsdale,Fort Lauderdale,St. Petersburg
        CA=Toronto,Montréal/montreal,Vancouver,Calgary,Edmonton,Ottawa,Winnipeg,Québec/quebec/quebec city,Hamilton,Halifax,Victoria,London,Saskatoon,Regina,Kingston,Windsor,Mississauga
        AU=Sydney,Melbourne,Brisbane,Perth,Adelaide,Gold Coast,Canberra,Hobart,Darwin,Newcastle,Cairns,Wollongong,Geelong
        NZ=Auckland,Wellington,Christchurch,Hamilton,Dunedin,Queenstown
        FR=Paris,Marseille/marseilles,Lyon/lyons,Toulouse,Nice,Nantes,Strasbourg,Montpellier,Bordeaux,Lille,Rennes,Reims,Cannes,Grenoble,Dijon,Brest,Le Havre,Toulon,Avignon,Biarritz
        DE=Berlin,Hamburg,Munich/munchen/muenchen,Köln/cologne/koln/koeln,Frankfurt am Main/frankfurt,Stuttgart,Düsseldorf/dusseldorf/duesseldorf,Leipzig,Dortmund,Essen,Bremen,Dresden
        DE=Hannover/hanover,Nürnberg/nuremberg/nurnberg/nuernberg,Duisburg,Bochum,Bonn,Mannheim,Karlsruhe,Freiburg,Heidelberg,Münster/munster,Augsburg,Kiel,Mainz,Potsdam
        ES=Madrid,Barcelona/barna/bcn,Valencia,Sevilla/seville,Zaragoza,Málaga/malaga,Murcia,Palma,Bilbao,Alicante,Granada,Ibiza,Marbella,Las Palmas de Gran Canaria/las palmas,San Sebastián/san sebastian,Córdoba/cordoba
        PT=Lisbon/lisboa,Porto/oporto,Faro,Braga,Coimbra,Lagos,Funchal
        IT=Rome/roma,Milan/milano,Naples/napoli,Turin/torino,Palermo,Genoa/genova,Bologna,Florence/firenze,Venice/venezia,Verona,Bari,Catania,Pisa,Padova/padua,Trieste,Siena,Cagliari
        NL=Amsterdam/ams,Rotterdam,The Hague/den haag/hague,Utrecht,Eindhoven,Groningen,Maastricht,Haarlem,Leiden
        BE=Brussels/bruxelles/brussel,Antwerpen/antwerp,Gent/ghent,Brugge/bruges,Liège/liege,Leuven
        CH=Zürich/zurich/zuerich,Geneva/geneve/genf,Basel/basle,Bern/berne,Lausanne,Luzern/lucerne,Lugano; AT=Vienna/wien,Graz,Linz,Salzburg,Innsbruck; LU=Luxembourg City
        DK=Copenhagen/kobenhavn/cph,Århus/aarhus/arhus,Odense,Aalborg; SE=Stockholm,Göteborg/gothenburg/goteborg,Malmö/malmo/malmoe,Uppsala,Lund
        NO=Oslo,Bergen,Trondheim,Stavanger,Tromsø/tromso; FI=Helsinki,Tampere,Turku,Espoo,Oulu; IS=Reykjavík/reykjavik
        PL=Warsaw/warszawa,Kraków/krakow/cracow,Łódź/lodz,Wrocław/wroclaw,Poznań/poznan,Gdańsk/gdansk,Katowice,Szczecin,Lublin
        CZ=Prague/praha,Brno,Ostrava; SK=Bratislava,Košice/kosice; HU=Budapest,Debrecen; RO=Bucharest/bucuresti,Cluj-Napoca/cluj,Timişoara/timisoara,Iaşi/iasi,Braşov/brasov
        BG=Sofia,Plovdiv,Varna; GR=Athens/athina,Thessaloníki/thessaloniki/salonica,Patras,Heraklion; CY=Nicosia,Limassol,Larnaca,Paphos; MT=Valletta,Sliema
        HR=Zagreb,Split,Dubrovnik,Rijeka; SI=Ljubljana,Maribor; RS=Belgrade/beograd,Novi Sad; BA=Sarajevo; ME=Podgorica; MK=Skopje; AL=Tirana; XK=Pristina/prishtina
        EE=Tallinn,Tartu; LV=Riga; LT=Vilnius,Kaunas; UA=Kyiv/kiev,Lviv,Odesa/odessa,Kharkiv; BY=Minsk; MD=Chisinau; RU=Moscow/moskva,Saint Petersburg/st petersburg/st. petersburg,Kazan,Novosibirsk
        TR=Istanbul,Ankara,İzmir/izmir,Antalya,Bursa; GE=Tbilisi,Batumi; AM=Yerevan; AZ=Baku; GI=Gibraltar; IM=Douglas; JE=Saint Helier/st helier
        MX=Mexico City/cdmx/ciudad de mexico,Guadalajara,Monterrey,Cancún/cancun,Tijuana,Puebla,Mérida/merida,Oaxaca,Tulum
        BR=São Paulo/sao paulo,Rio de Janeiro/rio,Salvador,Brasília/brasilia,Belo Horizonte,Curitiba,Porto Alegre,Recife,Fortaleza; AR=Buenos Aires,Rosario,Mendoza
        CL=Santiago,Valparaíso/valparaiso; CO=Bogotá/bogota,Medellín/medellin,Cali,Cartagena; PE=Lima,Cusco; VE=Caracas; EC=Quito,Guayaquil; UY=Montevideo; BO=La Paz; PY=Asunción/asuncion
        CR=San José; CU=Havana/la habana; DO=Santo Domingo; JM=Kingston; PR=San Juan; PA=Panamá/panama city; GT=Guatemala City
        JP=Tokyo,Osaka,Kyoto,Yokohama,Nagoya,Sapporo,Fukuoka,Hiroshima,Kobe; CN=Beijing/peking,Shanghai,Guangzhou,Shenzhen,Chengdu,Hangzhou,Wuhan,Xi'an/xian,Nanjing,Chongqing,Tianjin
        KR=Seoul,Busan,Incheon; TW=Taipei,Kaohsiung; HK=Kowloon; SG=Singapore City; TH=Bangkok,Chiang Mai,Phuket,Pattaya; VN=Ho Chi Minh City/saigon,Hanoi,Da Nang; PH=Manila,Cebu City/cebu,Quezon City
        ID=Jakarta,Surabaya,Bandung,Ubud,Denpasar; MY=Kuala Lumpur/kl,George Town/penang,Johor Bahru; KH=Phnom Penh,Siem Reap; MM=Yangon/rangoon; LA=Vientiane; NP=Kathmandu; LK=Colombo; BD=Dhaka,Chittagong
        IN=Mumbai/bombay,Delhi,New Delhi,Bengaluru/bangalore,Hyderabad,Chennai/madras,Kolkata/calcutta,Pune,Ahmedabad,Jaipur; PK=Karachi,Lahore,Islamabad,Rawalpindi
        AE=Dubai,Abu Dhabi,Sharjah; SA=Riyadh,Jeddah; QA=Doha; KW=Kuwait City; BH=Manama; OM=Muscat; IL=Tel Aviv,Jerusalem,Haifa; JO=Amman; LB=Beirut; IR=Tehran; IQ=Baghdad; KZ=Almaty,Astana; UZ=Tashkent
        EG=Cairo,Alexandria; MA=Casablanca,Marrakesh/marrakech,Rabat,Tangier/tangiers,Fes/fez; TN=Tunis; DZ=Algiers; NG=Lagos,Abuja,Ibadan; GH=Accra,Kumasi; KE=Nairobi,Mombasa; ET=Addis Ababa
        TZ=Dar es Salaam,Zanzibar; UG=Kampala; RW=Kigali; SN=Dakar; CI=Abidjan; ZA=Johannesburg/joburg/jozi,Cape Town,Durban,Pretoria; ZW=Harare; ZM=Lusaka; NA=Windhoek; AO=Luanda; CD=Kinshasa
        """;
}
