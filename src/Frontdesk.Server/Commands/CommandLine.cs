using System.CommandLine;
using Frontdesk.Server.Storage;
using Npgsql;

namespace Frontdesk.Server.Commands;

/// <summary>Runs a verb; what is wrong goes to standard error in one line.</summary>
internal static class CommandLine
{
    /// <summary>After a signal a verb has this long to end what it does and to stop the embedded database.</summary>
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(90);

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"frontdesk: {string.Join(' ', parsed.Errors.Select(error => error.Message))} Try --help.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndWithin });
        }
        catch (DatabaseUnusableException unusable)
        {
            await Console.Error.WriteLineAsync($"frontdesk: {unusable.Message.ReplaceLineEndings(" ")}");
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("frontdesk: stopped before the end, as asked.");
            return ExitCode.CheckFailed;
        }
        catch (NpgsqlException lost) when (lost is not PostgresException)
        {
            await Console.Error.WriteLineAsync(
                $"frontdesk: The database stopped answering ({lost.Message}): look after it, then run this again.");
            return ExitCode.CheckFailed;
        }
    }
}
