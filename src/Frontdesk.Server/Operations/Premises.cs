using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>What the operator's endpoints work on: the studio that this deployment's settings make.</summary>
internal sealed record Premises(Database Database, StudioClock Clock, Settings Settings, long MerchantId)
{
    /// <summary>A transaction that sees this studio's rows only.</summary>
    public Task<Transaction> LookAsync(CancellationToken cancellation) => Database.BeginMerchantAsync(MerchantId, cancellation);

    /// <summary>Likewise for figures that may be a moment old.</summary>
    public Task<T> ReportAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellation) =>
        Database.ReportAsync(MerchantId, read, cancellation);
}
