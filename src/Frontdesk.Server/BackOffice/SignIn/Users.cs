using Dapper;
using Frontdesk.Server.Storage;
using NodaTime;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>The people who may sign in. Reads and writes across merchants, since before the sign-in nobody knows whose account it is.</summary>
internal sealed class Users(Database database)
{
    /// <summary>After a failure an account waits 1 s, then 2 s, 4 s … up to this.</summary>
    private static readonly Duration LongestWait = Duration.FromMinutes(1);

    /// <summary>An address as it is looked up: letters in any case, no blanks around it.</summary>
    public static string Folded(string email) => email.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    public async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        return await transaction.Connection.ExecuteScalarAsync<bool>(
            new CommandDefinition("select exists (select from users)", cancellationToken: ct));
    }

    /// <returns>False when the address already has an account.</returns>
    public async Task<bool> AddAsync(long merchantId, string email, string name, string role, string password, Instant now, CancellationToken ct)
    {
        const string Sql = """
            insert into users (merchant_id, email, email_folded, name, role, password_hash, created_at)
            values (@merchantId, @email, @folded, @name, @role, @hash, @now)
            on conflict (email_folded) do nothing
            """;
        await using var transaction = await database.BeginEngineAsync(ct);
        var added = await transaction.Connection.ExecuteAsync(new CommandDefinition(
            Sql,
            new { merchantId, email = email.Trim(), folded = Folded(email), name = name.Trim(), role, hash = Password.Hash(password), now },
            cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return added == 1;
    }

    /// <summary>Takes one try at an account. The failure is counted before the password is looked at, so that guesses made side by side wait like those made in turn.</summary>
    /// <returns>Null: no such account, or it is its turn to wait.</returns>
    public async Task<Account?> TakeTryAsync(string email, Instant now, CancellationToken ct)
    {
        const string Sql = """
            update users set failures = failures + 1,
                locked_until = @now + make_interval(secs => least(@longest, power(2, least(failures, 20))))
            where email_folded = @folded and (locked_until is null or locked_until <= @now)
            returning id, merchant_id, password_hash
            """;
        await using var transaction = await database.BeginEngineAsync(ct);
        var account = await transaction.Connection.QuerySingleOrDefaultAsync<Account>(new CommandDefinition(
            Sql,
            new { folded = Folded(email), now, longest = LongestWait.TotalSeconds },
            cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return account;
    }

    public async Task ForgiveAsync(long userId, CancellationToken ct)
    {
        await using var transaction = await database.BeginEngineAsync(ct);
        await transaction.Connection.ExecuteAsync(new CommandDefinition(
            "update users set failures = 0, locked_until = null where id = @userId", new { userId }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    internal sealed record Account(long Id, long MerchantId, string PasswordHash);
}
