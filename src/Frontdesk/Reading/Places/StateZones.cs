namespace Frontdesk.Reading.Places;

/// <summary>
/// States that keep one clock, where the nearest zone location of the country lies across a border, and the corners of them that keep
/// their neighbour's. Our own list; codes are GeoNames'. "*" is the whole country.
/// </summary>
internal static class StateZones
{
    /// <summary>How far a corner reaches around its town.</summary>
    private const double CornerKilometres = 80;

    private const string States = """
        US America/New_York=CT,DE,DC,FL,GA,KY,MA,MD,ME,NC,NH,NJ,NY,OH,PA,RI,SC,VA,VT,WV
        US America/Chicago=AL,AR,IA,IL,KS,LA,MN,MO,MS,ND,NE,OK,SD,TN,TX,WI
        US America/Denver=CO,MT,NM,UT,WY; US America/Los_Angeles=CA,NV,OR,WA; US America/Detroit=MI; US America/Boise=ID
        US America/Phoenix=AZ; US America/Indiana/Indianapolis=IN; US Pacific/Honolulu=HI
        CA America/Toronto=08,10; CA America/Halifax=04,07,09; CA America/Winnipeg=03; CA America/Regina=11; CA America/Edmonton=01,13
        CA America/Vancouver=02; CA America/St_Johns=05
        AU Australia/Sydney=01,02; AU Australia/Melbourne=07; AU Australia/Brisbane=04; AU Australia/Adelaide=05; AU Australia/Perth=08
        AU Australia/Darwin=03; AU Australia/Hobart=06
        BR America/Sao_Paulo=15,18,23,26,27,29; BR America/Manaus=04; CL America/Santiago=14,17; CN Asia/Urumqi=13; CN Asia/Shanghai=*
        ID Asia/Jakarta=08; ID Asia/Jayapura=28,29; NZ Pacific/Auckland=*; PG Pacific/Port_Moresby=*; UA Europe/Simferopol=11,20
        UA Europe/Kyiv=*
        MX America/Mazatlan=18; MX America/Monterrey=10; MX America/Mexico_City=32; XK Europe/Belgrade=*; DE Europe/Berlin=*
        ES Atlantic/Canary=53; ES Europe/Madrid=*; CD Africa/Lubumbashi=13,16,18,23,30
        RU Europe/Moscow=12,16,17,19,22,27,34,45,46,51,57,60,68,70,72,73,86; RU Asia/Yekaterinburg=08,32,55,78,87,90
        RU Europe/Samara=80; RU Asia/Vladivostok=30; RU Asia/Irkutsk=20; RU Europe/Volgograd=84; RU Asia/Novosibirsk=53
        RU Asia/Yakutsk=05
        """;

    private const string Corners = """
        US America/Denver=El Paso,Rapid City,Scottsbluff,Goodland,Dickinson
        US America/Chicago=Pensacola,Panama City,Bowling Green,Owensboro,Paducah,Gary,Evansville
        US America/New_York=Knoxville,Chattanooga,Johnson City; US America/Los_Angeles=Coeur d'Alene,Moscow
        CA America/Edmonton=Cranbrook,Lloydminster; CA America/Winnipeg=Kenora; AU Australia/Broken_Hill=Broken Hill
        """;

    private static readonly Dictionary<string, string> ByState =
        Rows(States).ToDictionary(row => $"{row.Country} {row.Name}", row => row.Zone, StringComparer.Ordinal);

    private static readonly ILookup<string, (City Town, string Zone)> ByTown =
        Rows(Corners).ToLookup(row => row.Country, row => (Town(row.Country, row.Name), row.Zone), StringComparer.Ordinal);

    /// <returns>IANA id; null where the nearest zone location tells it.</returns>
    public static string? Of(City city)
    {
        var (country, code) = (city.Country, city.Code);
        if (!ByState.TryGetValue($"{country} {code}", out var zone) && !ByState.TryGetValue($"{country} *", out zone))
            return null;
        foreach (var corner in ByTown[country])
        {
            if (corner.Town.Code == code && city.KilometresTo(corner.Town.Latitude, corner.Town.Longitude) < CornerKilometres)
                return corner.Zone;
        }

        return zone;
    }

    private static City Town(string country, string name) => Gazetteer.World.Find(name).First(town => town.IsIn(country));

    private static IEnumerable<(string Country, string Zone, string Name)> Rows(string table) =>
        from row in table.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let sign = row.IndexOf('=', StringComparison.Ordinal)
        let blank = row.IndexOf(' ', StringComparison.Ordinal)
        from name in row[(sign + 1)..].Split(',')
        select (row[..blank], row[(blank + 1)..sign], name);
}
