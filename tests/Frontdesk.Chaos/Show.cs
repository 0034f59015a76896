using System.Diagnostics;
using System.Globalization;
using Frontdesk.Chaos.Scenarios;

namespace Frontdesk.Chaos;

/// <summary>Plays scenarios and tells how each ended.</summary>
internal static class Show
{
    private static readonly TimeSpan BriefMost = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FullMost = TimeSpan.FromMinutes(20);

    public static readonly IReadOnlyList<IScenario> All =
        [new Kills(), new Failover(), new VendorOutages(), new DiskFull(), new ClockJumps(), new Storm()];

    /// <param name="deliveries">Null: as many as the scenario likes.</param>
    public static async Task<Findings> PlayAsync(
        IScenario scenario, ulong seed, bool isShort, int? deliveries, Action<string> say, CancellationToken ct)
    {
        var findings = new Findings();
        var folder = Path.Combine(
            Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"frontdesk-chaos-{Environment.ProcessId}-{scenario.Name}"));
        Directory.CreateDirectory(folder);
        var watch = Stopwatch.StartNew();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(isShort ? BriefMost : FullMost);
        try
        {
            await scenario.RunAsync(new Stage(new Random(Of(seed, scenario.Name)), isShort, deliveries, folder, findings, say), over.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            findings.Broken(Settling.ComesToRest, $"not over after {watch.Elapsed.TotalMinutes:0.0} minutes");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or Npgsql.NpgsqlException or HttpRequestException)
        {
            findings.Broken("the scenario can be played to its end", wrong.Message);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        findings.Figure($"took {watch.Elapsed.TotalSeconds:0} s");
        return findings;
    }

    // One seed, another plan for each scenario; the same on every machine.
    private static int Of(ulong seed, string name) =>
        unchecked((int)name.Aggregate(seed * 0x9E3779B97F4A7C15, (mixed, letter) => (mixed ^ letter) * 0x100000001B3));
}
