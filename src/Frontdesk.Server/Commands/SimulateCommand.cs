using System.CommandLine;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Simulation;
using Frontdesk.Server.Simulation.Promises;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk simulate --seed N --days D [--seeds K]</c>: a seeded studio with faulty vendors, held to the promises after every step.</summary>
internal static class SimulateCommand
{
    private static readonly Option<long> Seed = new("--seed") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Days = new("--days") { Description = "Days of business in each seed.", DefaultValueFactory = _ => 3 };
    private static readonly Option<int> Seeds = new("--seeds") { Description = "How many seeds, one after the other.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var simulate = new Command("simulate", "Runs a seeded studio with faulty vendors on a database of its own and checks the promises.") { Seed, Days, Seeds };
        simulate.SetAction(RunAsync);
        return simulate;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (first, days, seeds) = (parsed.GetValue(Seed), parsed.GetValue(Days), parsed.GetValue(Seeds));
        if (first < 0 || days < 1 || seeds < 1)
        {
            await Console.Error.WriteLineAsync("frontdesk: --seed starts at 0, --days and --seeds at 1.");
            return ExitCode.WrongUsage;
        }
        var (studio, words, broken) = StudioConfig.Read(null);
        if (studio is null || words is null)
        {
            foreach (var problem in broken)
                await Console.Error.WriteLineAsync($"frontdesk: {problem}");
            return ExitCode.WrongUsage;
        }
        var folder = Path.Combine(Path.GetTempPath(), $"frontdesk-simulate-{Environment.ProcessId}");
        await using var server = await ScratchServer.OpenAsync(folder, Environment.GetEnvironmentVariable, ct);
        await using var database = await server.NewDatabaseAsync(ct);
        await using var simulator = new Simulator(database, studio, words);
        var all = new Tally();
        for (var i = 0; i < seeds; i++)
        {
            var run = await simulator.RunAsync((ulong)(first + i), days, ct);
            all.Add(run.Tally);
            if (run.Broken is not null)
            {
                foreach (var line in run.Report())
                    Console.WriteLine(line);
                return ExitCode.CheckFailed;
            }
            Console.WriteLine($"seed {run.Seed}: {run.Tally.Steps} steps, digest {run.Digest}");
        }
        Write(all);
        return ExitCode.Fine;
    }

    private static void Write(Tally tally)
    {
        foreach (var promise in AllPromises.Fresh())
            Console.WriteLine($"promise {promise.Number,2} kept in {tally.Checks.GetValueOrDefault(promise.Number),8} checks: {promise.Words}");
        Console.WriteLine("promise  7 not applicable: no reminder is sent yet");
        foreach (var (kind, times) in tally.Faults)
            Console.WriteLine($"fault {times,6} x {kind}");
    }
}
