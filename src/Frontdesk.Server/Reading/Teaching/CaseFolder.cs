using System.Text.Json.Nodes;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Reading.Evaluation;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Reading.Teaching;

/// <summary>The studio's own cases: a file of one line for each marked text, on the node where it was marked.</summary>
internal sealed class CaseFolder(string dataFolder)
{
    public const string Name = "reading-cases";

    private const string Ending = ".jsonl";

    public string Path { get; } = System.IO.Path.Combine(dataFolder, Name);

    /// <summary>Whole or not at all; an earlier case of the same event is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task WriteAsync(long eventId, JsonObject line, CancellationToken ct)
    {
        Directory.CreateDirectory(Path);
        var unfinished = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
        await PrivateFile.WriteAsync(unfinished, line.ToJsonString(ApiJson.Options) + "\n", ct);
        File.Move(unfinished, FileOf(eventId), overwrite: true);
    }

    /// <summary>Nothing happens when there is none.</summary>
    public void Remove(long eventId)
    {
        if (File.Exists(FileOf(eventId)))
            File.Delete(FileOf(eventId));
    }

    /// <summary>All of them as one file; null while there is none.</summary>
    /// <exception cref="BrokenLineException">A file holds no case; the message names it.</exception>
    public CaseFile? Read(Instant now)
    {
        if (!Directory.Exists(Path))
            return null;
        var files = Directory.EnumerateFiles(Path, $"*{Ending}").Order(StringComparer.Ordinal)
            .Select(file => CaseFile.Of($"{Name}/{System.IO.Path.GetFileName(file)}", File.ReadLines(file), now)).ToArray();
        return files.Length == 0 ? null : new CaseFile(Name, [.. files.SelectMany(file => file.Cases)], files.Sum(file => file.LeftOut));
    }

    private string FileOf(long eventId) => System.IO.Path.Combine(Path, $"{eventId}{Ending}");
}
