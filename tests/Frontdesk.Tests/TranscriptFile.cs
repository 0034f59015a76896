using Xunit;

namespace Frontdesk.Tests;

/// <summary>
/// Golden files that an artist can read: some of their lines go in, the rest must come out. <c>FRONTDESK_WRITE_TRANSCRIPTS=1</c>
/// writes what comes out into the source tree; the diff is the review.
/// </summary>
internal static class TranscriptFile
{
    /// <param name="folder">Below the tests, as "Conversations/Transcripts".</param>
    public static IEnumerable<TheoryDataRow<string>> All(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(file)));

    public static void Hold(string folder, string name, Func<string, string> play)
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, $"{name}.txt")).ReplaceLineEndings("\n");
        var played = play(written);
        if (Environment.GetEnvironmentVariable("FRONTDESK_WRITE_TRANSCRIPTS") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), folder, $"{name}.txt"), played);
        else
            Assert.Equal(written, played);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
