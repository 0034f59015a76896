using Frontdesk.Leads;
using NodaTime;
using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>One statement of a batch that goes to the database in one round trip.</summary>
internal static class Statement
{
    public static NpgsqlBatchCommand Of(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
            command.Parameters.Add(new NpgsqlParameter(name, Column(value)));
        return command;
    }

    private static object Column(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToDateTimeUtc(),
        LeadId lead => lead.Value,
        _ => value,
    };
}
