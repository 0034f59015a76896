using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Frontdesk.Messaging;

/// <summary>The studio's words: key to variants, with <c>{name}</c> for what is filled in. Read from
/// <c>config/words.en-GB.yml</c>.</summary>
public sealed class Wording(string version, IReadOnlyDictionary<string, ImmutableArray<string>> texts)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>More than any text has variants; conversations start at different ones.</summary>
    public const int Turns = 60;

    /// <summary>Kept with consent evidence.</summary>
    public string Version { get; } = version;

    public IEnumerable<string> Keys => texts.Keys;

    public bool Has(string key) => texts.ContainsKey(key);

    public ImmutableArray<string> Variants(string key) =>
        texts.TryGetValue(key, out var variants) ? variants : throw new KeyNotFoundException($"The words file has no text '{key}'.");

    /// <summary>The variant for the nth message of a conversation: neighbours differ whenever there are two.</summary>
    public string Say(string key, int turn, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var variants = Variants(key);
        var text = variants[(int)((uint)turn % (uint)variants.Length)];
        foreach (var (name, value) in values)
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return text;
    }
}
