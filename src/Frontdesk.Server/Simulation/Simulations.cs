using System.Collections.Concurrent;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Simulation.Promises;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Simulation;

/// <summary>Many seeds, side by side on databases of one server; the first that fails ends it, and is made smaller.</summary>
/// <param name="say">Takes one line for the person at the terminal.</param>
internal sealed class Simulations(Studio studio, Wording words, Action<string> say)
{
    public const int WorkersMost = 8;

    /// <summary>Above it, a line for each seed would hide the end.</summary>
    private const int SeedsToldEach = 50;

    private const int ToldEvery = 100;

    private readonly Lock tell = new();
    private readonly Tally all = new();
    private readonly ConcurrentQueue<SeedRun> broken = new();
    private int done;

    /// <returns>False: a promise was broken; the seed, the smallest form of it and the rows were told.</returns>
    public async Task<bool> RunAsync(ulong first, int seeds, Scale scale, int workers, CancellationToken ct)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"frontdesk-simulate-{Environment.ProcessId}");
        await using var server = await ScratchServer.OpenAsync(folder, Environment.GetEnvironmentVariable, ct);
        var waiting = new ConcurrentQueue<ulong>(Enumerable.Range(0, seeds).Select(i => first + (ulong)i));
        await Task.WhenAll(Enumerable.Range(0, Math.Min(workers, seeds))
            .Select(_ => Task.Run(() => WorkAsync(server, waiting, seeds, scale, ct), ct)));
        if (broken.TryDequeue(out var failed))
        {
            await ShrinkAsync(server, failed, scale, ct);
            return false;
        }
        Write();
        return true;
    }

    private async Task WorkAsync(ScratchServer server, ConcurrentQueue<ulong> waiting, int seeds, Scale scale, CancellationToken ct)
    {
        await using var database = await server.NewDatabaseAsync(ct);
        await using var simulator = new Simulator(database, studio, words);
        while (broken.IsEmpty && waiting.TryDequeue(out var seed))
        {
            var run = await simulator.RunAsync(seed, scale, ct);
            lock (tell)
            {
                all.Add(run.Tally);
                done++;
                if (run.Broken is not null)
                    broken.Enqueue(run);
                else if (seeds <= SeedsToldEach)
                    say($"seed {run.Seed}: {run.Tally.Steps} steps, digest {run.Digest}");
                else if (done % ToldEvery == 0)
                    say($"{done} of {seeds} seeds, {all.Steps} steps");
            }
        }
    }

    private async Task ShrinkAsync(ScratchServer server, SeedRun failed, Scale scale, CancellationToken ct)
    {
        foreach (var line in failed.Report())
            say(line);
        say("Making it smaller ...");
        await using var database = await server.NewDatabaseAsync(ct);
        await using var simulator = new Simulator(database, studio, words);
        var (smallest, run, runs) = await new Shrinking(s => simulator.RunAsync(failed.Seed, s, ct)).SmallestAsync(scale, failed);
        say($"The smallest of {runs} tries, step {run.Step} in place of {failed.Step}: "
            + $"frontdesk simulate {smallest.Arguments(failed.Seed)}");
        foreach (var line in run.Report())
            say(line);
    }

    private void Write()
    {
        foreach (var promise in AllPromises.Fresh())
            say($"promise {promise.Number,2} kept in {all.Checks.GetValueOrDefault(promise.Number),8} checks: {promise.Words}");
        say("promise  7 not applicable: no reminder is sent yet");
        foreach (var (kind, times) in all.Faults)
            say($"fault {times,6} x {kind}");
    }
}
