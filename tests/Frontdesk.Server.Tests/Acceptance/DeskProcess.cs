using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>The desk as an operator runs it: its own process, its environment, nothing shared with the test but the network.</summary>
internal sealed class DeskProcess : IAsyncDisposable
{
    public const string AppSecret = "an app secret for the black box";
    public const string StripeSecret = "whsec_black_box_secret";
    public const string AdminKey = "an admin key for the black box, long enough";
    public const string PhoneNumberId = "104996122399160";
    public const string Artist = "447700900999";

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> environment;
    private readonly string program;
    private Process? process;
    private TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="databaseUrl">Null: the embedded database in <paramref name="data"/>.</param>
    /// <param name="program">The server's assembly; the one beside the tests when null.</param>
    public DeskProcess(string data, Uri vendors, string? databaseUrl, string? program = null)
    {
        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}");
        this.program = program ?? Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll");
        environment = new Dictionary<string, string>
        {
            ["FRONTDESK_DATA"] = data,
            ["DATABASE_URL"] = databaseUrl ?? "",
            ["PORT"] = $"{port}",
            ["ACTION_TOKEN_BASE_URL"] = Address.ToString(),
            ["ADMIN_API_KEY"] = AdminKey,
            ["ARTIST_WHATSAPP_NUMBER"] = Artist,
            ["WHATSAPP_DRY_RUN"] = "false",
            ["WHATSAPP_APP_SECRET"] = AppSecret,
            ["WHATSAPP_VERIFY_TOKEN"] = "a verify token for the box",
            ["WHATSAPP_ACCESS_TOKEN"] = "token",
            ["WHATSAPP_PHONE_NUMBER_ID"] = PhoneNumberId,
            ["WHATSAPP_API_BASE_URL"] = vendors.ToString(),
            ["STRIPE_SECRET_KEY"] = "sk_test_black_box",
            ["STRIPE_WEBHOOK_SECRET"] = StripeSecret,
            ["STRIPE_API_BASE_URL"] = vendors.ToString(),
            ["FRONTDESK_CLOCK_CONTROL"] = "true",
            ["RATE_LIMIT_ENABLED"] = "false",
        };
    }

    public Uri Address { get; }

    /// <summary>Web, work, or both: <c>--web</c>, <c>--worker</c>.</summary>
    public string[] Parts { get; init; } = [];

    /// <summary>A setting beside or instead of the usual ones.</summary>
    public string this[string setting] { set => environment[setting] = value; }

    /// <summary>Done while the desk listens; waits while it is down.</summary>
    public Task Listening => listening.Task;

    public long MemoryBytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts and waits for the line that says where it listens.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [program, "serve", .. Parts]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartMax);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.Contains("listens on", StringComparison.Ordinal))
                continue;
            // The pipe must not fill while the desk runs.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            listening.TrySetResult();
            return;
        }
        throw new InvalidOperationException($"The desk did not start: {await errors}");
    }

    /// <summary>Runs another verb with the same settings.</summary>
    public async Task<(int Code, string Output, string Errors)> RunAsync(string[] verb, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. verb]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var other = Process.Start(start)!;
        var (output, errors) = (other.StandardOutput.ReadToEndAsync(ct), other.StandardError.ReadToEndAsync(ct));
        await other.WaitForExitAsync(ct);
        return (other.ExitCode, await output, await errors);
    }

    public async Task KillAsync(CancellationToken ct)
    {
        listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process!.Kill();
        await process.WaitForExitAsync(ct);
    }

    public async Task StopAsync(CancellationToken ct)
    {
        using var term = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await StopAsync(CancellationToken.None);
        process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
