using System.Collections.Immutable;
using System.Text.Json;
using Frontdesk.Conversations;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Outbox.Pacing;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Outbox;

/// <summary>The claiming transaction: rows, what surrounds them, the gate, the vendors' limits, the lease. Five round trips however many rows it takes.</summary>
internal sealed class TakingUp(Database database, StudioClock clock, Settings settings, Studio studio, DispatchTerms terms)
{
    public async Task<TakenUp> TakeAsync(Func<NpgsqlConnection, Task<Heads>> claim, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        var db = transaction.Connection;
        var heads = await claim(db);
        if (heads.Rows.IsEmpty)
            return new TakenUp(heads.Switches);
        var now = clock.Now;
        var read = heads.Rows.Select(row => (Row: row, Effect: Read(row))).ToArray();
        var around = await Surroundings.ReadAsync(
            db, [.. read.Where(r => r.Effect is not null).Select(r => (r.Row, r.Effect!))], heads.Switches, settings, terms.Pace, now, ct);
        var plan = new Plan(new Preparation(around, settings, studio, now), new Sharing(terms.Pace, around.Buckets, now));
        foreach (var (row, effect) in read)
            plan.Add(row, effect);
        await WriteAsync(db, plan, now, ct);
        terms.Reached(FaultPoint.ClaimBeforeCommit);
        await transaction.CommitAsync(ct);
        terms.Reached(FaultPoint.ClaimAfterCommit);
        return new TakenUp(heads.Switches)
        {
            Claimed = heads.Rows,
            Begun = plan.Marked.Count,
            Ready = [.. plan.Ready],
            Again = plan.Again,
        };
    }

    private async Task WriteAsync(NpgsqlConnection db, Plan plan, Instant now, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(db);
        NpgsqlBatchCommand[] commands =
        [
            .. ClaimRows.Mark(plan.Marked), .. ClaimRows.Wait(plan.PutOff), .. StoreTokens.Add(plan.Tokens, now), .. PaceRows.Save(plan.Taken),
        ];
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        if (commands.Length > 0)
            await batch.ExecuteNonQueryAsync(ct);
        if (plan.Stopped.Count > 0)
            await SettleRows.ApplyAsync(db, [.. plan.Stopped.Select(s => new EndedCall(s.Row, s.Settlement, now, terms.Chance()))], ct);
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

    /// <summary>What becomes of each row, before anything is written.</summary>
    private sealed class Plan(Preparation preparation, Sharing sharing)
    {
        public List<(OutboxRow Row, Errand? Errand)> Marked { get; } = [];

        public List<(OutboxRow Row, Errand Errand)> Ready { get; } = [];

        public List<(OutboxRow Row, Settlement Settlement)> Stopped { get; } = [];

        public List<(OutboxRow Row, Instant Until, string Reason)> PutOff { get; } = [];

        public List<(long MerchantId, long? OutboxId, NewToken Token)> Tokens { get; } = [];

        public IReadOnlyDictionary<string, Instant> Taken => sharing.Taken;

        public IReadOnlyDictionary<VendorLane, Instant> Again => sharing.Again;

        public void Add(OutboxRow row, Effect? effect)
        {
            switch (effect is null ? new Prepared.Stopped(new Settlement.Refused(PlainReasons.Unreadable)) : preparation.Of(row, effect))
            {
                case Prepared.Stopped stopped:
                    Marked.Add((row, null));
                    Stopped.Add((row, stopped.Settlement));
                    break;
                case Prepared.Ready call:
                    Share(row, call, sharing.Of(row));
                    break;
            }
        }

        private void Share(OutboxRow row, Prepared.Ready call, Share share)
        {
            switch (share)
            {
                case Pacing.Share.Now:
                    Marked.Add((row, call.Errand));
                    Ready.Add((row, call.Errand));
                    Tokens.AddRange(call.Tokens.Select(token => (row.MerchantId, (long?)row.Id, token)));
                    break;
                case Pacing.Share.PutOff off:
                    PutOff.Add((row, off.Until, PlainReasons.VendorLimit));
                    break;
            }
        }
    }
}

/// <summary>What a claim came to.</summary>
internal sealed record TakenUp(Switches Switches)
{
    /// <summary>Rows that were due and free.</summary>
    public ImmutableArray<OutboxRow> Claimed { get; init; } = [];

    /// <summary>How many of them left the state of waiting, called or stopped by a rule.</summary>
    public int Begun { get; init; }

    /// <summary>To be called now.</summary>
    public ImmutableArray<(OutboxRow Row, Errand Errand)> Ready { get; init; } = [];

    /// <summary>Lanes that the vendor's limit holds, with when to come back.</summary>
    public IReadOnlyDictionary<VendorLane, Instant> Again { get; init; } = ImmutableDictionary<VendorLane, Instant>.Empty;
}
