namespace Frontdesk.Reading.Times;

/// <summary>The choice counted from 1 in the list last shown, or null for none of those offered.</summary>
public readonly record struct SlotRead(int? Choice)
{
    /// <summary>What is asked for instead, when it was said: "friday at 5".</summary>
    public WhenRead? Wanted { get; init; }

    /// <summary>Which way to look for other times: "anything later?"</summary>
    public Search Search { get; init; }
}

/// <summary>Where to look for other times, seen from those offered.</summary>
public enum Search
{
    Unsaid,
    Earlier,
    Later,
    AnotherDay,
}
