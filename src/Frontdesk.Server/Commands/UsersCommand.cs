using System.CommandLine;
using Frontdesk.Server.BackOffice.SignIn;
using Frontdesk.Server.Merchants;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.Commands;

/// <summary><c>frontdesk users add</c>: who may sign in to the back office.</summary>
internal static class UsersCommand
{
    private static readonly string[] Roles = ["artist", "reception", "operator"];

    public static Command Create(Func<StorageSettings> settings, Func<Instant> now)
    {
        var email = new Option<string>("--email") { Required = true, Description = "The address to sign in with." };
        var name = new Option<string>("--name") { Required = true, Description = "The name that stands in the history." };
        var role = new Option<string>("--role") { DefaultValueFactory = _ => "artist", Description = string.Join(", ", Roles) };
        var ask = new Option<bool>("--password-stdin") { Description = "Reads the password from standard input; else one is made and printed once." };
        role.AcceptOnlyFromAmong(Roles);
        var add = new Command("add", "Adds somebody who may sign in.") { email, name, role, ask };
        add.SetAction((parsed, ct) => AddAsync(
            settings(), now(), parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(role)!, parsed.GetValue(ask), ct));
        return new Command("users", "The people who may sign in.") { add };
    }

    private static async Task<int> AddAsync(
        StorageSettings settings, Instant now, string email, string name, string role, bool readsPassword, CancellationToken ct)
    {
        if (!email.Contains('@', StringComparison.Ordinal))
            return await RefuseAsync("--email: write a whole address, such as jonah@example.com.");
        var password = readsPassword ? (await Console.In.ReadLineAsync(ct))?.Trim() ?? "" : Password.Make();
        if (password.Length is < Password.LengthMin or > Password.LengthMax)
            return await RefuseAsync($"The password must have {Password.LengthMin} to {Password.LengthMax} characters.");
        var (studio, _, problems) = StudioConfig.Read(Environment.GetEnvironmentVariable("FRONTDESK_CONFIG"));
        if (studio is null)
            return await RefuseAsync(string.Join(' ', problems));
        await using var database = await Database.OpenAsync(settings, Console.Error.WriteLine, ct);
        // The first account may be made before the desk was ever started.
        if (Environment.GetEnvironmentVariable("APP_ENV") != "production")
            await new Migrator(database.Direct, Migration.All, () => now).UpAsync(ct);
        await DefaultMerchant.EnsureAsync(database, studio, now, ct);
        if (!await new Users(database).AddAsync(DefaultMerchant.Id, email, name, role, password, now, ct))
            return await RefuseAsync($"--email: {email} has an account already.");
        Console.WriteLine($"{name} can sign in at /back-office with {email}.");
        if (!readsPassword)
            Console.WriteLine($"Password, shown this once: {password}");
        return ExitCode.Fine;
    }

    private static async Task<int> RefuseAsync(string problem)
    {
        await Console.Error.WriteLineAsync($"frontdesk: {problem}");
        return ExitCode.WrongUsage;
    }
}
