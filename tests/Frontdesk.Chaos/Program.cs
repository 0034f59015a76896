using System.CommandLine;
using System.Globalization;
using Frontdesk.Chaos;

// bin/chaos: everything that goes wrong, made on purpose, and the books compared afterwards. Exit 1, with the seed, when a
// promise is broken.
const int CheckFailed = 1;
const int WrongUsage = 2;
var seed = new Option<long?>("--seed") { Description = "Repeats a run's plan; drawn when left out." };
var only = new Option<string?>("--only")
    { Description = $"One of {string.Join(", ", Show.All.Select(s => s.Name))}, {SimulatorRun.Name}." };
var deliveries = new Option<int?>("--deliveries") { Description = "In place of what each scenario sends." };
var isShort = new Option<bool>("--short") { Description = "As bin/test does it." };
var seeds = new Option<int>("--seeds") { Description = "Seeds of the simulator.", DefaultValueFactory = _ => SimulatorRun.Seeds };
var chaos = new RootCommand("Makes what goes wrong go wrong, with real processes, and compares the books.")
    { seed, only, deliveries, isShort, seeds };
chaos.SetAction(async (parsed, ct) =>
{
    var wanted = parsed.GetValue(only);
    var drawn = (ulong)(parsed.GetValue(seed) ?? Random.Shared.Next(1, 1_000_000));
    var scenarios = Show.All.Where(s => wanted is null || s.Name == wanted).ToList();
    if (scenarios.Count == 0 && wanted != SimulatorRun.Name)
    {
        await Console.Error.WriteLineAsync(
            $"chaos: --only takes {string.Join(", ", Show.All.Select(s => s.Name))} or {SimulatorRun.Name}.");
        return WrongUsage;
    }
    Console.WriteLine($"seed {drawn}");
    var all = new List<(string Name, Findings Findings)>();
    foreach (var scenario in scenarios)
    {
        Console.WriteLine($"{scenario.Name}:");
        var findings = await Show.PlayAsync(scenario, drawn, parsed.GetValue(isShort), parsed.GetValue(deliveries), Console.WriteLine, ct);
        Told.Of(findings);
        all.Add((scenario.Name, findings));
    }
    var simulated = wanted is null or SimulatorRun.Name
        ? await SimulatorRun.RunAsync(drawn, parsed.GetValue(isShort), parsed.GetValue(seeds), ct) : true;
    Told.Table(all);
    var broken = all.Where(a => !a.Findings.AllHeld).Select(a => a.Name).Concat(simulated ? [] : [SimulatorRun.Name]).ToList();
    foreach (var name in broken)
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Broken in {name}. The same plan again: bin/chaos --seed {drawn} --only {name}"));
    Console.WriteLine(broken.Count == 0 ? "Every promise was kept." : $"seed {drawn}: promises were broken.");
    return broken.Count == 0 ? 0 : CheckFailed;
});
return await chaos.Parse(args).InvokeAsync();
