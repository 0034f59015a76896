using System.Security.Cryptography;
using Dapper;
using Frontdesk.Server.Storage;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>Who is signed in. The browser holds 32 random bytes; the database only their SHA-256.</summary>
internal sealed class Sessions(Database database)
{
    public const string Cookie = "frontdesk_session";

    public static readonly Duration Lasts = Duration.FromDays(14);

    private const int TokenBytes = 32;

    /// <returns>What the cookie holds.</returns>
    public async Task<string> StartAsync(long userId, Instant now, CancellationToken ct)
    {
        const string Sql = """
            delete from user_sessions where expires_at <= @now;
            insert into user_sessions (hash, user_id, created_at, expires_at) values (@hash, @userId, @now, @expires)
            """;
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        await using var transaction = await database.BeginEngineAsync(ct);
        await transaction.Connection.ExecuteAsync(new CommandDefinition(
            Sql, new { hash = SHA256.HashData(token), userId, now, expires = now + Lasts }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
        return WebEncoders.Base64UrlEncode(token);
    }

    public async Task<Staff?> FindAsync(string? cookie, Instant now, CancellationToken ct)
    {
        const string Sql = """
            select u.merchant_id, u.id as user_id, u.name, u.role
            from user_sessions s join users u on u.id = s.user_id
            where s.hash = @hash and s.expires_at > @now
            """;
        if (HashOf(cookie) is not { } hash)
            return null;
        await using var transaction = await database.BeginEngineAsync(ct);
        var found = await transaction.Connection.QuerySingleOrDefaultAsync<(long MerchantId, long UserId, string Name, string Role)?>(
            new CommandDefinition(Sql, new { hash, now }, cancellationToken: ct));
        return found is { } user ? new Staff(user.MerchantId, user.UserId, user.Name, user.Role) : null;
    }

    public async Task EndAsync(string? cookie, CancellationToken ct)
    {
        if (HashOf(cookie) is not { } hash)
            return;
        await using var transaction = await database.BeginEngineAsync(ct);
        await transaction.Connection.ExecuteAsync(
            new CommandDefinition("delete from user_sessions where hash = @hash", new { hash }, cancellationToken: ct));
        await transaction.CommitAsync(ct);
    }

    private static byte[]? HashOf(string? cookie)
    {
        Span<byte> token = stackalloc byte[TokenBytes];
        return cookie is { Length: 43 } && System.Buffers.Text.Base64Url.TryDecodeFromChars(cookie, token, out var written) && written == TokenBytes
            ? SHA256.HashData(token)
            : null;
    }
}
