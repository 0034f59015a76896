using System.CommandLine;
using Frontdesk.Server.Deposits;
using Frontdesk.Server.Inbound;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk sweep-deposits</c>: lets unpaid deposits lapse whose time is over.</summary>
internal static class SweepDepositsCommand
{
    public static Command Create()
    {
        var command = new Command("sweep-deposits", "Lets deposits lapse that were not paid in time.");
        command.SetAction((_, ct) => WithDesk.RunAsync(
            async desk =>
            {
                var leads = await desk.GetRequiredService<DepositSweep>().SweepAsync(desk.GetRequiredService<StudioClock>().Now, ct);
                await desk.GetRequiredService<TurnWorker>().DrainAsync(ct);
                Console.WriteLine(leads.IsEmpty ? "no deposit is overdue" : $"{leads.Length} overdue: leads {string.Join(", ", leads)}");
                return ExitCode.Fine;
            },
            ct));
        return command;
    }
}
