using System.Text.RegularExpressions;
using Xunit;

namespace Frontdesk.HouseRules;

public sealed partial class TheTreeIsTidy
{
    /// <summary>Longer lines scroll in a review.</summary>
    private const int LineCharacters = 140;

    /// <summary>What the folders below are still held to, until their lines are broken; take a folder out when it is done.</summary>
    private const int LooseLineCharacters = 210;

    private static readonly string[] LooseFolders =
    [
        "src/Frontdesk/Reading/", "src/Frontdesk.Server/", "tests/Frontdesk.Tests/Reading/", "tests/Frontdesk.Server.Tests/",
        "tests/Frontdesk.Adapters.Tests/", "tests/Frontdesk.Browser.Tests/",
    ];

    /// <summary>A longer file holds two ideas.</summary>
    private const int FileLines = 320;

    private static readonly string[] RootEntries =
    [
        ".ci", ".editorconfig", ".git", ".gitattributes", ".gitignore", "bench", "bin", "config", "docs", "eng", "src", "tests", "CHANGELOG.md", "CONTRIBUTING.md",
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Frontdesk.slnx", "LICENSE", "NOTICE", "README.md", "SECURITY.md", "STYLE.md",
        "data", "global.json", "node_modules", "obj", "package-lock.json", "package.json",
    ];

    [Fact]
    public void The_root_holds_only_what_a_newcomer_looks_for()
    {
        var others = Directory.EnumerateFileSystemEntries(Tree.Root).Select(e => Path.GetFileName(e)!).Except(RootEntries).ToArray();
        Assert.True(
            others.Length == 0, $"At the root: {string.Join(", ", others)}. Put it where it belongs, or add it to the list with a reason.");
    }

    [Fact]
    public void Nothing_is_left_to_do_in_comments() => NoLine("src tests", @"\b(TODO|FIXME|HACK|XXX)\b", "do it, or write an issue");

    [Fact]
    public void Tests_neither_sleep_nor_poll() =>
        // The chaos harness waits for processes that die and rise in their own time: in one named place.
        NoLine("tests", @"Thread\.Sleep\(|Task\.Delay\(", "move the virtual clock and drain instead", "tests/Frontdesk.Chaos/Pause.cs");

    [Fact]
    public void Nothing_reads_the_machines_clock_beside_the_studios_clock() =>
        // Storage waits for processes of this machine, and composition starts the studio's clock: theirs is the machine's time.
        NoLine("src", @"DateTime(Offset)?\.(Utc)?Now|SystemClock\.Instance", "take the time from StudioClock",
            "/Storage/", "/Commands/", "/Program.cs");

    [Fact]
    public void No_sql_makes_time_by_itself() =>
        NoLine("src", @"(?i)\bdefault now\(\)|at time zone", "pass the time as a parameter; only NodaTime converts");

    [Fact]
    public void Everything_is_caught_by_name()
    {
        var caught = Offences("src", @"catch\s*\(Exception\b(?![^\n]*\bwhen\b)|catch\s*$").ToArray();
        Assert.True(
            caught.Length <= 1,
            "Only the turn's boundary stores whatever was thrown; catch by name elsewhere:\n" + string.Join('\n', caught));
    }

    [Fact]
    public void Lines_and_files_are_short_enough_to_review()
    {
        foreach (var file in Tree.Sources("src", "tests"))
        {
            var lines = File.ReadAllLines(file);
            Assert.True(lines.Length <= FileLines, $"{Tree.Relative(file)} has {lines.Length} lines: two ideas in one file.");
            var limit = LooseFolders.Any(folder => Tree.Relative(file).StartsWith(folder, StringComparison.Ordinal))
                ? LooseLineCharacters
                : LineCharacters;
            for (var i = 0; i < lines.Length; i++)
                Assert.True(lines[i].Length <= limit || IsData(lines[i]),
                    $"{Tree.Relative(file)}:{i + 1} has {lines[i].Length} characters.");
        }
    }

    // Words and examples: breaking such a line would only hide it.
    private static bool IsData(string line) =>
        line.TrimStart() is ['"', ..] or ['$', '"', ..] or ['+', ' ', '"', ..]
        || line.Contains("InlineData", StringComparison.Ordinal)
        || LongWords().IsMatch(line);

    [Fact]
    public void Each_page_has_one_title_and_its_links_resolve()
    {
        foreach (var page in Tree.Files("docs", "*.md").Concat(Directory.EnumerateFiles(Tree.Root, "*.md")))
        {
            var text = CodeBlock().Replace(File.ReadAllText(page), "");
            Assert.True(
                text.Split('\n').Count(l => l.StartsWith("# ", StringComparison.Ordinal)) == 1,
                $"{Tree.Relative(page)} needs exactly one title.");
            foreach (Match link in Link().Matches(text))
            {
                var target = link.Groups[1].Value.Split('#')[0];
                if (target.Length == 0
                    || target.Contains("://", StringComparison.Ordinal)
                    || target.StartsWith("mailto:", StringComparison.Ordinal))
                    continue;
                Assert.True(
                    Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)),
                    $"{Tree.Relative(page)} links to {target}, which is not there.");
            }
        }
    }

    private static void NoLine(string folders, string pattern, string mend, params string[] except)
    {
        var offences = folders.Split(' ')
            .SelectMany(f => Offences(f, pattern))
            .Where(o => !except.Any(e => o.Contains(e, StringComparison.Ordinal)))
            .ToArray();
        Assert.True(offences.Length == 0, $"{mend}:\n{string.Join('\n', offences)}");
    }

    private static IEnumerable<string> Offences(string folder, string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.Compiled);
        foreach (var file in Tree.Sources(folder)
            .Concat(Tree.Files(folder, "*.sql"))
            .Where(f => !f.Contains("HouseRules", StringComparison.Ordinal)))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
                if (regex.IsMatch(lines[i]))
                    yield return $"{Tree.Relative(file)}:{i + 1}: {lines[i].Trim()}";
        }
    }

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"""[^""]{100,}""|^\s*[A-Z]{2}=")]
    private static partial Regex LongWords();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
