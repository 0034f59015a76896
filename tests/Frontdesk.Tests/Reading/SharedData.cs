using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace Frontdesk.Tests.Reading;

/// <summary>The cases kept beside the repository; tests that need them skip where they are absent.</summary>
internal static class SharedData
{
    public static IReadOnlyList<JsonElement> Lines(string file)
    {
        if (Folder() is not { } folder || !File.Exists(Path.Combine(folder, "data", file)))
            Assert.Skip($"../shared/data/{file} is not here.");
        return [.. File.ReadLines(Path.Combine(Folder()!, "data", file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The cells of a packed table, without its heading.</summary>
    public static IReadOnlyList<string[]> Table(string file)
    {
        if (Folder() is not { } folder || !File.Exists(Path.Combine(folder, "data", file)))
            Assert.Skip($"../shared/data/{file} is not here.");
        using var text = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder()!, "data", file)), CompressionMode.Decompress));
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'))];
    }

    private static string? Folder([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("FRONTDESK_SHARED") is { Length: > 0 } set)
            return set;
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Frontdesk.slnx")))
                return Path.Combine(folder, "..", "shared") is var shared && Directory.Exists(shared) ? shared : null;
        }

        return null;
    }
}
