using System.CommandLine;
using Frontdesk.Server.Operations;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk retention [--retention-days N]</c>: deletes old events now instead of at their time.</summary>
internal static class RetentionCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--retention-days") { Description = "How long events are kept.", DefaultValueFactory = _ => Retention.EventDays };
        days.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                given.AddError("--retention-days must be 1 or more.");
        });
        var command = new Command("retention", "Deletes events older than N days.") { days };
        command.SetAction((parsed, ct) => WithDesk.RunAsync(
            async desk =>
            {
                var deleted = await desk.GetRequiredService<Retention>().DeleteEventsAsync(
                    parsed.GetValue(days), desk.GetRequiredService<StudioClock>().Now, ct);
                Console.WriteLine($"{deleted} events deleted, {parsed.GetValue(days)} days kept");
                return ExitCode.Fine;
            },
            ct));
        return command;
    }
}
