using System.Text.RegularExpressions;

namespace Frontdesk.HouseRules;

/// <summary>A reader of docs/reference must find every setting, verb and API path that the code knows, and none that it does not.</summary>
public sealed partial class DocsMatchCodeTests
{
    private static readonly string Root = FindRoot();

    private static readonly string Code = string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Root, "src", "Frontdesk.Server"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Select(File.ReadAllText));

    [Fact]
    public void Every_setting_that_is_read_is_documented_and_the_reverse() =>
        Same(Found(Code, SettingRead()), FirstCells("settings", SettingName()), "docs/reference/settings.md");

    [Fact]
    public void Every_verb_is_documented_and_the_reverse() =>
        Same(Found(Code, VerbMade()), FirstCells("commands", VerbName()), "docs/reference/commands.md");

    [Fact]
    public void Every_API_path_is_documented_and_the_reverse()
    {
        var acts = Found(Code, ActMapped()).Select(act => $"/admin/leads/{{id}}{act}");
        var paths = Found(Code, PathMapped()).Select(path => path.Replace(":long", "", StringComparison.Ordinal));
        Same([.. paths, .. acts], FirstCells("api", PathName()), "docs/reference/api.md");
    }

    private static void Same(IEnumerable<string> code, IEnumerable<string> docs, string page)
    {
        var (known, told) = (code.ToHashSet(), docs.ToHashSet());
        Assert.NotEmpty(known);
        Assert.True(
            known.IsSubsetOf(told), $"{page} does not tell of: {string.Join(", ", known.Except(told).Order())}. Add a row for each.");
        Assert.True(
            told.IsSubsetOf(known),
            $"{page} tells of what the code does not know: {string.Join(", ", told.Except(known).Order())}. Take it out.");
    }

    private static IEnumerable<string> Found(string text, Regex what) => what.Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The words in backticks of each row's first cell that are of the kind asked for.</summary>
    private static IEnumerable<string> FirstCells(string page, Regex kind) =>
        from line in File.ReadLines(Path.Combine(Root, "docs", "reference", $"{page}.md"))
        where line.StartsWith("| ", StringComparison.Ordinal)
        let quoted = line.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1)
        from word in string.Join(' ', quoted).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where kind.IsMatch(word)
        select word;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Frontdesk.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests do not stand in a checkout.");
    }

    [GeneratedRegex("""\b(?:read\.\w+|Set)\("([A-Z][A-Z_]+)""")]
    private static partial Regex SettingRead();

    [GeneratedRegex("^([A-Z][A-Z_]+)$")]
    private static partial Regex SettingName();

    [GeneratedRegex("""\b(?:new Command|Verb)\("([a-z-]+)""")]
    private static partial Regex VerbMade();

    [GeneratedRegex("^([a-z][a-z-]*)$")]
    private static partial Regex VerbName();

    [GeneratedRegex("""\bMap\(lead, "(/[a-z-]+)""")]
    private static partial Regex ActMapped();

    [GeneratedRegex("""(?:Map(?:Get|Post|Put|Delete)\(|\bPath = )"(/(?:admin|webhooks|health|ready|metrics|test)[^"]*)""")]
    private static partial Regex PathMapped();

    [GeneratedRegex("^(/.+)$")]
    private static partial Regex PathName();
}
