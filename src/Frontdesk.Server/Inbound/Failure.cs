using System.Diagnostics;
using Frontdesk.Server.Conversations;
using Frontdesk.Server.Scheduling;
using Npgsql;

namespace Frontdesk.Server.Inbound;

/// <summary>What made a turn fail, in words that hold no personal data: messages of exceptions may quote what a client wrote.</summary>
internal static class Failure
{
    public static string Of(Exception wrong) => wrong switch
    {
        PostgresException postgres => $"PostgreSQL {postgres.SqlState} {postgres.TableName} {postgres.ConstraintName}".TrimEnd(),
        NpgsqlException => "The database could not be reached.",
        ConversationMoved or RowsGone => "The conversation kept changing.",
        _ => $"{wrong.GetType().Name} in {Place(wrong)}",
    };

    /// <summary>Another transaction was in the way, or the connection went: the same again may pass.</summary>
    public static bool IsPassing(Exception wrong) => wrong is ConversationMoved or RowsGone or NpgsqlException { IsTransient: true };

    public static bool IsTimeTaken(Exception wrong) =>
        wrong is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation, ConstraintName: AppointmentRows.OneClientAtATime };

    private static string Place(Exception wrong)
    {
        var method = new StackTrace(wrong).GetFrames().Select(frame => frame.GetMethod())
            .FirstOrDefault(m => m?.DeclaringType?.Namespace?.StartsWith(nameof(Frontdesk), StringComparison.Ordinal) == true);
        return method is null ? "unknown code" : $"{method.DeclaringType}.{method.Name}";
    }
}
