using System.Diagnostics;
using System.Runtime.CompilerServices;
using Frontdesk.Server.Tests.Acceptance;

namespace Frontdesk.Server.Tests;

/// <summary>What the documentation tells a reader to type, typed.</summary>
public sealed class DocsCommands
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Lines that stand in a block and are not run here, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotHere = new(StringComparer.Ordinal)
    {
        ["bin/dev"] = "never ends by itself; the browser tests walk through the demo that it opens",
        ["bin/test"] = "runs this very test",
    };

    [Fact]
    public async Task Every_line_of_every_block_of_commands_runs_in_an_empty_folder()
    {
        var lines = Pages().SelectMany(LinesOf).ToList();
        Assert.NotEmpty(lines);
        Assert.Empty(NotHere.Keys.Except(lines.Select(line => line.Command)));
        using var data = new ScratchFolder();
        foreach (var (page, command) in lines.Where(line => !NotHere.ContainsKey(line.Command)).DistinctBy(line => line.Command))
        {
            var (code, told) = await RunAsync(command, data.Path);
            Assert.True(code == 0, $"{page}: `{command}` ended with {code}: {told}");
        }
    }

    private static async Task<(int Code, string Told)> RunAsync(string command, string data)
    {
        // The checkout's wrapper builds first; the assembly beside the tests is what it would become.
        var program = Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll");
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", command.Replace("bin/frontdesk", $"dotnet '{program}'", StringComparison.Ordinal)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data,
        };
        start.Environment["FRONTDESK_DATA"] = data;
        start.Environment["DATABASE_URL"] = "";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, $"{await output}\n{await errors}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    // A block without a language is one of commands; "text" is not. Trailing comments belong to the reader.
    private static IEnumerable<(string Page, string Command)> LinesOf(string page)
    {
        string? block = null;
        foreach (var line in File.ReadLines(page).Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                block = block is null ? line[3..] : null;
            else if (block is "" or "sh" && line.Split(" #")[0].Trim() is { Length: > 0 } command && command[0] != '#')
                yield return (Path.GetFileName(page), command);
        }
    }

    private static IEnumerable<string> Pages([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
        return Directory.EnumerateFiles(root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
    }
}
