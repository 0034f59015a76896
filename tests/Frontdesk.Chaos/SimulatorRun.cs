using System.Diagnostics;
using System.Globalization;

namespace Frontdesk.Chaos;

/// <summary><c>frontdesk simulate</c> over many seeds: the same faults in virtual time.</summary>
internal static class SimulatorRun
{
    public const string Name = "simulator";
    public const int Seeds = 2_000;
    private const int ShortSeeds = 20;

    /// <summary>One day holds every way through an enquiry; two take twice as long.</summary>
    private const string Days = "1";

    private const string Workers = "2";

    /// <returns>False: a seed broke a promise; it was printed.</returns>
    public static async Task<bool> RunAsync(ulong seed, bool isShort, int seeds, CancellationToken ct)
    {
        Console.WriteLine($"{Name}:");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Frontdesk.Server.dll"), "simulate",
                "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--seeds", (isShort ? ShortSeeds : seeds).ToString(CultureInfo.InvariantCulture), "--days", Days, "--workers", Workers,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0;
    }
}
