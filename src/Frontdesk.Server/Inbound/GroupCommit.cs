using System.Diagnostics;
using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Inbound;

/// <summary>Stores many deliveries in one transaction; one that cannot be stored does not take its neighbours along.</summary>
internal sealed class GroupCommit(Database database, StudioClock clock, WakeUps wakeUps, Reached reached)
{
    /// <summary>Rows of one commit.</summary>
    public const int RowsMax = 500;

    /// <summary>Ends every one of them, one way or the other.</summary>
    /// <returns>How long the commit took; null when there was none.</returns>
    public async Task<TimeSpan?> StoreAsync(List<Put> puts)
    {
        var together = StoreTogetherAsync(puts);
        // Whatever went wrong belongs to those who wait, not to the writer.
        await Task.WhenAny(together);
        if (together.IsCompletedSuccessfully)
        {
            for (var i = 0; i < puts.Count; i++)
                puts[i].IsStored(together.Result.Counts[i]);
            return together.Result.Flush;
        }
        if (puts.Count == 1)
        {
            puts[0].IsNotStored(together.Exception!);
            return null;
        }
        foreach (var put in puts)
            await StoreAsync([put]);
        return null;
    }

    private async Task<Stored> StoreTogetherAsync(List<Put> puts)
    {
        var seen = new HashSet<(string, string)>();
        var arrivals = new List<Arrival>();
        var owners = new List<int>();
        for (var i = 0; i < puts.Count; i++)
        {
            foreach (var arrival in puts[i].Arrivals)
            {
                if (!seen.Add((arrival.Item.Provider, arrival.Item.EventId)))
                    continue;
                arrivals.Add(arrival);
                owners.Add(i);
            }
        }
        var counts = new int[puts.Count];
        await using var work = await database.OpenEngineAsync(CancellationToken.None);
        var stored = await Inbox.AddQuietlyAsync(work, arrivals, clock.Now, CancellationToken.None);
        reached(FaultPoint.DoorBeforeCommit);
        var began = Stopwatch.GetTimestamp();
        await work.CommitAsync(CancellationToken.None);
        var flush = Stopwatch.GetElapsedTime(began);
        reached(FaultPoint.DoorAfterCommit);
        foreach (var index in stored.Keys)
            counts[owners[index]]++;
        wakeUps.InboxFilled();
        return new Stored(counts, flush);
    }

    /// <param name="Counts">How many rows of each delivery were new.</param>
    private sealed record Stored(int[] Counts, TimeSpan Flush);
}
