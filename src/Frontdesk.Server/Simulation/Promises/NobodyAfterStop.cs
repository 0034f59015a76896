namespace Frontdesk.Server.Simulation.Promises;

internal sealed class NobodyAfterStop : IPromise
{
    private readonly Dictionary<string, int> confirmations = [];

    public int Number => 10;

    public string Words => "after STOP nothing but its one confirmation reaches the phone, until START";

    public (int Checks, string? Wrong) Look(World world, Seen step)
    {
        var known = world.Watch.Known;
        foreach (var message in step.Handled)
        {
            if (known.Stops.Contains(message.MessageId))
                confirmations.TryAdd(message.Number, 0);
            else if (known.Starts.Contains(message.MessageId))
                confirmations.Remove(message.Number);
        }
        var checks = 0;
        foreach (var attempt in step.Attempts.Where(a => a.Reached && confirmations.ContainsKey(a.Number)))
        {
            checks++;
            if (known.Purposes.GetValueOrDefault(attempt.OutboxId) != "opt_out_confirmation")
                return (checks, $"{Trace.Short(attempt.Number)} said stop and got outbox row {attempt.OutboxId} ({known.Purposes.GetValueOrDefault(attempt.OutboxId)})");
            if (++confirmations[attempt.Number] > 1)
                return (checks, $"{Trace.Short(attempt.Number)} said stop and was told so {confirmations[attempt.Number]} times");
        }
        return (checks + step.Handled.Count(m => known.Stops.Contains(m.MessageId)), null);
    }
}
