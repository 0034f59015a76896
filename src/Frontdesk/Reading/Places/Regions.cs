namespace Frontdesk.Reading.Places;

/// <summary>
/// Regions and counties: alone they settle the country only; beside a town they tell which of its name is meant, by GeoNames' code
/// of the state (":OR") or by their county town ("@Norwich"). Our own list.
/// </summary>
internal static class Regions
{
    public const string Names = """
        GB=england:ENG,scotland:SCT,wales:WLS,northern ireland:NIR,cymru:WLS,n ireland:NIR,n wales:WLS,s wales:WLS,alba:SCT
        GB=yorkshire@York,north yorkshire@Northallerton,west yorkshire@Wakefield,south yorkshire@Sheffield,east yorkshire@Beverley,lancashire@Preston,cheshire@Chester,derbyshire@Matlock,nottinghamshire@Nottingham,lincolnshire@Lincoln,leicestershire@Leicester,rutland@Oakham
        GB=staffordshire@Stafford,shropshire@Shrewsbury,herefordshire@Hereford,worcestershire@Worcester,warwickshire@Warwick,northamptonshire@Northampton,cambridgeshire@Cambridge,norfolk@Norwich,suffolk@Ipswich,essex@Chelmsford,hertfordshire@Hertford,herts@Hertford,bedfordshire@Bedford
        GB=beds@Bedford,buckinghamshire@Aylesbury,bucks@Aylesbury,oxfordshire@Oxford,berkshire@Reading,gloucestershire@Gloucester,wiltshire@Trowbridge,hampshire@Winchester,hants@Winchester,dorset@Dorchester,somerset@Taunton,devon@Exeter,cornwall@Truro,surrey@Guildford,kent@Maidstone,sussex@Lewes,east sussex@Lewes
        GB=west sussex@Chichester,middlesex,merseyside@Liverpool,tyne and wear@Newcastle upon Tyne,teesside@Middlesbrough,tyneside@Newcastle upon Tyne,wearside@Sunderland,cumbria@Penrith,northumberland@Morpeth,county durham@Durham,co durham@Durham,west midlands@Birmingham,east midlands,midlands
        GB=the midlands,east anglia,the lake district,lake district,cotswolds,the cotswolds,peak district,home counties,west country,isle of wight,northern england
        GB=north east england,north west england,south east england,south west england,greater manchester@Manchester,highlands,the highlands,scottish highlands,fife@Glenrothes,ayrshire@Ayr
        GB=lanarkshire@Hamilton,aberdeenshire@Aberdeen,lothian,scottish borders,argyll,tayside,orkney,shetland,isle of skye,skye,hebrides,outer hebrides,inner hebrides,north wales,south wales,mid wales,west wales
        GB=anglesey@Llangefni,gwynedd@Caernarfon,pembrokeshire@Haverfordwest,carmarthenshire@Carmarthen,powys@Llandrindod Wells,ceredigion@Aberystwyth,gower,snowdonia,county down@Downpatrick,county antrim@Antrim,county armagh@Armagh,county tyrone@Omagh,county fermanagh@Enniskillen,ulster,lincs@Lincoln,notts@Nottingham,cambs@Cambridge,northants@Northampton,staffs@Stafford,wilts@Trowbridge,lancs@Preston,yorks@York,glos@Gloucester,leics@Leicester,worcs@Worcester
        IE=county cork,county kerry,kerry,county dublin,county galway,donegal,county donegal,connemara,munster,leinster,connacht,mayo,county mayo,wicklow,county wicklow
        IE=county carlow,county cavan,county clare,county kildare,county kilkenny,county laois,county leitrim,county limerick,county longford,county louth,county meath,county monaghan
        IE=county offaly,county roscommon,county sligo,county tipperary,tipperary,county waterford,county westmeath,county wexford
        GB=county londonderry@Derry,co derry@Derry,county derry@Derry
        GB=wirral,the wirral,black country,the black country,potteries,new forest,the new forest,chilterns,south downs,pennines,yorkshire dales,the dales,north york moors,thames valley,perthshire,stirlingshire
        GB=moray,dumfries and galloway,argyll and bute,caithness,angus,renfrewshire,wester ross,gwent,glamorgan,clwyd,dyfed,monmouthshire,flintshire,denbighshire,rhondda,south wales valleys,the valleys
        GB=norfolk broads,northumbria,the borders,east lothian,west lothian,midlothian,northern scotland,southern england
        US=silicon valley:CA,north jersey:NJ,south jersey:NJ,central jersey:NJ,jersey shore:NJ,the jersey shore:NJ,napa valley:CA,east bay:CA,orange county:CA,central valley:CA,northern california:CA,southern california:CA,cape cod:MA,the hamptons:NY,hamptons:NY,west texas:TX,north texas:TX
        US=south florida:FL,florida keys:FL,pacific northwest,the pacific northwest,hudson valley:NY,westchester:NY; AU=hunter valley:02,blue mountains:02,barossa:05
        DE=ruhrgebiet,ruhr,black forest,schwarzwald,swabia,franconia,franken,rhineland,rheinland,sachsen,niedersachsen,thuringen,mecklenburg vorpommern,rheinland pfalz,sachsen anhalt,ostfriesland,allgau
        SE=smaland,dalarna,norrland,gotland,varmland,halland,blekinge,jamtland,oland,vastra gotaland; CH=engadin,engadine; AT=vorarlberg,burgenland,steiermark,karnten,salzkammergut
        FR=brittany,normandy,provence,alsace,burgundy,aquitaine,corsica,french riviera,cote dazur,dordogne,loire,picardy,lorraine,savoy,bretagne,normandie
        IT=tuscany,toscana,sicily,sicilia,sardinia,sardegna,lombardy,lombardia,umbria,piedmont,puglia,apulia,calabria,campania,veneto,liguria,lazio,emilia romagna,abruzzo
        DE=bavaria,bayern,saxony,hesse,hessen,north rhine westphalia,nrw,lower saxony,baden wurttemberg,brandenburg,thuringia,saarland,schleswig holstein
        ES=catalonia,catalunya,andalusia,andalucia,basque country,galicia,balearics,balearic islands,canary islands,canaries,majorca,mallorca,menorca,tenerife,lanzarote
        ES=gran canaria,fuerteventura,costa del sol,costa brava,costa blanca,castile,asturias,cantabria,navarra,extremadura,murcia region,formentera
        PT=algarve,the algarve,madeira,azores,alentejo; BE=flanders,wallonia; NL=friesland,brabant,limburg,zeeland,gelderland; AT=tyrol,tirol,styria,carinthia
        CH=ticino,valais; GR=crete,corfu,rhodes,kos,zante,peloponnese,cyclades,santorini,mykonos; HR=dalmatia,istria; RO=transylvania; SE=skane,lapland; TR=cappadocia
        US=california:CA,texas:TX,florida:FL,ohio:OH,michigan:MI,oregon:OR,colorado:CO,arizona:AZ,nevada:NV,utah:UT,illinois:IL,indiana:IN,pennsylvania:PA,massachusetts:MA,connecticut:CT,new jersey:NJ,maryland:MD
        US=virginia:VA,north carolina:NC,south carolina:SC,tennessee:TN,kentucky:KY,alabama:AL,mississippi:MS,louisiana:LA,arkansas:AR,missouri:MO,iowa:IA,minnesota:MN,wisconsin:WI,north dakota:ND,south dakota:SD
        US=nebraska:NE,kansas:KS,oklahoma:OK,new mexico:NM,wyoming:WY,montana:MT,idaho:ID,alaska:AK,hawaii:HI,vermont:VT,maine:ME,new hampshire:NH,rhode island:RI,delaware:DE,west virginia:WV,new england
        US=washington state:WA,new york state:NY,upstate new york:NY,long island:NY,bay area:CA,the bay area:CA,midwest,the midwest,socal:CA,norcal:CA,new england states
        CA=ontario:08,quebec province:10,british columbia:02,alberta:01,saskatchewan:11,manitoba:03,nova scotia:07,new brunswick:04,newfoundland:05,prince edward island:09,yukon:12
        AU=queensland:04,new south wales:02,nsw:02,victoria state:07,tasmania:06,tassie:06,western australia:08,south australia:05,northern territory:03,gold coast region; NZ=north island,south island
        IN=kerala,goa,punjab,rajasthan,gujarat,maharashtra,tamil nadu,karnataka; ID=bali,java,sumatra,lombok; JP=hokkaido,okinawa,kyushu; TH=isaan; RU=siberia; MX=yucatan,baja california
        US=new york:NY,washington:WA,georgia:GA,calif:CA,penn:PA,mass:MA,ala:AL,fla:FL,wash:WA,ariz:AZ,district of columbia:DC; CA=quebec:10,newfoundland and labrador:05,pei:09
        AU=victoria:07,australian capital territory:01; DE=rhineland palatinate,mecklenburg; FR=ile de france,auvergne,occitanie,brittany france; IT=trentino,south tyrol,amalfi coast
        ES=valencian community,ibiza island,aragon,la rioja; GR=cyclades islands,dodecanese,lesbos,kefalonia; PL=silesia,masuria; SE=scania; NO=lofoten; DK=jutland,zealand,funen
        """;

    /// <summary>Short forms of states and countries, read only behind the name of a town.</summary>
    public const string Short = """
        US=al,ak,az,ar,ca,co,ct,de,fl,ga,hi,id,il,in,ia,ks,ky,la,me,md,ma,mi,mn,ms,mo,mt,ne,nv,nh,nj,nm,ny,nc,nd,oh,ok,or,pa,ri,sc,sd,tn,tx,ut,vt,va,wa,wv,wi,wy,dc
        CA=on:08,ont:08,bc:02,ab:01,qc:10,mb:03,sk:11,ns:07,nb:04,nl:05; AU=nsw:02,vic:07,qld:04,act:01,tas:06,wa:08,sa:05,nt:03
        GB=ni:NIR; DE=de:; FR=fr:; ES=es:; NL=nl:; PT=pt:; IE=ie:; AU=au:; NZ=nz:; CH=ch:; SE=se:; DK=dk:; PL=pl:
        """;
}
