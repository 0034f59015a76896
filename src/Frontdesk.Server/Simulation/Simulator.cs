using System.Collections.Immutable;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Simulation.Promises;
using Frontdesk.Server.Storage;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>Runs seeds, one after the other, on one database that is emptied before each.</summary>
internal sealed class Simulator : IAsyncDisposable
{
    private const int ClientsLeast = 2;
    private const int ClientsMost = 3;

    /// <summary>More than any seed takes: then something makes work out of its own work.</summary>
    private const int StepsMost = 30_000;

    private static readonly Duration SweepEvery = Duration.FromHours(3);

    private readonly ScratchDatabase scratch;
    private readonly Studio studio;
    private readonly Wording words;
    private readonly FrontOfDesk front = FrontOfDesk.Build();

    /// <param name="scratch">Emptied before each seed.</param>
    public Simulator(ScratchDatabase scratch, Studio studio, Wording words)
    {
        this.scratch = scratch;
        this.studio = studio;
        this.words = words;
    }

    /// <param name="days">Days of business before everything is let come to rest.</param>
    public Task<SeedRun> RunAsync(ulong seed, int days, CancellationToken ct) => RunAsync(seed, Scale.OfDays(days), ct);

    public async Task<SeedRun> RunAsync(ulong seed, Scale scale, CancellationToken ct)
    {
        await using var connection = await scratch.Database.Pool.OpenConnectionAsync(ct);
        await EmptyAsync(connection, ct);
        await DefaultMerchant.EnsureAsync(scratch.Database, studio, World.Start, ct);
        var watch = new Watch(connection);
        await using var world = new World(seed, scale, scratch.Database, front, watch, studio, words);
        var clients = Populate(world);
        var broken = await TryAsync(world, ct);
        return new SeedRun(seed, world.Trace.Digest, world.Tally, broken, world.Trace.Step, world.Trace.Last)
        {
            At = world.Time.Now, Clients = clients,
        };
    }

    public ValueTask DisposeAsync() => front.DisposeAsync();

    /// <returns>How many clients the seed has.</returns>
    private static int Populate(World world)
    {
        world.Desk.Start();
        var clients = ClientsLeast + world.People.Below(ClientsMost - ClientsLeast + 1);
        for (var i = 0; i < clients; i++)
        {
            var client = new Client(world, new RehearsedPerson($"4477009001{i:D2}", $"Client {i}"), world.People.Fork());
            if (world.Scale.Clients?.Contains(i) is not false)
                client.Begin();
        }
        new Artist(world, world.People.Fork()).Begin();
        if (world.People.OneIn(4))
            Poison(world, $"4477009001{world.People.Below(clients):D2}");
        var business = Duration.FromHours(world.Scale.Hours);
        world.Trouble.Plan(business);
        var end = World.Start + business;
        for (var at = World.Start + SweepEvery; at < end + Duration.FromDays(2); at += SweepEvery)
            world.Agenda.Plan(at, "sweep", world.Desk.SweepDepositsAsync);
        world.Agenda.Plan(end, "the days are over", () =>
        {
            world.PeopleAct = false;
            world.FaultsOn = false;
            return Task.CompletedTask;
        });
        return clients;
    }

    private static void Poison(World world, string number) => world.Agenda.Plan(World.Start + world.People.Between(Duration.FromHours(1), Duration.FromHours(20)), "poison", async () =>
    {
        if (!world.Desk.IsUp || !world.Makes(FaultKind.Poison, true))
            return;
        world.Tally.Fault("item that nobody can read");
        await world.Desk.PoisonAsync(number, $"poison:{world.Seed}");
    });

    // Whatever trips the simulator or the desk in it is a finding with a seed, like a promise that does not hold.
    private static async Task<Broken?> TryAsync(World world, CancellationToken ct)
    {
        try
        {
            return await RunAsync(world, ct);
        }
        catch (Exception wrong) when (wrong is not (OperationCanceledException or CrashedException))
        {
            return new Broken(new RunsToItsEnd(), [$"{wrong.GetType().Name}: {wrong.Message}", .. (wrong.StackTrace ?? "").Split('\n').Take(6)]);
        }
    }

    private static async Task<Broken?> RunAsync(World world, CancellationToken ct)
    {
        while (world.Agenda.Next() is { } next)
        {
            ct.ThrowIfCancellationRequested();
            world.Time.MoveTo(next.At);
            world.Trace.Step++;
            world.Tally.Took(1);
            var before = world.Trace.Lines;
            try
            {
                await next.Act();
            }
            catch (CrashedException crash)
            {
                await world.Desk.DieAsync(crash);
            }
            if (world.Trace.Lines != before && await world.Watch.StepAsync(world) is { } broken)
                return broken;
            if (world.Trace.Step > StepsMost)
                throw new InvalidOperationException($"Seed {world.Seed} does not come to rest within {StepsMost} steps.");
        }
        return await world.Watch.EndAsync(world);
    }

    private static async Task EmptyAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            do $$ begin
                execute (select 'truncate ' || string_agg(quote_ident(relname), ', ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migrations');
            end $$;
            alter sequence desk_ids restart;
            """, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>What became of a seed. The same seed gives the same digest.</summary>
/// <param name="Broken">Null: every promise was kept.</param>
/// <param name="Last">The last steps of the trace.</param>
internal sealed record SeedRun(ulong Seed, string Digest, Tally Tally, Broken? Broken, int Step, IReadOnlyList<string> Last)
{
    /// <summary>Simulated time of the end.</summary>
    public required Instant At { get; init; }

    /// <summary>How many clients the seed has, whether they write or not.</summary>
    public required int Clients { get; init; }

    /// <summary>Seed, step, promise, offending rows and the last steps, for a person.</summary>
    public ImmutableArray<string> Report() => Broken is not { } broken ? [] :
    [
        $"Seed {Seed}, step {Step}: promise {broken.Promise.Number} is broken ({broken.Promise.Words})",
        .. broken.Rows.Select(row => $"  {row}"),
        $"The last {Last.Count} lines of the trace:",
        .. Last.Select(line => $"  {line}"),
    ];
}
