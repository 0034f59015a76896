using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Frontdesk.Server.Storage;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>A process of the desk, started as <c>bin/frontdesk</c> starts it.</summary>
internal sealed class Node : IAsyncDisposable
{
    public const string AppSecret = "bench-app-secret";
    public const string StripeSecret = "whsec_bench";
    public const string PhoneNumberId = "1000";
    public const string AdminKey = "bench-admin-key";

    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<int, Process> Running = new();

    private readonly Process process;

    private Node(Process process, Uri desk, TimeSpan started)
    {
        this.process = process;
        Desk = desk;
        Started = started;
    }

    public Uri Desk { get; }

    public int Id => process.Id;

    /// <summary>From the start of the process to its word that it listens.</summary>
    public TimeSpan Started { get; }

    /// <summary>What a desk is told by its environment; nothing is inherited but the machine's own variables.</summary>
    public static Dictionary<string, string> Settings(string? databaseUrl, string dataFolder) => new()
    {
        ["DATABASE_URL"] = databaseUrl ?? "",
        ["FRONTDESK_DATA"] = dataFolder,
        ["APP_ENV"] = "dev",
        ["WHATSAPP_APP_SECRET"] = AppSecret,
        ["WHATSAPP_VERIFY_TOKEN"] = "bench",
        ["WHATSAPP_PHONE_NUMBER_ID"] = PhoneNumberId,
        ["STRIPE_WEBHOOK_SECRET"] = StripeSecret,
        ["ADMIN_API_KEY"] = AdminKey,
        ["RATE_LIMIT_ENABLED"] = "false",
    };

    /// <param name="role">"--web", "--worker", or nothing for both.</param>
    /// <param name="settings">See <see cref="Settings"/>.</param>
    public static Task<Node> StartAsync(string? role, IReadOnlyDictionary<string, string> settings) => StartAsync(role, settings, out _);

    /// <param name="desk">Where it will listen, known before it does.</param>
    public static Task<Node> StartAsync(string? role, IReadOnlyDictionary<string, string> settings, out Uri desk)
    {
        desk = new Uri($"http://127.0.0.1:{PostgresServer.FreePort(RandomNumberGenerator.GetInt32)}");
        List<string> arguments = ["serve", "--urls", desk.ToString().TrimEnd('/')];
        if (role is not null)
            arguments.Add(role);
        return StartAsync(desk, arguments, settings);
    }

    private static async Task<Node> StartAsync(Uri desk, List<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var clock = Stopwatch.StartNew();
        var process = Start(arguments, settings);
        var said = new Said();
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                ready.TrySetResult(false);
            else if (line.Data.StartsWith("Frontdesk ", StringComparison.Ordinal))
                ready.TrySetResult(true);
            else
                said.Pass(line.Data);
        };
        process.ErrorDataReceived += (_, line) => said.Pass(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!await ready.Task.WaitAsync(StartWithin))
            throw new InvalidOperationException("The desk ended at its start.");
        return new Node(process, desk, clock.Elapsed);
    }

    /// <summary>A command that ends by itself.</summary>
    public static async Task RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        using var process = Start(arguments, settings);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Running.TryRemove(process.Id, out _);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"frontdesk {string.Join(' ', arguments)} failed: {await output} {await errors}");
    }

    /// <summary>Resident memory in megabytes, now.</summary>
    public double Megabytes() => Status("VmRSS:");

    /// <summary>The most resident memory that it ever had, in megabytes.</summary>
    public double MegabytesMost() => Status("VmHWM:");

    /// <summary>Seconds of processor time used so far.</summary>
    public double ProcessorSeconds()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        try
        {
            using var patience = new CancellationTokenSource(StopWithin);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"bench: a desk did not stop in {StopWithin.TotalSeconds} s and was killed");
            process.Kill();
            await process.WaitForExitAsync();
        }

        Running.TryRemove(process.Id, out _);
        process.Dispose();
    }

    /// <summary>For a bench that is told to end: nothing that it started may outlive it.</summary>
    public static void KillAll()
    {
        foreach (var process in Running.Values)
            process.Kill();
    }

    private double Status(string what)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(what, StringComparison.Ordinal));
        return double.Parse(line[what.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    private static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Worktree.Desk, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The desk gave no process.");
        process.StandardInput.Close();
        Running[process.Id] = process;
        return process;
    }

    /// <summary>Lets the first lines of a process through: one that fails for each request must not fill the screen.</summary>
    private sealed class Said
    {
        private const int LinesMax = 5;
        private const int LineMax = 240;
        private int lines;

        public void Pass(string line)
        {
            if (line.Length > 0 && Interlocked.Increment(ref lines) <= LinesMax)
                Console.Error.WriteLine($"desk: {(line.Length > LineMax ? line[..LineMax] : line)}");
        }
    }
}
