using Frontdesk.Server.Storage;

namespace Frontdesk.Server.Operations;

/// <summary>What the operator's endpoints work on: the studio that this deployment's settings make.</summary>
internal sealed record Premises(Database Database, StudioClock Clock, Settings Settings, long MerchantId)
{
    /// <summary>A transaction that sees this studio's rows only.</summary>
    public Task<Transaction> LookAsync(CancellationToken cancellation) => Database.BeginMerchantAsync(MerchantId, cancellation);
}
