namespace Frontdesk.Reading;

/// <summary>City null when only a country was said; country null when only a city was; flexible when anywhere will do.</summary>
public readonly record struct PlaceRead(string? City, string? Country, bool Flexible = false);
