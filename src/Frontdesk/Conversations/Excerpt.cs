namespace Frontdesk.Conversations;

/// <summary>People write up to 4,096 characters; where we repeat their words, the beginning is enough and ours stay readable.</summary>
internal static class Excerpt
{
    /// <summary>Longest part of somebody's words inside ours; the thread has the whole.</summary>
    public const int Characters = 80;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= Characters)
            return line;
        var cut = char.IsHighSurrogate(line[Characters - 1]) ? Characters - 1 : Characters;
        return line[..cut] + "…";
    }
}
