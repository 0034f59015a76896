using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Frontdesk.Chaos.Nodes;

internal enum NodeKind
{
    /// <summary><c>serve --web</c></summary>
    Web,

    /// <summary><c>serve</c></summary>
    Both,

    /// <summary><c>serve --worker</c></summary>
    Worker,
}

/// <summary>
/// The desk as an operator runs it. One that ends by itself is started again, as a supervisor would, and that is noted as a
/// violation.
/// </summary>
internal sealed class Node(NodeKind kind, IReadOnlyDictionary<string, string> environment, Findings findings) : IAsyncDisposable
{
    public const string StaysUp = "a node ends only when it is killed";

    private const int LinesKept = 30;
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(20);
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;
    private bool isKilled;
    private TaskCompletionSource listening = NewSignal();

    public NodeKind Kind => kind;

    /// <summary>Null: it answers nobody.</summary>
    public Uri? Address { get; } = kind == NodeKind.Worker ? null : new Uri(environment["ASPNETCORE_URLS"]);

    /// <summary>Done while it listens; waits while it is down.</summary>
    public Task Listening => listening.Task;

    /// <summary>Bytes that its process held at most (since it was last started).</summary>
    public long PeakBytes
    {
        get
        {
            if (process is not { HasExited: false } running)
                return 0;
            running.Refresh();
            return running.PeakWorkingSet64 is > 0 and var peak ? peak : running.WorkingSet64;
        }
    }

    /// <summary>Starts, again and again while its database is away, until it says that it is there.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartWithin);
        while (!await TryStartAsync(patience.Token))
        {
            if (patience.IsCancellationRequested)
                throw new InvalidOperationException($"A {Name} node did not start: {string.Join(" / ", said)}");
            await Pause.ForAsync(Pause.Look, ct);
        }
        listening.TrySetResult();
        _ = WatchAsync(process!);
    }

    public async Task KillAsync(CancellationToken ct)
    {
        isKilled = true;
        listening = NewSignal();
        process!.Kill();
        await process.WaitForExitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        isKilled = true;
        if (process is { HasExited: false })
        {
            using (var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
                await term.WaitForExitAsync();
            using var patience = new CancellationTokenSource(StopWithin);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
                process.Kill();
        }
        process?.Dispose();
    }

    public string Name => kind switch
    {
        NodeKind.Web => "serve --web",
        NodeKind.Worker => "serve --worker",
        _ => "serve",
    };

    private async Task<bool> TryStartAsync(CancellationToken ct)
    {
        isKilled = false;
        said.Clear();
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll"), .. Name.Split(' ')];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process?.Dispose();
        process = Process.Start(start)!;
        var isThere = NewSignal();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text
                && (text.Contains("listens on", StringComparison.Ordinal) || text.Contains("Frontdesk works", StringComparison.Ordinal)))
                isThere.TrySetResult();
            Keep(line.Data);
        };
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(isThere.Task, process.WaitForExitAsync(ct));
        return isThere.Task.IsCompleted;
    }

    // Nobody waits for this: it ends with the process.
    private async Task WatchAsync(Process watched)
    {
        await watched.WaitForExitAsync(CancellationToken.None);
        if (isKilled)
            return;
        listening = NewSignal();
        findings.Broken(StaysUp, $"{Name} ended by itself with {watched.ExitCode}: {string.Join(" / ", said)}");
        await StartAsync(CancellationToken.None);
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        said.Enqueue(line);
        if (said.Count > LinesKept)
            said.TryDequeue(out _);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
