namespace Frontdesk.Server.Storage;

/// <summary>Where the data lives. An empty setting is an unset one.</summary>
/// <param name="DatabaseUrl">A server of one's own; null means the embedded PostgreSQL in <paramref name="DataFolder"/>.</param>
/// <param name="DirectUrl">Past the pooler, for LISTEN and migrations; null means the same as <paramref name="DatabaseUrl"/>.</param>
/// <param name="ReplicaUrl">Read by reports; null means none.</param>
/// <param name="DataFolder">The embedded database, media and generated keys.</param>
internal sealed record StorageSettings(string? DatabaseUrl, string? DirectUrl, string? ReplicaUrl, string DataFolder)
{
    private const string DataFolderDefault = "./data";

    public static StorageSettings From(Func<string, string?> setting)
    {
        string? Set(string name) => string.IsNullOrWhiteSpace(setting(name)) ? null : setting(name)!.Trim();
        return new(
            Set("DATABASE_URL"),
            Set("DATABASE_DIRECT_URL"),
            Set("DATABASE_REPLICA_URL"),
            Path.GetFullPath(Set("FRONTDESK_DATA") ?? DataFolderDefault));
    }

    public static StorageSettings FromEnvironment() => From(Environment.GetEnvironmentVariable);
}
