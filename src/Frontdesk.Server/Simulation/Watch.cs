using System.Collections.Immutable;
using Frontdesk.Adapters.Inbound;
using Frontdesk.Server.Simulation.Promises;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>Sees what happens outside and what stands in the database, and holds both against the promises after every step.</summary>
internal sealed class Watch(NpgsqlConnection connection)
{
    private readonly ImmutableArray<IPromise> promises = AllPromises.Fresh();
    private readonly Dictionary<string, Owned> owners = [];
    private readonly HashSet<string> stored = [];
    private readonly HashSet<(string Provider, string EventId)> open = [];
    private readonly List<Attempt> attempts = [];
    private long lastMessage;

    /// <summary>The owner's own connection, beside the desk's: it sees only what was committed.</summary>
    public NpgsqlConnection Connection => connection;

    public Known Known { get; } = new();

    /// <summary>The door said 200.</summary>
    public void Answered(Delivery delivery, ImmutableArray<InboundItem> items)
    {
        Stored(delivery);
        foreach (var item in items)
        {
            open.Add((item.Provider, item.EventId));
            Known.Answered.Add((item.Provider, item.EventId));
        }
    }

    /// <summary>The door committed; a second time is a repetition and no arrival.</summary>
    public void Stored(Delivery delivery)
    {
        foreach (var id in delivery.MessageIds.Where(stored.Add))
            Known.ArrivalsOf(delivery.Number!).Add(id);
    }

    /// <summary>Whether all of it is on disk, whatever was answered.</summary>
    public async Task<bool> HasAsync(ImmutableArray<InboundItem> items)
    {
        await using var command = new NpgsqlCommand("select count(*) from received where event_id = any($1)", connection)
        {
            Parameters = { new NpgsqlParameter { Value = items.Select(item => item.EventId).Distinct().ToArray() } },
        };
        return await command.ExecuteScalarAsync() is long there && there == items.Select(item => item.EventId).Distinct().Count();
    }

    public void Tried(Attempt attempt) => attempts.Add(attempt);

    /// <returns>The first promise that does not hold, with the offending rows; null: all hold.</returns>
    public async Task<Broken?> StepAsync(World world)
    {
        var step = await SeeAsync(world, null);
        return await JudgeAsync(world, step, atEnd: false);
    }

    /// <summary>Everything has come to rest: what must then be true of the whole.</summary>
    public async Task<Broken?> EndAsync(World world)
    {
        foreach (var answered in Known.Answered)
            open.Add(answered);
        var step = await SeeAsync(world, await BooksAsync());
        return await JudgeAsync(world, step, atEnd: true);
    }

    private async Task<Broken?> JudgeAsync(World world, Seen step, bool atEnd)
    {
        foreach (var promise in promises)
        {
            var (checks, wrong) = promise.Look(world, step);
            world.Tally.Check(promise.Number, checks);
            if (wrong is not null)
                return new Broken(promise, [wrong]);
        }
        return await JudgeRowsAsync(world, atEnd);
    }

    private async Task<Broken?> JudgeRowsAsync(World world, bool atEnd)
    {
        var asked = promises.SelectMany(p => (atEnd ? p.AtRest : p.Always).Concat(atEnd ? p.Always : []).Select(sql => (Promise: p, Sql: sql))).ToList();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (_, sql) in asked)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        await using var rows = await batch.ExecuteReaderAsync();
        Broken? broken = null;
        foreach (var (promise, _) in asked)
        {
            var offending = ImmutableArray.CreateBuilder<string>();
            while (await rows.ReadAsync())
                offending.Add(rows.GetString(0));
            world.Tally.Check(promise.Number, 1);
            if (offending.Count > 0)
                broken ??= new Broken(promise, offending.ToImmutable());
            await rows.NextResultAsync();
        }
        return broken;
    }

    private async Task<Seen> SeeAsync(World world, ImmutableArray<Booked>? books)
    {
        var before = owners.ToImmutableDictionary();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Statement.Of(SeenRows.Messages, ("last", lastMessage)),
                Statement.Of(SeenRows.Owners),
                Statement.Of(SeenRows.Answered, ("providers", open.Select(o => o.Provider).ToArray()), ("events", open.Select(o => o.EventId).ToArray())),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync();
        var handled = ImmutableArray.CreateBuilder<HandledMessage>();
        var said = ImmutableArray.CreateBuilder<Said>();
        var latest = new Dictionary<string, string>();
        while (await rows.ReadAsync())
        {
            lastMessage = rows.GetInt64(0);
            var number = rows.GetString(1);
            if (rows.GetString(3) == "in")
            {
                handled.Add(new HandledMessage(number, rows.GetString(4)));
                latest[number] = rows.GetString(4);
            }
            else if (!rows.IsDBNull(6))
            {
                said.Add(new Said(
                    number, rows.GetString(2) == "artist", rows.GetString(5), rows.GetInt64(6), rows.Text(7) ?? "", rows.Text(8) ?? "",
                    latest.GetValueOrDefault(number)));
            }
        }
        await rows.NextResultAsync();
        while (await rows.ReadAsync())
            owners[rows.GetString(0)] = new Owned(rows.GetString(1), rows.Text(2));
        await rows.NextResultAsync();
        var places = ImmutableArray.CreateBuilder<Place>();
        while (await rows.ReadAsync())
            places.Add(new Place(rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4)));
        foreach (var place in places.Where(p => p.Finished == 1))
            open.Remove((place.Provider, place.EventId));
        foreach (var one in said)
            Known.Purposes[one.OutboxId] = one.Purpose;
        var seen = new Seen(world.Time.Now, handled.ToImmutable(), said.ToImmutable(), [.. attempts], places.ToImmutable(), before, owners.ToImmutableDictionary(), books);
        attempts.Clear();
        return seen;
    }

    private async Task<ImmutableArray<Booked>> BooksAsync()
    {
        await using var command = new NpgsqlCommand(SeenRows.Books, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var books = ImmutableArray.CreateBuilder<Booked>();
        while (await rows.ReadAsync())
            books.Add(new Booked(rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetString(4)));
        return books.ToImmutable();
    }
}
