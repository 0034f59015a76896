namespace Frontdesk.Benchmarks.Desk;

/// <summary>The checkout that the bench stands in, and the desk that was built there.</summary>
internal static class Worktree
{
    public static string Root { get; } = FindRoot();

    public static string Desk => Path.Combine(Root, "src", "Frontdesk.Server", "bin", "Release", "net10.0", "Frontdesk.Server.dll");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Frontdesk.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The bench does not stand in a checkout.");
    }
}
