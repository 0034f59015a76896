using System.CommandLine;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk migrate up | down N | to NAME | status</c>.</summary>
internal static class MigrateCommand
{
    public static Command Create(Func<StorageSettings> settings, Func<Instant> now)
    {
        Command Verb(string name, string description, Func<Migrator, ParseResult, CancellationToken, Task> act, params Argument[] arguments)
        {
            var verb = new Command(name, description);
            foreach (var argument in arguments) verb.Arguments.Add(argument);
            verb.SetAction(async (parsed, cancellation) =>
            {
                await using var database = await Database.OpenAsync(settings(), Console.Error.WriteLine, cancellation);
                await act(new Migrator(database.Direct, Migration.All, now), parsed, cancellation);
                return ExitCode.Fine;
            });
            return verb;
        }

        var count = new Argument<int>("N") { Description = "How many, newest first." };
        count.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 1)
                result.AddError("N must be 1 or more.");
        });
        var target = new Argument<string>("NAME") { Description = "The migration that shall be the newest." };
        return new Command("migrate", "Walks the database's schema up and down.")
        {
            Verb("up", "Applies what is pending.", async (migrator, _, ct) => Print("applied", await migrator.UpAsync(ct))),
            Verb("down", "Takes the newest N back.", async (migrator, parsed, ct) =>
                Print("taken back", await migrator.DownAsync(parsed.GetValue(count), ct)), count),
            Verb("to", "Goes up or down to a migration.", async (migrator, parsed, ct) =>
                Print("walked", await migrator.ToAsync(parsed.GetValue(target)!, ct)), target),
            Verb("status", "Lists what is applied and what is pending.", async (migrator, _, ct) => Print(await migrator.StatusAsync(ct))),
        };
    }

    private static void Print(string done, IReadOnlyList<string> names)
    {
        foreach (var name in names) Console.WriteLine($"{done} {name}");
        if (names.Count == 0) Console.WriteLine("nothing to do");
    }

    private static void Print(IReadOnlyList<MigrationState> states)
    {
        foreach (var state in states) Console.WriteLine(state.AppliedAt is { } at ? $"applied {state.Name} {at}" : $"pending {state.Name}");
    }
}
