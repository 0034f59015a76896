namespace Frontdesk.Server.Storage;

/// <summary>The server settings of the embedded database.</summary>
internal static class PostgresConf
{
    private const string Always = """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 100
        shared_buffers = 128MB
        max_wal_size = 2GB
        checkpoint_timeout = 15min
        autovacuum_naptime = 10s
        max_parallel_workers_per_gather = 0
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_min_messages = fatal
        log_min_error_statement = panic
        log_checkpoints = off

        """;

    // Nothing here outlives a crash of the machine, and nothing needs to.
    private const string Disposable = """
        fsync = off
        full_page_writes = off
        synchronous_commit = off
        wal_level = minimal
        max_wal_senders = 0
        autovacuum = off

        """;

    public static string Of(int port, bool disposable) =>
        $"# Written at each start: changes here are lost.\nport = {port}\n{Always}{(disposable ? Disposable : "")}";
}
