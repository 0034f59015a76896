namespace Frontdesk.Chaos.Vendors;

/// <summary>How a vendor treats a request.</summary>
internal enum Mood
{
    Well,

    /// <summary>Does as asked and never answers.</summary>
    HangsAfterTaking,

    /// <summary>Does nothing and never answers.</summary>
    Hangs,

    /// <summary>Does as asked and drops the connection.</summary>
    DropsAfterTaking,

    /// <summary>Reads the request, does nothing and drops the connection.</summary>
    Drops,

    /// <summary>500, nothing done.</summary>
    Fails,

    /// <summary>429 with Retry-After, nothing done.</summary>
    TooMany,

    /// <summary>Does as asked and answers 200 with something that is no answer.</summary>
    Garbage,
}

internal static class Moods
{
    /// <summary>Whether the vendor did as asked.</summary>
    public static bool Takes(this Mood mood) => mood is Mood.Well or Mood.HangsAfterTaking or Mood.DropsAfterTaking or Mood.Garbage;

    /// <summary>Whether the caller can know what was done.</summary>
    public static bool IsUncertain(this Mood mood) => mood is not (Mood.Well or Mood.Fails or Mood.TooMany);

    public static string InWords(this Mood mood) => mood switch
    {
        Mood.Well => "answers",
        Mood.HangsAfterTaking => "hangs after accepting",
        Mood.Hangs => "hangs",
        Mood.DropsAfterTaking => "drops after accepting",
        Mood.Drops => "drops the connection",
        Mood.Fails => "500",
        Mood.TooMany => "429",
        _ => "garbage",
    };
}
