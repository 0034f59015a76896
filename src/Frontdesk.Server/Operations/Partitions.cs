using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;
using NodaTime.Text;
using Npgsql;

namespace Frontdesk.Server.Operations;

/// <summary>Monthly partitions of what grows for ever: made ahead, dropped when retention has emptied them.</summary>
internal sealed class Partitions(Database database)
{
    private static readonly (string Table, string Column)[] Partitioned = [("system_events", "created_at"), ("inbox_finished", "finished_at")];

    /// <summary>This month and so many after it.</summary>
    private const int MonthsAhead = 2;

    private static readonly YearMonthPattern Suffix = YearMonthPattern.CreateWithInvariantCulture("uuuu'_'MM");

    /// <returns>How many were made and dropped.</returns>
    public async Task<int> KeepUpAsync(Instant now, CancellationToken cancellation)
    {
        var changed = 0;
        var month = now.InUtc().Date.ToYearMonth();
        foreach (var (table, column) in Partitioned)
        {
            for (var ahead = 0; ahead <= MonthsAhead; ahead++)
                changed += await MakeAsync(table, column, month.PlusMonths(ahead), cancellation);
            changed += await DropEmptyAsync(table, month, cancellation);
        }
        return changed;
    }

    // As the owner: roles of the application may not change the schema. Rows that fell into the rest move over first, else PostgreSQL refuses.
    private async Task<int> MakeAsync(string table, string column, YearMonth month, CancellationToken cancellation)
    {
        var name = $"{table}_{Suffix.Format(month)}";
        await using var connection = await database.Direct.OpenConnectionAsync(cancellation);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                "select to_regclass(@name) is not null", new { name }, cancellationToken: cancellation)))
            return 0;
        var (from, to) = (Bound(month), Bound(month.PlusMonths(1)));
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(
            $"""
            create table {name} (like {table} including defaults including constraints);
            lock table {table}_rest in access exclusive mode;
            with moved as (delete from {table}_rest where {column} >= '{from}' and {column} < '{to}' returning *)
            insert into {name} select * from moved;
            alter table {table} attach partition {name} for values from ('{from}') to ('{to}');
            """,
            cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
        return 1;
    }

    private async Task<int> DropEmptyAsync(string table, YearMonth current, CancellationToken cancellation)
    {
        await using var connection = await database.Direct.OpenConnectionAsync(cancellation);
        var names = await connection.QueryAsync<string>(new CommandDefinition(
            "select inhrelid::regclass::text from pg_inherits where inhparent = @table::regclass", new { table }, cancellationToken: cancellation));
        var dropped = 0;
        foreach (var name in names)
        {
            if (Suffix.Parse(name[(table.Length + 1)..]) is not { Success: true } month || month.Value.CompareTo(current) >= 0)
                continue;
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            // Nobody may write into it between the look and the drop.
            await connection.ExecuteAsync(new CommandDefinition($"lock table {name} in access exclusive mode", cancellationToken: cancellation));
            if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition($"select not exists (select from {name})", cancellationToken: cancellation)))
            {
                await connection.ExecuteAsync(new CommandDefinition($"drop table {name}", cancellationToken: cancellation));
                dropped++;
            }
            await transaction.CommitAsync(cancellation);
        }
        return dropped;
    }

    private static string Bound(YearMonth month) => $"{month.OnDayOfMonth(1).ToString("uuuu-MM-dd", null)} 00:00:00+00";
}
