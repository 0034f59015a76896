using System.Globalization;
using Frontdesk.Server.Storage;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>What wrk saw.</summary>
/// <param name="Refused">Answers of 400 and above.</param>
/// <param name="Broken">Connections that failed, and answers that did not come.</param>
internal sealed record Answers(int Answered, double Seconds, double P50, double P99, double Longest, int Refused, int Broken)
{
    public double PerSecond => Answered / Seconds;
}

/// <summary>Posts the requests of a file from many connections, as fast as they are answered.</summary>
internal static class Wrk
{
    /// <param name="from">Index of the first request.</param>
    public static async Task<Answers> RunAsync(SignedFile file, int from, Uri desk, int connections, int seconds)
    {
        var ran = await RunAs.Ourselves.RunAsync(
            Tools.Wrk(),
            [
                "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s",
                "-s", Path.Combine(AppContext.BaseDirectory, "Desk", "deliveries.lua"),
                desk.ToString(), "--", file.Path, $"{file.RequestLength}", $"{from}",
            ],
            CancellationToken.None);
        var line = ran.Said.Split('\n').FirstOrDefault(l => l.StartsWith("answered=", StringComparison.Ordinal));
        if (!ran.Fine || line is null)
            throw new InvalidOperationException($"wrk failed: {ran.Said}");
        var told = line.Split(' ').Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture));
        if (told["repeated"] > 0)
            throw new InvalidOperationException($"{file.Requests} deliveries were not enough: repeats would have been measured.");
        return new Answers(
            (int)told["answered"], told["microseconds"] / 1e6, told["p50"] / 1e3, told["p99"] / 1e3, told["longest"] / 1e3,
            (int)told["refused"], (int)told["broken"]);
    }
}
