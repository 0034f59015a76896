namespace Frontdesk.Reading.Places;

/// <summary>Countries as people name them: ISO 3166 alpha-2, then names and short forms. Our own list.</summary>
internal static class Countries
{
    public const string Names = """
        GB=united kingdom,uk,u k,great britain,britain,gb,gbr,inghilterra,angleterre,the uk,the united kingdom
        IE=ireland,republic of ireland,eire,irl,southern ireland
        US=united states,united states of america,usa,u s a,us,u s,america,the states,the usa,the us,the united states,states,estados unidos
        CA=canada; AU=australia,aus,oz; NZ=new zealand,nz,aotearoa
        FR=france; DE=germany,deutschland,alemania; ES=spain,espana; PT=portugal; IT=italy,italia; NL=netherlands,the netherlands,holland,nederland
        BE=belgium,belgique,belgie; LU=luxembourg,luxemburg; CH=switzerland,schweiz,suisse; AT=austria,osterreich; DK=denmark,danmark; SE=sweden,sverige
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
}
