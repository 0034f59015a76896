using System.Net;
using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>How often one address failed to sign in lately; slows those who try one password on many accounts.</summary>
internal sealed class AddressTries(Database database)
{
    public static readonly Duration Window = Duration.FromMinutes(15);

    public const int FailuresMax = 20;

    /// <returns>Until when the address has to wait; null when it may try.</returns>
    public async Task<Instant?> WaitsUntilAsync(IPAddress? address, Instant now, CancellationToken ct)
    {
        const string Sql = "select requests from rate_limits where client = @client and window_start = @start";
        await using var transaction = await database.BeginEngineAsync(ct);
        var failures = await transaction.Connection.ExecuteScalarAsync<int?>(
            new CommandDefinition(Sql, new { client = Client(address), start = StartOf(now) }, cancellationToken: ct));
        return failures >= FailuresMax ? StartOf(now) + Window : null;
    }

    public async Task CountFailureAsync(IPAddress? address, Instant now, CancellationToken ct)
    {
        const string Sql = """
            insert into rate_limits (client, window_start, requests) values (@client, @start, 1)
            on conflict (client) do update set window_start = excluded.window_start,
                requests = case when rate_limits.window_start = excluded.window_start then rate_limits.requests + 1 else 1 end
            """;
        await using var transaction = await database.BeginEngineAsync(ct);
        await transaction.Connection.ExecuteAsync(
            new CommandDefinition(Sql, new { client = Client(address), start = StartOf(now) }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private static string Client(IPAddress? address) => $"sign-in {address}";

    private static Instant StartOf(Instant now)
    {
        var window = Window.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / window * window);
    }
}
