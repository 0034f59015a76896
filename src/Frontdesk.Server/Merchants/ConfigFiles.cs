namespace Frontdesk.Server.Merchants;

/// <summary>Where the studio's files lie: the folder of the setting, else <c>config</c> where the command was given, else beside the program.</summary>
internal static class ConfigFiles
{
    public const string Folder = "config";
    public const string Studio = "studio.yml";
    public const string Words = "words.en-GB.yml";

    /// <returns>The path; null when no such file is in any of the places that count.</returns>
    public static string? Find(string name, string? setFolder, string currentFolder, string programFolder)
    {
        // A folder that was named is the only one looked at: a slip in it must not fall back in silence.
        string[] folders = setFolder is { Length: > 0 } ? [setFolder] : [Path.Combine(currentFolder, Folder), Path.Combine(programFolder, Folder)];
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>The studio with the older calendar rules, when there are any beside it, laid over.</summary>
    public static StudioRead ReadStudio(string path)
    {
        var read = StudioFile.Read(File.ReadAllText(path), Path.GetFileName(path));
        var older = Path.Combine(Path.GetDirectoryName(path) ?? "", CalendarRulesFile.Name);
        return read is StudioRead.Good good && File.Exists(older)
            ? CalendarRulesFile.Read(File.ReadAllText(older), CalendarRulesFile.Name, good.Studio)
            : read;
    }
}
