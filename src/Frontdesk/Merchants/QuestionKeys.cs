using System.Collections.Immutable;

namespace Frontdesk.Merchants;

/// <summary>The thirteen questions, in the order of the consultation.</summary>
public static class QuestionKeys
{
    public const string Idea = "idea";
    public const string Placement = "placement";
    public const string Dimensions = "dimensions";
    public const string Style = "style";
    public const string Complexity = "complexity";
    public const string Coverup = "coverup";
    public const string ReferenceImages = "reference_images";
    public const string Budget = "budget";
    public const string City = "location_city";
    public const string Country = "location_country";
    public const string Instagram = "instagram_handle";
    public const string TravelCity = "travel_city";
    public const string Timing = "timing";

    public static readonly ImmutableArray<string> InOrder =
    [
        Idea, Placement, Dimensions, Style, Complexity, Coverup, ReferenceImages,
        Budget, City, Country, Instagram, TravelCity, Timing,
    ];
}
