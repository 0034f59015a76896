namespace Frontdesk.Reading.Places;

/// <summary>City null when only a country was said; country null when only a city was; flexible when anywhere will do.</summary>
public readonly record struct PlaceRead(string? City, string? Country, bool Flexible = false)
{
    /// <summary>IANA id; null where what was said leaves several.</summary>
    public string? Zone { get; init; }
}
