using System.Diagnostics;

namespace Frontdesk.Server.Storage;

/// <summary>What a program said and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Said)
{
    public bool Fine => ExitCode == 0;

    public string LastLine => Said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
}

/// <summary>Runs programs as the user who may own a database: ourselves, or an unprivileged one when we are root.</summary>
internal sealed class RunAs
{
    public const string Unprivileged = "nobody";

    private RunAs(string? user) => User = user;

    /// <summary>Null when programs run as ourselves.</summary>
    public string? User { get; }

    public static RunAs Ourselves { get; } = new(null);

    public static RunAs DatabaseOwner => Environment.IsPrivilegedProcess ? new(Unprivileged) : Ourselves;

    public async Task<Ran> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UserName = User ?? "",
        };
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} gave no process");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Ran(process.ExitCode, $"{await output}\n{await errors}");
    }

    /// <summary>Whether that user gets through every parent folder to <paramref name="path"/>.</summary>
    public async Task<bool> ReachesAsync(string path, CancellationToken cancellation) =>
        User is null || (await RunAsync("test", ["-e", path], cancellation)).Fine;

    public async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (User is null) return;
        var ran = await Ourselves.RunAsync("chown", [User, path], cancellation);
        if (!ran.Fine) throw new DatabaseUnusableException($"{path} cannot be given to the user {User}: {ran.LastLine}");
    }
}
