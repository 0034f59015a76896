using System.Runtime.CompilerServices;

namespace Frontdesk.Server.Tests.Reading;

/// <summary>What lies beside the repository where it was checked out for development.</summary>
internal static class SharedFolder
{
    /// <returns>Null when it is not there.</returns>
    public static string? Path(string folder, string file, [CallerFilePath] string here = "")
    {
        var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared"));
        return new[] { Environment.GetEnvironmentVariable("FRONTDESK_SHARED"), beside }
            .Where(root => !string.IsNullOrEmpty(root))
            .Select(root => System.IO.Path.Combine(root!, folder, file))
            .FirstOrDefault(File.Exists);
    }
}
