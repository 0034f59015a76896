using System.Globalization;

namespace Frontdesk.Reading.Places;

/// <summary>Post towns of districts where they differ from their area's main town: well known ones, not yet compared with Royal Mail's list.</summary>
internal static class PostDistricts
{
    /// <summary>An area, then its districts, one or a run of them, with their town.</summary>
    private const string Names = """
        al 7-8=Welwyn_Garden_City 10=Hatfield 5=Harpenden; ba 11=Frome 5=Wells 20-22=Yeovil 14=Trowbridge; bb 11-12=Burnley
        bd 20-22=Keighley 23=Skipton; bh 12-17=Poole 23=Christchurch 21=Wimborne_Minster 19=Swanage; bl 8-9=Bury
        bn 3=Hove 7-8=Lewes 9=Newhaven 11-14=Worthing 15=Lancing 16-17=Littlehampton 20-23=Eastbourne 25=Seaford 26=Uckfield 27=Hailsham 43=Shoreham-by-Sea
        bs 21=Clevedon 22-24=Weston-super-Mare; bt 47-48=Derry 28=Lisburn 41=Antrim 62-67=Craigavon; ca 28=Whitehaven 11=Penrith
        cb 6-7=Ely 8-9=Newmarket; cf 31-32=Bridgend 36=Porthcawl 37=Pontypridd 47-48=Merthyr_Tydfil 62-63=Barry 64=Penarth 83=Caerphilly
        ch 41-43=Birkenhead 65-66=Ellesmere_Port; cm 7=Braintree 11-12=Billericay 13-15=Brentwood 17-20=Harlow; co 15-16=Clacton-on-Sea
        ct 5=Whitstable 6=Herne_Bay 9=Margate 10=Broadstairs 11-12=Ramsgate 14=Deal 16-17=Dover 18-20=Folkestone
        cv 10-11=Nuneaton 21-23=Rugby 31-33=Royal_Leamington_Spa 34-35=Warwick 37=Stratford-upon-Avon; da 11-13=Gravesend
        de 13-15=Burton_upon_Trent; dl 14=Bishop_Auckland
        dn 14=Goole 15-17=Scunthorpe 21=Gainsborough 22=Retford 31-34=Grimsby 35=Cleethorpes; dt 4=Weymouth
        dy 8-9=Stourbridge 10-11=Kidderminster; eh 54=Livingston; ex 8=Exmouth 16=Tiverton 31-32=Barnstaple 39=Bideford; fk 7-9=Stirling
        fy 8=Lytham_St_Annes; gl 5-6=Stroud 50-53=Cheltenham
        gu 9-10=Farnham 11-12=Aldershot 14=Farnborough 15-17=Camberley 21-22=Woking 34=Alton; hp 11-13=High_Wycombe 18-22=Aylesbury
        hu 17=Beverley; ip 32-33=Bury_St_Edmunds; iv 30=Elgin; ka 7-8=Ayr 12=Irvine; ky 11-12=Dunfermline 16=Saint_Andrews; l 39=Ormskirk
        la 3-4=Morecambe 9=Kendal 23=Windermere; le 11-12=Loughborough 10=Hinckley; ll 11-14=Wrexham 18=Rhyl 28-29=Colwyn_Bay 57=Bangor
        ls 21=Otley 22=Wetherby 29=Ilkley; lu 5-6=Dunstable 7=Leighton_Buzzard
        me 10=Sittingbourne 4-5=Chatham 7-8=Gillingham 14-18=Maidstone; mk 40-42=Bedford; ml 3=Hamilton
        ne 8-11=Gateshead 30=North_Shields 33-34=South_Shields 46=Hexham 61=Morpeth; ng 18-19=Mansfield 24=Newark_on_Trent 31=Grantham
        nn 8-9=Wellingborough 10=Rushden 14-16=Kettering 17-18=Corby; np 16=Chepstow 44=Cwmbran; nr 30-31=Great_Yarmouth 32-33=Lowestoft
        ol 6-7=Ashton-under-Lyne; ox 14=Abingdon 15-16=Banbury 26=Bicester 28=Witney; pe 19=Saint_Neots 21=Boston 30=King's_Lynn
        po 9=Havant 11=Hayling_Island 12-13=Gosport 14-16=Fareham 18-20=Chichester 21-22=Bognor_Regis; pr 7=Chorley 8-9=Southport
        rg 12=Bracknell 14=Newbury 21-24=Basingstoke 40-41=Wokingham; rh 10-11=Crawley 12-13=Horsham 16-17=Haywards_Heath 19=East_Grinstead
        s 40-43=Chesterfield 60-63=Rotherham 65-66=Rotherham 70-75=Barnsley 80-81=Worksop
        sa 10-11=Neath 14-15=Llanelli 31=Carmarthen 61=Haverfordwest; sg 6=Letchworth_Garden_City 13-14=Hertford
        sk 9=Wilmslow 10-11=Macclesfield 13=Glossop 14-16=Hyde 17=Buxton; sl 4=Windsor 6=Maidenhead; sn 14-15=Chippenham
        so 22-23=Winchester 41=Lymington 50=Eastleigh 51=Romsey 53=Eastleigh; sp 10-11=Andover; sr 7=Seaham 8=Peterlee
        st 5=Newcastle_under_Lyme 16-18=Stafford; sy 23=Aberystwyth; ta 6=Bridgwater 24=Minehead
        tn 9-12=Tonbridge 13-15=Sevenoaks 23-25=Ashford 34-35=Hastings 39-40=Bexhill-on-Sea; tq 3-4=Paignton 5=Brixham 12=Newton_Abbot
        tr 7-8=Newquay 11=Falmouth 14-15=Redruth 18-20=Penzance 26=St_Ives; ts 10-11=Redcar 16-20=Stockton-on-Tees 24-26=Hartlepool
        wa 7=Runcorn 8=Widnes 9-11=St_Helens 14-15=Altrincham 16=Knutsford; wn 7=Leigh; wr 9=Droitwich 11=Evesham 14=Great_Malvern
        wf 8=Pontefract 10=Castleford 12-13=Dewsbury 17=Batley; ws 11-12=Cannock 13-14=Lichfield; wv 16=Bridgnorth
        yo 11-13=Scarborough 7=Thirsk 17=Malton 15-16=Bridlington 21-22=Whitby
        """;

    private static readonly Dictionary<string, string> Towns = Rows().ToDictionary(row => row.District, row => row.Town, StringComparer.Ordinal);

    /// <param name="area">"bn"</param>
    /// <param name="number">"3"</param>
    public static string? Of(string area, string number) => Towns.GetValueOrDefault(area + number);

    private static IEnumerable<(string District, string Town)> Rows()
    {
        foreach (var area in Names.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = area.Split(' ');
            foreach (var word in words.Skip(1))
            {
                var pair = word.Split('=');
                var run = pair[0].Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
                for (var district = run[0]; district <= run[^1]; district++)
                    yield return ($"{words[0]}{district}", pair[1].Replace('_', ' '));
            }
        }
    }
}
