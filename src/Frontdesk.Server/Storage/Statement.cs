using Frontdesk.Leads;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Frontdesk.Server.Storage;

/// <summary>One statement of a batch that goes to the database in one round trip.</summary>
internal static class Statement
{
    public static NpgsqlBatchCommand Of(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(Parameter(name, value));
        return command;
    }

    private static NpgsqlParameter Parameter(string name, object? value) => value switch
    {
        null => new NpgsqlParameter(name, DBNull.Value),
        Instant instant => new NpgsqlParameter(name, instant.ToDateTimeUtc()),
        LeadId lead => new NpgsqlParameter(name, lead.Value),
        Instant[] instants => Moments(name, Array.ConvertAll(instants, instant => (DateTime?)instant.ToDateTimeUtc())),
        Instant?[] instants => Moments(name, Array.ConvertAll(instants, instant => instant?.ToDateTimeUtc())),
        LeadId[] leads => new NpgsqlParameter(name, Array.ConvertAll(leads, lead => lead.Value)),
        LeadId?[] leads => new NpgsqlParameter(name, Array.ConvertAll(leads, lead => lead?.Value)),
        _ => new NpgsqlParameter(name, value),
    };

    // Told, since a column of nothing but nulls says nothing by itself.
    private static NpgsqlParameter Moments(string name, DateTime?[] moments) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.TimestampTz) { Value = moments };
}
