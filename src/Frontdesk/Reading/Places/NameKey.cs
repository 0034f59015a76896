using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Places;

/// <summary>
/// How a name is looked up: folded words, one blank between them, one form for what people write in two ways. As in eng/gazetteer.mjs.
/// </summary>
internal static class NameKey
{
    private const uint HashStart = 0x811c9dc5;
    private const uint HashFactor = 0x01000193;

    public static string Of(string name)
    {
        Span<char> key = stackalloc char[Tokens.LongestText];
        var length = 0;
        foreach (var word in Tokens.Of(name).Words)
            length = Append(key, length, word);
        return new string(key[..length]);
    }

    /// <returns>The length after the word; as it was for a word that names leave out.</returns>
    public static int Append(Span<char> key, int length, string word)
    {
        var written = Written(word);
        if (written.Length == 0 || length + written.Length + 1 > key.Length)
            return length;
        if (length > 0)
            key[length++] = ' ';
        written.CopyTo(key[length..]);
        return length + written.Length;
    }

    /// <summary>FNV-1a over UTF-16 units.</summary>
    /// <param name="hash">Of what stands before.</param>
    public static uint Hash(ReadOnlySpan<char> key, uint hash = HashStart)
    {
        foreach (var unit in key)
            hash = unchecked((hash ^ unit) * HashFactor);
        return hash;
    }

    private static string Written(string word) => word switch
    {
        "saint" => "st",
        "fort" => "ft",
        "mount" => "mt",
        "upon" => "on",
        "and" => "",
        _ => word,
    };
}
