using System.Collections.Immutable;
using System.CommandLine;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Simulation;

namespace Frontdesk.Server.Commands;

/// <summary>
/// <c>frontdesk simulate --seed N --days D [--seeds K]</c>: a seeded studio with faulty vendors, held to the promises after every step.
/// </summary>
internal static class SimulateCommand
{
    private static readonly Option<long> Seed = new("--seed") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Days = new("--days")
    {
        Description = "Days of business in each seed.", DefaultValueFactory = _ => 3,
    };
    private static readonly Option<int> Seeds = new("--seeds") { Description = "How many seeds.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Workers = new("--workers")
    {
        Description = "Seeds side by side, each on a database of its own.", DefaultValueFactory = _ => 1,
    };
    private static readonly Option<int?> Hours = new("--hours")
    {
        Description = "Hours of business in place of days, as shrinking prints them.",
    };
    private static readonly Option<string?> Clients = new("--clients") { Description = "Only these clients write, such as 0,2." };
    private static readonly Option<string?> Faults = new("--faults")
    {
        Description = $"Only these kinds of fault: {FaultKinds.Words(FaultKinds.All)}, or none.",
    };

    public static Command Create()
    {
        var simulate = new Command("simulate", "Runs a seeded studio with faulty vendors on a database of its own and checks the promises.")
        {
            Seed, Days, Seeds, Workers, Hours, Clients, Faults,
        };
        simulate.SetAction(RunAsync);
        return simulate;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (first, days) = (parsed.GetValue(Seed), parsed.GetValue(Days));
        var (seeds, workers) = (parsed.GetValue(Seeds), parsed.GetValue(Workers));
        if (first < 0 || days < 1 || seeds < 1 || workers is < 1 or > Simulations.WorkersMost || parsed.GetValue(Hours) < 1)
        {
            await Console.Error.WriteLineAsync(
                $"frontdesk: --seed starts at 0, --days, --hours and --seeds at 1; --workers is 1 to {Simulations.WorkersMost}.");
            return ExitCode.WrongUsage;
        }
        var clients = ClientsOf(parsed.GetValue(Clients));
        var faults = FaultKinds.Read(parsed.GetValue(Faults) ?? FaultKinds.Words(FaultKinds.All));
        if (clients is { IsEmpty: true } || faults is null)
        {
            await Console.Error.WriteLineAsync(
                $"frontdesk: --clients takes numbers such as 0,2; --faults takes {FaultKinds.Words(FaultKinds.All)} or none.");
            return ExitCode.WrongUsage;
        }
        var (studio, words, broken) = StudioConfig.Read(null);
        if (studio is null || words is null)
        {
            foreach (var problem in broken)
                await Console.Error.WriteLineAsync($"frontdesk: {problem}");
            return ExitCode.WrongUsage;
        }
        var length = parsed.GetValue(Hours) is { } hours ? new Scale(hours) : Scale.OfDays(days);
        var simulations = new Simulations(studio, words, Console.WriteLine);
        return await simulations.RunAsync((ulong)first, seeds, length with { Clients = clients, Faults = faults }, workers, ct)
            ? ExitCode.Fine : ExitCode.CheckFailed;
    }

    /// <returns>Null: all; empty: cannot be read.</returns>
    private static ImmutableSortedSet<int>? ClientsOf(string? text) => text is null
        ? null
        : text.Split(',').All(part => int.TryParse(part, out var number) && number >= 0) ? [.. text.Split(',').Select(int.Parse)]
        : [];
}
