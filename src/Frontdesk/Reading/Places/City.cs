namespace Frontdesk.Reading.Places;

/// <summary>A town of the gazetteer, by its place in it.</summary>
public readonly record struct City(Gazetteer Gazetteer, int Index)
{
    private const double KilometresADegree = 111.2;
    private const double Hundredths = 100;

    /// <summary>As GeoNames writes it.</summary>
    public string Name => Gazetteer.Name(Index);

    /// <summary>ISO 3166 alpha-2.</summary>
    public string Country => string.Create(2, Gazetteer.CountryLetters(Index), (letters, packed) =>
    {
        letters[0] = (char)(packed >> 8);
        letters[1] = (char)(packed & 0xff);
    });

    /// <summary>GeoNames' code of the state or province: "OR", "ENG", "08".</summary>
    public string Code => Gazetteer.Code(Index);

    public int Population => Gazetteer.Population(Index);

    /// <summary>Degrees.</summary>
    public double Latitude => Gazetteer.Place(Index).Latitude / Hundredths;

    /// <summary>Degrees.</summary>
    public double Longitude => Gazetteer.Place(Index).Longitude / Hundredths;

    public bool IsIn(string country) => country.Length == 2 && Gazetteer.CountryLetters(Index) == ((country[0] << 8) | country[1]);

    /// <summary>Good enough to tell near from far.</summary>
    public double KilometresTo(double latitude, double longitude) => Kilometres(Latitude, Longitude, latitude, longitude);

    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var across = Math.Abs(longitude - otherLongitude);
        var turned = Math.Min(across, 360 - across) * Math.Cos(double.DegreesToRadians((latitude + otherLatitude) / 2));
        var along = latitude - otherLatitude;
        return KilometresADegree * Math.Sqrt((turned * turned) + (along * along));
    }
}

/// <summary>Towns that share a name: from the first up to the second.</summary>
internal readonly record struct CityRange(int From, int To)
{
    public int Count => To - From;

    public bool IsEmpty => From == To;
}
