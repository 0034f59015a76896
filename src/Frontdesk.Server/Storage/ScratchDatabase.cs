namespace Frontdesk.Server.Storage;

/// <summary>A migrated database of one's own, dropped when done with.</summary>
internal sealed class ScratchDatabase(string name, Database database, ScratchServer server) : IAsyncDisposable
{
    public Database Database => database;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await server.DropAsync(name);
    }
}
