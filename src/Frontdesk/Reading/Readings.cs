namespace Frontdesk.Reading;

/// <summary>Shorthand of the readers for their two endings.</summary>
internal static class Readings
{
    public static Reading<T> Understood<T>(T value, string matchedBy, string span) => new Reading<T>.Understood(value, matchedBy, span);

    public static Reading<T> Unclear<T>(UnclearReason reason) => new Reading<T>.Unclear(reason);
}
