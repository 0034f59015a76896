using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Conversations;
using Frontdesk.Merchants;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>The only code that sends, charges, refunds and fetches. Claims in one transaction, calls outside any, settles in another.</summary>
internal sealed class Dispatcher(
    Database database, StudioClock clock, IChannel channel, IPayments payments, Settings settings, Studio studio, Reached? reached = null)
{
    private readonly VendorCalls vendors = new(channel, payments);

    /// <summary>Handles everything that is due now, until nothing is. A call that was begun is finished and settled even when <paramref name="ct"/> ends.</summary>
    /// <returns>How many rows were taken up.</returns>
    public async Task<int> DrainAsync(CancellationToken ct)
    {
        await SweepLeasesAsync(ct);
        var handled = await Task.WhenAll(VendorLane.All.Select(lane => DrainAsync(lane, ct)));
        return handled.Sum();
    }

    /// <summary>Handles one row at once, due or not: somebody waits for it.</summary>
    /// <returns>False: it is not pending, or another worker has it.</returns>
    public async Task<bool> DispatchNowAsync(long outboxId, CancellationToken ct)
    {
        var taken = await TakeUpAsync(async db => await ClaimRows.OneAsync(db, outboxId, ct) is { } row ? [row] : [], ct);
        foreach (var (row, errand) in taken.Ready)
            await RunAsync(row, errand);
        return taken.Rows > 0;
    }

    /// <summary>Handles the first row of a lane that is due, and nothing beside it: steps whose order a seed decides.</summary>
    /// <returns>False: nothing is due.</returns>
    public async Task<bool> StepAsync(VendorLane lane, CancellationToken ct)
    {
        var taken = await TakeUpAsync(db => ClaimRows.HeadsAsync(db, lane, 1, clock.Now, ct), ct);
        foreach (var (row, errand) in taken.Ready)
            await RunAsync(row, errand);
        return taken.Rows > 0;
    }

    private async Task<int> DrainAsync(VendorLane lane, CancellationToken ct)
    {
        var handled = 0;
        var calls = new HashSet<Task>();
        while (true)
        {
            var taken = await TakeUpAsync(db => ClaimRows.HeadsAsync(db, lane, lane.CallsAtOnce - calls.Count, clock.Now, ct), ct);
            handled += taken.Rows;
            foreach (var (row, errand) in taken.Ready)
                calls.Add(RunAsync(row, errand));
            if (taken.Rows > 0 && calls.Count < lane.CallsAtOnce)
                continue;
            if (calls.Count == 0)
                return handled;
            var ended = await Task.WhenAny(calls);
            calls.Remove(ended);
            await ended;
        }
    }

    /// <summary>Takes rows from workers that died.</summary>
    public async Task SweepLeasesAsync(CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        await ClaimRows.SweepLeasesAsync(transaction.Connection, clock.Now, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<TakenUp> TakeUpAsync(Func<NpgsqlConnection, Task<ImmutableArray<OutboxRow>>> claim, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        var db = transaction.Connection;
        var rows = await claim(db);
        if (rows.IsEmpty)
            return new TakenUp(0, []);
        var now = clock.Now;
        await ClaimRows.MarkSendingAsync(db, rows, ct);
        var read = ImmutableArray.CreateBuilder<(OutboxRow Row, Effect Effect)>(rows.Length);
        foreach (var row in rows)
        {
            if (Read(row) is { } effect)
                read.Add((row, effect));
            else
                await SettleRow.ApplyAsync(db, row, new Settlement.Refused(PlainReasons.Unreadable), now, ct);
        }
        var preparation = new Preparation(await Surroundings.ReadAsync(db, read, settings, ct), settings, studio, now);
        var ready = ImmutableArray.CreateBuilder<(OutboxRow Row, Errand Errand)>(rows.Length);
        foreach (var (row, effect) in read)
        {
            switch (preparation.Of(row, effect))
            {
                case Prepared.Ready call:
                    await StoreTokens.AddAsync(db, row.MerchantId, row.Id, call.Tokens, now, ct);
                    ready.Add((row, call.Errand));
                    break;
                case Prepared.Stopped stopped:
                    await SettleRow.ApplyAsync(db, row, stopped.Settlement, now, ct);
                    break;
            }
        }
        await ClaimRows.NoteTemplatesAsync(db, [.. ready], ct);
        reached?.Invoke(FaultPoint.ClaimBeforeCommit);
        await transaction.CommitAsync(ct);
        reached?.Invoke(FaultPoint.ClaimAfterCommit);
        return new TakenUp(rows.Length, ready.ToImmutable());
    }

    // Not cancelled with the loop: what a vendor was told must be written down. The adapters' own time limits end it.
    private async Task RunAsync(OutboxRow row, Errand errand)
    {
        var settlement = await vendors.MakeAsync(errand, row.Id, clock.Now, CancellationToken.None);
        reached?.Invoke(FaultPoint.VendorAnswered);
        await using var transaction = await database.BeginEngineAsync(CancellationToken.None);
        await SettleRow.ApplyAsync(transaction.Connection, row, settlement, clock.Now, CancellationToken.None);
        reached?.Invoke(FaultPoint.SettleBeforeCommit);
        await transaction.CommitAsync(CancellationToken.None);
        reached?.Invoke(FaultPoint.SettleAfterCommit);
    }

    private static Effect? Read(OutboxRow row)
    {
        try
        {
            return Payloads.Read(row.Kind, row.Payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record TakenUp(int Rows, ImmutableArray<(OutboxRow Row, Errand Errand)> Ready);
}
