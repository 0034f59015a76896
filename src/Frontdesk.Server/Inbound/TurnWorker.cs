using System.Collections.Immutable;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Conversations;
using Frontdesk.Messaging;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Operations;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>Takes turns: claim, load, decide, save and finish in one transaction, for many conversations at once.</summary>
internal sealed partial class TurnWorker(
    Database database, LoadTurns loading, StudioClock clock, WakeUps wakeUps, Settings settings, ILogger<TurnWorker> log, Reached? reached = null)
{
    /// <summary>Rows in one transaction.</summary>
    private const int RowsPerBatch = 200;

    /// <summary>From so many rows on, there is work for one more place.</summary>
    private const int RowsForOneMore = RowsPerBatch / 2;

    /// <summary>How often a turn is decided again at once when only other transactions were in its way.</summary>
    private const int DecideAgainMax = 5;

    /// <summary>Batches side by side, whatever the limits of the lanes allow.</summary>
    private const int PlacesMax = 8;

    /// <summary>Each step begins this much further on, so that workers side by side seldom try for the same buckets.</summary>
    private const int BucketsPerStep = 5;

    /// <summary>Rows of a stream that an act waits for before it is left to the workers.</summary>
    private const int RowsBeforeActMax = 100;

    private int steps;

    /// <summary>As the last step has read them: each step reads them anew, and begins again when they are others.</summary>
    private volatile LaneLimits limits = settings.Switches.Lanes;

    /// <summary>Handles everything that is due, payments first; by itself at first, by more side by side when it is much.</summary>
    /// <param name="ct">Stops between transactions; those in hand are finished.</param>
    /// <returns>How many rows were handled or put off.</returns>
    /// <exception cref="NpgsqlException">The database is away; nothing is lost.</exception>
    public Task<int> DrainAsync(CancellationToken ct) => WorkAsync(0, ct);

    /// <summary>Handles a stream in its order until this row is done, waiting for whoever works on it.</summary>
    /// <returns><see cref="ActOutcome.Waits"/> when the row, or one before it, failed and is tried again later.</returns>
    public async Task<ActOutcome> HandleNowAsync(string stream, long inboxId)
    {
        for (var i = 0; i < RowsBeforeActMax; i++)
        {
            if (await OutcomeAsync(inboxId) is { } outcome)
                return outcome;
            var (row, wrong) = await HandleAloneAsync(db => Buckets.ClaimHeadAsync(db, stream, CancellationToken.None));
            if (wrong is not null || (row is null && await IsSetAsideAsync(inboxId)))
                return new ActOutcome.Waits();
        }
        return new ActOutcome.Waits();
    }

    /// <summary>One transaction of <see cref="DrainAsync"/>; where one of its turns fails, one for each.</summary>
    /// <param name="place">Takes the lanes whose limit is above it: 0 takes all that are not standing still.</param>
    public async Task<int> StepAsync(int place = 0)
    {
        IReadOnlyList<Claimed> claimed;
        bool isTurned;
        var assumed = limits;
        await using (var work = await database.OpenEngineAsync(CancellationToken.None))
        {
            var open = Enum.GetValues<Lane>().Where(lane => LimitOf(assumed, lane) > place).ToImmutableArray();
            // Cut down before it is multiplied: a worker takes steps for years.
            var first = (int)(unchecked((uint)Interlocked.Increment(ref steps)) % Buckets.Count) * BucketsPerStep % Buckets.Count;
            (claimed, var switches) = await Buckets.ClaimAsync(
                work, open, first, RowsPerBatch, settings.Switches, clock.Now, CancellationToken.None);
            limits = switches.Lanes;
            isTurned = switches.Lanes != assumed;
            if (!isTurned)
            {
                if (claimed.Count == 0)
                    return 0;
                var (handled, wrong) = await AttemptAsync(work.Connection, work.CommitAsync, claimed, switches, timeTaken: false);
                if (wrong is null)
                    return handled;
                LogFailure(log, wrong.GetType().Name, claimed.Count, Failure.Of(wrong));
            }
        }
        // Somebody has just turned one of them: what was taken may not be taken now, or too little was.
        if (isTurned)
            return await StepAsync(place);
        // One of them fails: each alone, so that it fails alone.
        var alone = 0;
        foreach (var row in claimed)
        {
            var (taken, _) = await HandleAloneAsync(db => Buckets.ClaimAgainAsync(db, row.Id, CancellationToken.None));
            alone += taken is null ? 0 : 1;
        }
        return alone;
    }

    private static int LimitOf(LaneLimits limits, Lane lane) => lane switch
    {
        Lane.Payments => limits.TurnsPayments,
        Lane.Messages => limits.TurnsMessages,
        Lane.Receipts => limits.TurnsReceipts,
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "A lane without a limit."),
    };

    private async Task<int> WorkAsync(int place, CancellationToken ct)
    {
        var handled = 0;
        Task<int>? beside = null;
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var batch = await StepAsync(place);
                if (batch == 0)
                    break;
                handled += batch;
                if (beside is { IsCompletedSuccessfully: true })
                {
                    handled += await beside;
                    beside = null;
                }
                if (beside is null && batch >= RowsForOneMore && place + 1 < PlacesMax)
                    beside = WorkAsync(place + 1, ct);
            }
        }
        finally
        {
            // Whatever went wrong here: nobody is left behind.
            if (beside is not null)
                await ((Task)beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return handled + (beside is null ? 0 : await beside);
    }

    private async Task<(Claimed? Row, Exception? Wrong)> HandleAloneAsync(Func<NpgsqlConnection, Task<Claimed?>> claim)
    {
        var timeTaken = false;
        for (var tries = 1; ; tries++)
        {
            Claimed? row;
            Exception? wrong;
            await using (var work = await database.BeginEngineAsync(CancellationToken.None))
            {
                row = await claim(work.Connection);
                if (row is null)
                    return (null, null);
                var switches = await SwitchBoard.ReadAsync(work.Connection, settings.Switches, CancellationToken.None);
                (_, wrong) = await AttemptAsync(work.Connection, work.CommitAsync, [row], switches, timeTaken);
            }
            if (wrong is null)
                return (row, null);
            timeTaken = Failure.IsTimeTaken(wrong) && row.Kind == DeskFacts.StaffActed;
            if ((timeTaken || Failure.IsPassing(wrong)) && tries < DecideAgainMax)
                continue;
            LogFailure(log, wrong.GetType().Name, 1, Failure.Of(wrong));
            await PutOffAsync(row, wrong);
            return (row, wrong);
        }
    }

    /// <param name="timeTaken">The chair went to somebody else while this was decided: nothing is saved but the refusal.</param>
    private async Task<(int Handled, Exception? Wrong)> AttemptAsync(
        NpgsqlConnection db, Func<CancellationToken, Task> commit, IReadOnlyList<Claimed> claimed, Switches switches, bool timeTaken)
    {
        try
        {
            var (handled, sends) = await TakeAsync(db, claimed, switches, timeTaken);
            reached?.Invoke(FaultPoint.TurnBeforeCommit);
            await commit(CancellationToken.None);
            reached?.Invoke(FaultPoint.TurnAfterCommit);
            if (sends)
                wakeUps.OutboxFilled();
            return (handled, null);
        }
        // The one place that catches everything: an item on which the core, a reader or the database trips is stored with its
        // failure and set aside after its schedule, since one poison item must not stop the desk for everybody else.
        catch (Exception wrong) when (wrong is not (OperationCanceledException or CrashedException))
        {
            return (0, wrong);
        }
    }

    private async Task<(int Handled, bool Sends)> TakeAsync(
        NpgsqlConnection db, IReadOnlyList<Claimed> claimed, Switches switches, bool timeTaken)
    {
        var now = clock.Now;
        var ids = new Queue<long>();
        var rows = await loading.LoadAsync(db, claimed, switches, ids, now, CancellationToken.None);
        var decided = DecideTurns.All(rows, turn => Decide(turn, timeTaken));
        var sends = await SaveTurns.SaveAsync(db, decided, ids, settings.ArtistNumber, now, CancellationToken.None);
        await ReceiptRows.SaveAsync(db, decided.Receipts, now, CancellationToken.None);
        return (decided.Turns.Count + decided.Noted.Count + decided.Receipts.Count, sends);
    }

    private static Decision Decide(LoadedRow.Ready turn, bool timeTaken)
    {
        if (timeTaken)
        {
            return new Decision(turn.Stored.Conversation, turn.Lead)
            {
                Refusal = new Refusal.TimeTaken("Somebody else is booked at that time. Choose another time."),
            };
        }
        var decision = Turn.Take(turn.Scene, turn.Stored.Conversation, turn.Lead, turn.Fact);
        return turn.Fact is Fact.ClientChangedNumber changed
            ? decision with { Conversation = decision.Conversation with { Number = changed.NewNumber } }
            : decision;
    }

    private async Task PutOffAsync(Claimed row, Exception wrong)
    {
        await using var work = await database.BeginEngineAsync(CancellationToken.None);
        await Inbox.PutOffAsync(work.Connection, row, Failure.Of(wrong), clock.Now, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    private async Task<ActOutcome?> OutcomeAsync(long inboxId)
    {
        await using var work = await database.BeginEngineAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand("select outcome::text from inbox_finished where id = $1", work.Connection)
        {
            Parameters = { new NpgsqlParameter { Value = inboxId } },
        };
        return await command.ExecuteScalarAsync() switch
        {
            string outcome => ActOutcome.Read(outcome),
            // Finished, and no act: a fact that somebody waited for.
            DBNull => new ActOutcome.Done(null),
            _ => null,
        };
    }

    private async Task<bool> IsSetAsideAsync(long inboxId)
    {
        await using var work = await database.BeginEngineAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand("select exists (select from inbox where id = $1 and state = 'set_aside')", work.Connection)
        {
            Parameters = { new NpgsqlParameter { Value = inboxId } },
        };
        return await command.ExecuteScalarAsync() is true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} in a batch of {Rows} turns: {Failure}")]
    private static partial void LogFailure(ILogger log, string kind, int rows, string failure);
}
