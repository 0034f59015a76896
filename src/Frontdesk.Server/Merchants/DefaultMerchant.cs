using Dapper;
using Frontdesk.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Merchants;

/// <summary>The one merchant that the settings make.</summary>
internal static class DefaultMerchant
{
    public const long Id = 1;

    public static async Task EnsureAsync(Database database, Studio studio, Instant now, CancellationToken ct)
    {
        await using var work = await database.BeginEngineAsync(ct);
        await work.Connection.ExecuteAsync(new CommandDefinition("""
            insert into merchants (id, slug, name, created_at) values (@Id, 'default', @Name, @now)
            on conflict (id) do update set name = excluded.name where merchants.name <> excluded.name
            """, new { Id, studio.Name, now }, cancellationToken: ct));
        await work.CommitAsync(ct);
    }
}
