using System.Runtime.CompilerServices;

namespace Frontdesk.Adapters.Tests.Contracts;

/// <summary>The vendors' official files, which are not part of this repository: tests that need them are skipped where they are absent.</summary>
internal static class Shared
{
    public static string Folder([CallerFilePath] string here = "")
    {
        var named = Environment.GetEnvironmentVariable("FRONTDESK_SHARED");
        var beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared"));
        foreach (var folder in new[] { named, beside, Path.Combine(beside, "..", "..", "shared") })
        {
            if (folder is not null && Directory.Exists(Path.Combine(folder, "contracts")))
                return Path.Combine(folder, "contracts");
        }

        Assert.Skip("The vendors' contracts (../shared/contracts) are not on this machine.");
        return "";
    }

    public static byte[] Example(string name) => File.ReadAllBytes(Path.Combine(Folder(), "examples", name));

    public static IEnumerable<string> Examples(string vendor) =>
        Directory.EnumerateFiles(Path.Combine(Folder(), "examples", vendor), "*.json").Order(StringComparer.Ordinal);
}
