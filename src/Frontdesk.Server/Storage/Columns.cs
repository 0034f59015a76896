using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>The columns of many rows as arrays, for one statement that saves them all through <c>unnest</c>.</summary>
internal static class Columns
{
    public static T[] Of<TRow, T>(this IReadOnlyList<TRow> rows, Func<TRow, T> column)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = column(rows[i]);
        return values;
    }

    /// <summary>Nothing to save is no statement.</summary>
    public static void AddFor<TRow>(this NpgsqlBatch batch, IReadOnlyList<TRow> rows, Func<IReadOnlyList<TRow>, NpgsqlBatchCommand> statement)
    {
        if (rows.Count > 0)
            batch.BatchCommands.Add(statement(rows));
    }
}
