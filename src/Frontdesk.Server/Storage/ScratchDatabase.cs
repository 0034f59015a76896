namespace Frontdesk.Server.Storage;

/// <summary>A migrated database of one's own, dropped when done with.</summary>
internal sealed class ScratchDatabase(string name, string connectionString, Database database, ScratchServer server) : IAsyncDisposable
{
    public Database Database => database;

    /// <summary>With the password, as <c>DATABASE_URL</c> takes it: for a process of its own on the same database.</summary>
    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await server.DropAsync(name);
    }
}
