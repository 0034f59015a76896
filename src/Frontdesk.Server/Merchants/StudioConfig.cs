using System.Collections.Immutable;
using Frontdesk.Merchants;
using Frontdesk.Messaging;

namespace Frontdesk.Server.Merchants;

/// <summary>The studio's rules and words together, or everything that is wrong with either.</summary>
internal static class StudioConfig
{
    public static (Studio? Studio, Wording? Words, ImmutableArray<string> Problems) Read(string? setFolder)
    {
        var problems = new List<string>();
        var studio = Find(ConfigFiles.Studio, setFolder, problems) is { } rules ? Read(ConfigFiles.ReadStudio(rules), problems) : null;
        var words = Find(ConfigFiles.Words, setFolder, problems) is { } texts
            ? Read(WordsFile.Read(File.ReadAllText(texts), ConfigFiles.Words), problems)
            : null;
        return (studio, words, [.. problems]);
    }

    private static string? Find(string name, string? setFolder, List<string> problems)
    {
        var path = ConfigFiles.Find(name, setFolder, Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
        if (path is null)
            problems.Add($"{name} is missing: put it into {setFolder ?? ConfigFiles.Folder}, or set FRONTDESK_CONFIG to its folder.");
        return path;
    }

    private static Studio? Read(StudioRead read, List<string> problems)
    {
        if (read is StudioRead.Good good)
            return good.Studio;
        problems.AddRange(((StudioRead.Broken)read).Problems.Select(problem => problem.ToString()));
        return null;
    }

    private static Wording? Read(WordsRead read, List<string> problems)
    {
        if (read is WordsRead.Good good)
            return good.Words;
        problems.AddRange(((WordsRead.Broken)read).Problems.Select(problem => problem.ToString()));
        return null;
    }
}
