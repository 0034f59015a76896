using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Frontdesk.Adapters.Channels;
using Frontdesk.Adapters.Payments;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>The only code that sends, charges, refunds and fetches. Claims in one transaction, calls outside any, settles many calls in another.
/// No call is waited for by another one: each lane looks for more as soon as it has room.</summary>
internal sealed class Dispatcher
{
    /// <summary>Answers that are not on disk yet; beyond that no more calls are begun.</summary>
    private const int UnsettledMost = 2 * SettleTogether.Most;

    private readonly Database database;
    private readonly StudioClock clock;
    private readonly DispatchTerms terms;
    private readonly Settings settings;
    private readonly VendorCalls vendors;
    private readonly TakingUp taking;
    private readonly SettleTogether settling;
    private readonly LinesToVendors lines;
    private readonly ConcurrentDictionary<long, Task> calls = new();
    private readonly ConcurrentQueue<ExceptionDispatchInfo> broken = new();
    private long begun;
    private long looks;

    public Dispatcher(
        Database database, StudioClock clock, IChannel channel, IPayments payments, Settings settings, Studio studio, DispatchTerms? terms = null)
    {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.terms = terms ?? new DispatchTerms();
        lines = this.terms.Lines ?? new LinesToVendors();
        vendors = new VendorCalls(channel, payments);
        taking = new TakingUp(database, clock, settings, studio, this.terms);
        settling = new SettleTogether(WriteAsync);
    }

    /// <summary>The vendors as this node sees them.</summary>
    public ImmutableArray<LineSeen> Seen() => lines.Seen(clock.Now);

    /// <summary>Begins every call for which there is room, and waits for none of them. <see cref="DispatchTerms.WakeUp"/> says when to look again.</summary>
    /// <exception cref="NpgsqlException">The database is away, now or when an earlier call was to be settled.</exception>
    public async Task<Looked> LookAsync(CancellationToken ct)
    {
        if (broken.TryDequeue(out var failure))
            failure.Throw();
        // Whatever ends from here on may make room that this look does not see.
        foreach (var line in lines.All)
            line.LooksAgain = true;
        Wanted[] wanted = settling.Waiting >= UnsettledMost ? [] : [.. lines.All.Select(line => line.Wanted(clock.Now)).Where(w => w.Room > 0)];
        if (wanted.Length == 0)
            return new Looked(0, null);
        Interlocked.Increment(ref looks);
        var taken = await taking.TakeAsync(db => ClaimRows.HeadsAsync(db, wanted, settings.Switches, clock.Now, ct), ct);
        foreach (var (lane, room, open) in wanted)
        {
            var claimed = taken.Claimed.Count(row => lane.Kinds.Contains(row.Kind));
            lines.Of(lane).LooksAgain = claimed >= Math.Min(room, lane.Limit(taken.Switches) - open);
        }
        foreach (var (row, errand) in taken.Ready)
            Begin(row, errand, taken);
        return new Looked(taken.Begun, taken.Again.Count == 0 ? null : taken.Again.Values.Min());
    }

    /// <summary>Handles everything that is due and may go now, until nothing is. A call that was begun is finished and settled even when <paramref name="ct"/> ends.</summary>
    /// <returns>How many rows were taken up.</returns>
    public async Task<int> DrainAsync(CancellationToken ct)
    {
        await SweepLeasesAsync(ct);
        var handled = 0;
        while (true)
        {
            Task[] open = [.. calls.Values];
            var looked = await LookAsync(ct);
            handled += looked.Rows;
            if (looked.Rows > 0)
                continue;
            if (open.Length == 0)
                return handled;
            await Task.WhenAny(open);
        }
    }

    /// <summary>Handles one row at once, due or not: somebody waits for it.</summary>
    /// <returns>False: it is not pending, another worker has it, or its vendor takes no call for the moment.</returns>
    public async Task<bool> DispatchNowAsync(long outboxId, CancellationToken ct)
    {
        var taken = await taking.TakeAsync(db => OneAsync(db, outboxId, ct), ct);
        foreach (var (row, errand) in taken.Ready)
            await RunAsync(row, errand, lines.Of(VendorLane.Of(row.Kind)), taken);
        return taken.Begun > 0;
    }

    /// <summary>Handles the first row of a lane that is due, and nothing beside it: steps whose order a seed decides.</summary>
    /// <returns>False: nothing is due, or the vendor takes no call for the moment.</returns>
    public async Task<bool> StepAsync(VendorLane lane, CancellationToken ct)
    {
        var wanted = lines.Of(lane).Wanted(clock.Now);
        if (wanted.Room == 0)
            return false;
        var taken = await taking.TakeAsync(db => ClaimRows.HeadsAsync(db, [wanted with { Room = 1 }], settings.Switches, clock.Now, ct), ct);
        foreach (var (row, errand) in taken.Ready)
            await RunAsync(row, errand, lines.Of(lane), taken);
        return taken.Begun > 0;
    }

    /// <summary>Takes rows from workers that died.</summary>
    public async Task SweepLeasesAsync(CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        await ClaimRows.SweepLeasesAsync(transaction.Connection, clock.Now, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Waits for the calls that were begun; each is bounded by its vendor's patience.</summary>
    public Task CallsEndAsync() => Task.WhenAll(calls.Values);

    private async Task<Heads> OneAsync(NpgsqlConnection db, long outboxId, CancellationToken ct)
    {
        var one = await ClaimRows.OneAsync(db, outboxId, settings.Switches, ct);
        return one with { Rows = [.. one.Rows.Where(row => MayCall(VendorLane.Of(row.Kind), one.Switches))] };
    }

    // Somebody waits, so the number of open calls is not asked about.
    private bool MayCall(VendorLane lane, Switches switches) => lane.Limit(switches) > 0 && lines.Of(lane).Seen(clock.Now).State != Breaker.OpenState;

    private void Begin(OutboxRow row, Errand errand, TakenUp taken)
    {
        var number = Interlocked.Increment(ref begun);
        var line = lines.Of(VendorLane.Of(row.Kind));
        // Counted before the next look, whenever it really starts.
        var open = line.Begin(clock.Now);
        // Entered before it can end, and never on the thread that looks.
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = FollowAsync();
        calls[number] = call;
        entered.SetResult();

        async Task FollowAsync()
        {
            await entered.Task;
            var run = RunAsync(row, errand, line, open, taken);
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (run.Exception?.InnerException is { } failure)
                broken.Enqueue(ExceptionDispatchInfo.Capture(failure));
            calls.TryRemove(number, out _);
            if (line.LooksAgain || !run.IsCompletedSuccessfully)
                terms.WakeUp.Signal();
        }
    }

    private Task RunAsync(OutboxRow row, Errand errand, LineToVendor line, TakenUp taken) => RunAsync(row, errand, line, line.Begin(clock.Now), taken);

    // Not cancelled with the loop: what a vendor was told must be written down. The adapters' own time limits end it.
    private async Task RunAsync(OutboxRow row, Errand errand, LineToVendor line, long call, TakenUp taken)
    {
        EndedCall? finished = null;
        try
        {
            var settlement = await vendors.MakeAsync(errand, row.Id, clock.Now, CancellationToken.None);
            var (now, chance) = (clock.Now, terms.Chance());
            finished = new EndedCall(row, settlement, now, chance)
            {
                Turn = line.End(call, settlement, now, chance, line.Lane.Limit(taken.Switches)),
            };
        }
        finally
        {
            if (finished is null)
                line.Forget(call);
        }
        if (line.LooksAgain)
            terms.WakeUp.Signal();
        terms.Reached(FaultPoint.VendorAnswered);
        if (await settling.SettleAsync(finished))
            terms.WakeUp.Signal();
    }

    private async Task<bool> WriteAsync(IReadOnlyList<EndedCall> finished)
    {
        var before = Interlocked.Read(ref looks);
        await using var transaction = await database.BeginEngineAsync(CancellationToken.None);
        var more = await SettleRows.ApplyAsync(transaction.Connection, finished, CancellationToken.None);
        terms.Reached(FaultPoint.SettleBeforeCommit);
        await transaction.CommitAsync(CancellationToken.None);
        terms.Reached(FaultPoint.SettleAfterCommit);
        // A look that came in between still saw these rows on their way, and passed over what stands behind them.
        return more || Interlocked.Read(ref looks) != before;
    }
}

/// <summary>What a look came to.</summary>
/// <param name="Rows">Taken up.</param>
/// <param name="Again">A vendor's limit holds some back until then; null: nothing is known to become free by time alone.</param>
internal readonly record struct Looked(int Rows, Instant? Again);
