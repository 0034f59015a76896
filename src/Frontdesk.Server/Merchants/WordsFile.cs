using System.Collections.Immutable;
using Frontdesk.Messaging;

namespace Frontdesk.Server.Merchants;

internal abstract record WordsRead
{
    private WordsRead() { }

    public sealed record Good(Wording Words) : WordsRead;

    /// <summary>Every problem of the file, in the order of its lines.</summary>
    public sealed record Broken(ImmutableArray<FileProblem> Problems) : WordsRead;
}

/// <summary>Reads the words: a <c>version</c> line, then each key with one text or a list of variants.</summary>
internal static class WordsFile
{
    private const string VersionKey = "version";

    public static WordsRead Read(string text, string fileName) => Read(text, fileName, null, []);

    /// <param name="placeholders">Names that may stand in braces; null allows any.</param>
    /// <param name="needed">Keys that must be there.</param>
    public static WordsRead Read(string text, string fileName, IReadOnlySet<string>? placeholders, IReadOnlyCollection<string> needed)
    {
        var problems = new List<FileProblem>();
        if (YamlSection.Root(text, fileName, problems) is not { } file)
            return Broken(problems);
        var version = file.Text(VersionKey);
        var texts = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var key in file.Keys.Where(key => key != VersionKey))
        {
            var variants = file.Texts(key);
            foreach (var (variant, line) in variants)
                problems.AddRange(Check(key, variant, placeholders).Select(problem => new FileProblem(fileName, line, problem)));
            if (variants.Count > 1 && variants.DistinctBy(variant => variant.Text).Count() < variants.Count)
                file.Problem(key, $"two variants of '{key}' are the same. Change or remove one.");
            texts[key] = [.. variants.Select(variant => variant.Text.TrimEnd())];
        }

        foreach (var key in needed.Where(key => !texts.ContainsKey(key)))
            file.Missing(key, 0);
        return problems.Count == 0 ? new WordsRead.Good(new Wording(version, texts)) : Broken(problems);
    }

    private static WordsRead.Broken Broken(IEnumerable<FileProblem> problems) => new([.. problems.OrderBy(problem => problem.Line)]);

    private static IEnumerable<string> Check(string key, string text, IReadOnlySet<string>? placeholders)
    {
        var open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && open >= 0 || (text[i] == '}' && open < 0))
            {
                yield return Unbalanced(key);
                yield break;
            }

            if (text[i] == '{')
                open = i;
            if (text[i] != '}')
                continue;
            var name = text[(open + 1)..i];
            open = -1;
            if (name.Length == 0 || !name.All(unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '_'))
                yield return $"'{{{name}}}' in '{key}' is no placeholder. Write a name in small letters, such as {{artist}}.";
            else if (placeholders?.Contains(name) == false)
                yield return $"unknown placeholder '{{{name}}}' in '{key}'. Known: {string.Join(", ", placeholders.Order(StringComparer.Ordinal).Select(known => $"{{{known}}}"))}.";
        }

        if (open >= 0)
            yield return Unbalanced(key);
    }

    private static string Unbalanced(string key) => $"the braces in '{key}' do not match. Write each placeholder as {{name}}.";
}
