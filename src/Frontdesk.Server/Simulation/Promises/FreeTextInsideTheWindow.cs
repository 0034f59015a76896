using Frontdesk.Messaging;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class FreeTextInsideTheWindow : IPromise
{
    public int Number => 12;

    public string Words => "outside the 24 hours only templates are sent";

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        foreach (var attempt in step.Attempts.Where(a => a.IsFreeText))
        {
            if (!world.Watch.Known.Wrote.TryGetValue(attempt.Number, out var wrote) || attempt.At - wrote >= SendGate.Window)
                return (1, $"free text (outbox row {attempt.OutboxId}) to {Trace.Short(attempt.Number)}, who has not written for 24 hours");
        }
        return (step.Attempts.Length, null);
    }
}
