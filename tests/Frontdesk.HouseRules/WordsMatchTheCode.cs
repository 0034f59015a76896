using System.Text.RegularExpressions;
using Xunit;

namespace Frontdesk.HouseRules;

/// <summary>Every text that the core says is in the words file, and every text of the file is said.</summary>
public sealed partial class WordsMatchTheCode
{
    private static readonly string[] Composed = ["ask_", "choices_", "fact_", "field_", "repair_", "template_"];

    [Fact]
    public void Each_text_is_said_and_each_saying_has_a_text()
    {
        var written = Key()
            .Matches(File.ReadAllText(Path.Combine(Tree.Root, "config", "words.en-GB.yml")))
            .Select(m => m.Groups[1].Value)
            .Where(k => k != "version")
            .ToHashSet();
        var sources = Tree.Sources("src/Frontdesk/Conversations").Select(File.ReadAllText).ToArray();
        var literals = sources.SelectMany(s => Literal().Matches(s)).Select(m => m.Groups[1].Value).ToHashSet();
        var said = sources
            .SelectMany(s => Said().Matches(s))
            .SelectMany(m => Literal().Matches(m.Value))
            .Select(m => m.Groups[1].Value)
            .ToHashSet();

        Assert.Empty(said.Where(k => !Composed.Any(c => k.StartsWith(c, StringComparison.Ordinal)) && !written.Contains(k)).ToArray());
        Assert.Empty(written.Where(k => !Composed.Any(c => k.StartsWith(c, StringComparison.Ordinal)) && !literals.Contains(k)).ToArray());
    }

    [GeneratedRegex(@"^([a-z_0-9]+):", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("\"([a-z_0-9]+)\"")]
    private static partial Regex Literal();

    // The key is the first argument of Text(…); the others are values.
    [GeneratedRegex("""\.Text\((?:\w+ \? )?"[a-z_0-9]+"(?: : "[a-z_0-9]+")?""")]
    private static partial Regex Said();
}
