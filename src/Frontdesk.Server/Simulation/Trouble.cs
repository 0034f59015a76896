using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Simulation;

/// <summary>
/// What befalls the whole desk: connections to the database that go, a clock that jumps, vendors that repeat a day in a minute.
/// </summary>
internal sealed class Trouble(World world, Chance chance)
{
    /// <summary>One in so many fault points is where a connection goes.</summary>
    private const int LostOneIn = 150;

    private static readonly Duration Jump = Duration.FromHours(1);

    private readonly Chance moments = chance.Fork();

    /// <summary>Draws what will come within the days of business.</summary>
    public void Plan(Duration business)
    {
        for (var left = moments.Below(3); left > 0; left--)
            At(business, "the clock jumps", JumpAsync);
        for (var left = moments.Below(3); left > 0; left--)
            At(business, "retry storm", () => world.Post.Storm());
    }

    /// <summary>At a fault point: the connection in use may go.</summary>
    /// <exception cref="NpgsqlException">It went between the commit and its answer.</exception>
    public void MayLoseConnection(FaultPoint point)
    {
        // No transaction is open when a vendor has answered.
        if (!world.Makes(FaultKind.Connections, chance.OneIn(LostOneIn)) || point is FaultPoint.VendorAnswered)
            return;
        world.Tally.Fault($"connection lost: {point}");
        world.Trace.Add($"LOST   the database's connection at {point}");
        world.Desk.LeasesWillRunOut();
        if (point is FaultPoint.DoorAfterCommit or FaultPoint.TurnAfterCommit or FaultPoint.ClaimAfterCommit
            or FaultPoint.SettleAfterCommit)
            throw new NpgsqlException("The connection was lost before the commit was answered (simulated).", new IOException());
        EndOpenTransactions();
    }

    private void At(Duration business, string what, Func<Task> act) =>
        world.Agenda.Plan(World.Start + moments.Between(Duration.Zero, business), what, act);

    // Everything that falls into the hour comes late; whoever waited for a moment in it finds it gone.
    private Task JumpAsync()
    {
        if (world.Makes(FaultKind.Clock, true))
        {
            world.Tally.Fault("the clock jumps an hour");
            world.Trace.Add("CLOCK  an hour ahead");
            world.Time.MoveTo(world.Time.Now + Jump);
        }
        return Task.CompletedTask;
    }

    // From the owner's connection beside the desk's; answers when they are gone.
    private void EndOpenTransactions()
    {
        using var command = new NpgsqlCommand("""
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'
            """, world.Watch.Connection);
        command.ExecuteNonQuery();
    }
}
