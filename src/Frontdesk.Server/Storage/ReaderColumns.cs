using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>Columns that may be null, and instants, read by position.</summary>
internal static class ReaderColumns
{
    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? LongOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Instant Instant(this NpgsqlDataReader row, int column) => NodaTime.Instant.FromDateTimeUtc(row.GetDateTime(column));

    public static Instant? InstantOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
