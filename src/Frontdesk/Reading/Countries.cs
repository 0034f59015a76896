namespace Frontdesk.Reading;

/// <summary>Countries as people name them: ISO 3166 alpha-2, then names and short forms. Our own list.</summary>
internal static class Countries
{
    public const string Names = """
        GB=united kingdom,uk,u k,great britain,britain,gb,gbr,england,scotland,wales,northern ireland,inghilterra,angleterre,the uk,the united kingdom
        IE=ireland,republic of ireland,eire,irl,southern ireland
        US=united states,united states of america,usa,u s a,us,u s,america,the states,the usa,the us,the united states,states,estados unidos
        CA=canada; AU=australia,aus,oz; NZ=new zealand,nz,aotearoa
        FR=france; DE=germany,deutschland,alemania; ES=spain,espana; PT=portugal; IT=italy,italia; NL=netherlands,the netherlands,holland,nederland
        BE=belgium,belgique,belgie; LU=luxembourg; CH=switzerland,schweiz,suisse; AT=austria,osterreich; DK=denmark,danmark; SE=sweden,sverige
        NO=norway,norge; FI=finland,suomi; IS=iceland; PL=poland,polska; CZ=czechia,czech republic,the czech republic; SK=slovakia; HU=hungary
        RO=romania; BG=bulgaria; GR=greece,hellas; CY=cyprus; MT=malta; HR=croatia,hrvatska; SI=slovenia; RS=serbia; BA=bosnia,bosnia and herzegovina
        ME=montenegro; MK=north macedonia,macedonia; AL=albania; XK=kosovo; EE=estonia; LV=latvia; LT=lithuania; UA=ukraine; MD=moldova; BY=belarus
        RU=russia,russian federation; TR=turkey,turkiye; GE=georgia; AM=armenia; AZ=azerbaijan; MC=monaco; AD=andorra; SM=san marino; LI=liechtenstein
        VA=vatican,vatican city; GI=gibraltar; JE=jersey; GG=guernsey; IM=isle of man; FO=faroe islands; GL=greenland
        MX=mexico; BR=brazil,brasil; AR=argentina; CL=chile; CO=colombia; PE=peru; VE=venezuela; EC=ecuador; BO=bolivia; PY=paraguay; UY=uruguay
        CR=costa rica; PA=panama; GT=guatemala; HN=honduras; SV=el salvador; NI=nicaragua; BZ=belize; CU=cuba; DO=dominican republic; HT=haiti; JM=jamaica
        TT=trinidad,trinidad and tobago; BB=barbados; BS=bahamas,the bahamas; PR=puerto rico; BM=bermuda; GY=guyana; SR=suriname; LC=st lucia,saint lucia
        JP=japan; CN=china; KR=south korea,korea; KP=north korea; TW=taiwan; HK=hong kong; MO=macau,macao; MN=mongolia; IN=india,bharat; PK=pakistan; BD=bangladesh
        LK=sri lanka; NP=nepal; BT=bhutan; MV=maldives,the maldives; AF=afghanistan; TH=thailand; VN=vietnam,viet nam; KH=cambodia; LA=laos; MM=myanmar,burma
        MY=malaysia; SG=singapore; ID=indonesia; PH=philippines,the philippines; BN=brunei; TL=east timor; PG=papua new guinea; FJ=fiji; WS=samoa; TO=tonga
        KZ=kazakhstan; UZ=uzbekistan; KG=kyrgyzstan; TJ=tajikistan; TM=turkmenistan; IR=iran; IQ=iraq; SY=syria; LB=lebanon; IL=israel; PS=palestine; JO=jordan
        SA=saudi arabia,saudi,ksa; AE=united arab emirates,uae,the uae,emirates; QA=qatar; KW=kuwait; BH=bahrain; OM=oman; YE=yemen
        EG=egypt; MA=morocco; DZ=algeria; TN=tunisia; LY=libya; SD=sudan; ET=ethiopia; ER=eritrea; SO=somalia; KE=kenya; UG=uganda; TZ=tanzania; RW=rwanda
        BI=burundi; CD=dr congo,drc,congo; CM=cameroon; NG=nigeria; GH=ghana; CI=ivory coast,cote divoire; SN=senegal; GM=gambia,the gambia; ML=mali; NE=niger
        TD=chad; BF=burkina faso; BJ=benin; TG=togo; SL=sierra leone; LR=liberia; GN=guinea; ZA=south africa; NA=namibia; BW=botswana; ZW=zimbabwe; ZM=zambia
        MW=malawi; MZ=mozambique; AO=angola; MG=madagascar; MU=mauritius; SC=seychelles; CV=cape verde; GA=gabon; LS=lesotho; SZ=eswatini
        """;

    /// <summary>Regions and counties: they settle the country only.</summary>
    public const string Regions = """
        GB=yorkshire,north yorkshire,west yorkshire,south yorkshire,east yorkshire,lancashire,cheshire,derbyshire,nottinghamshire,lincolnshire,leicestershire,rutland
        GB=staffordshire,shropshire,herefordshire,worcestershire,warwickshire,northamptonshire,cambridgeshire,norfolk,suffolk,essex,hertfordshire,herts,bedfordshire
        GB=beds,buckinghamshire,bucks,oxfordshire,berkshire,gloucestershire,wiltshire,hampshire,hants,dorset,somerset,devon,cornwall,surrey,kent,sussex,east sussex
        GB=west sussex,middlesex,merseyside,tyne and wear,teesside,tyneside,wearside,cumbria,northumberland,county durham,co durham,west midlands,east midlands,midlands
        GB=the midlands,east anglia,the lake district,lake district,cotswolds,the cotswolds,peak district,home counties,west country,isle of wight,northern england
        GB=north east england,north west england,south east england,south west england,greater manchester,highlands,the highlands,scottish highlands,fife,ayrshire
        GB=lanarkshire,aberdeenshire,lothian,scottish borders,argyll,tayside,orkney,shetland,isle of skye,skye,hebrides,north wales,south wales,mid wales,west wales
        GB=anglesey,gwynedd,pembrokeshire,carmarthenshire,powys,ceredigion,gower,snowdonia,county down,county antrim,county armagh,county tyrone,county fermanagh,ulster,lincs,notts,cambs,northants,staffs,wilts,lancs,yorks,glos,leics,worcs
        IE=county cork,county kerry,kerry,county dublin,county galway,donegal,county donegal,connemara,munster,leinster,connacht,mayo,county mayo,wicklow,county wicklow
        FR=brittany,normandy,provence,alsace,burgundy,aquitaine,corsica,french riviera,cote dazur,dordogne,loire,picardy,lorraine,savoy,bretagne,normandie
        IT=tuscany,toscana,sicily,sicilia,sardinia,sardegna,lombardy,lombardia,umbria,piedmont,puglia,apulia,calabria,campania,veneto,liguria,lazio,emilia romagna,abruzzo
        DE=bavaria,bayern,saxony,hesse,hessen,north rhine westphalia,nrw,lower saxony,baden wurttemberg,brandenburg,thuringia,saarland,schleswig holstein
        ES=catalonia,catalunya,andalusia,andalucia,basque country,galicia,balearics,balearic islands,canary islands,canaries,majorca,mallorca,menorca,tenerife,lanzarote
        ES=gran canaria,fuerteventura,costa del sol,costa brava,costa blanca,castile,asturias,cantabria,navarra,extremadura,murcia region,formentera
        PT=algarve,the algarve,madeira,azores,alentejo; BE=flanders,wallonia; NL=friesland,brabant,limburg,zeeland,gelderland; AT=tyrol,tirol,styria,carinthia
        CH=ticino,valais; GR=crete,corfu,rhodes,kos,zante,peloponnese,cyclades,santorini,mykonos; HR=dalmatia,istria; RO=transylvania; SE=skane,lapland; TR=cappadocia
        US=california,texas,florida,ohio,michigan,oregon,colorado,arizona,nevada,utah,illinois,indiana,pennsylvania,massachusetts,connecticut,new jersey,maryland
        US=virginia,north carolina,south carolina,tennessee,kentucky,alabama,mississippi,louisiana,arkansas,missouri,iowa,minnesota,wisconsin,north dakota,south dakota
        US=nebraska,kansas,oklahoma,new mexico,wyoming,montana,idaho,alaska,hawaii,vermont,maine,new hampshire,rhode island,delaware,west virginia,new england
        US=washington state,new york state,upstate new york,long island,bay area,the bay area,midwest,the midwest,socal,norcal,new england states
        CA=ontario,quebec province,british columbia,alberta,saskatchewan,manitoba,nova scotia,new brunswick,newfoundland,prince edward island,yukon
        AU=queensland,new south wales,nsw,victoria state,tasmania,western australia,south australia,northern territory,gold coast region; NZ=north island,south island
        IN=kerala,goa,punjab,rajasthan,gujarat,maharashtra,tamil nadu,karnataka; ID=bali,java,sumatra,lombok; JP=hokkaido,okinawa,kyushu; TH=isaan; RU=siberia; MX=yucatan,baja california
        """;

    /// <summary>Short forms of states, read only behind the name of a city.</summary>
    public const string States = """
        US=al,ak,az,ar,ca,co,ct,de,fl,ga,hi,id,il,in,ia,ks,ky,la,me,md,ma,mi,mn,ms,mo,mt,ne,nv,nh,nj,nm,ny,nc,nd,oh,ok,or,pa,ri,sc,sd,tn,tx,ut,vt,va,wa,wv,wi,wy,dc
        CA=on,bc,ab,qc,mb,sk,ns,nb,nl; AU=nsw,vic,qld,act,tas
        """;
}
