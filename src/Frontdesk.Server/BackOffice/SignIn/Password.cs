using System.Globalization;
using System.Security.Cryptography;

namespace Frontdesk.Server.BackOffice.SignIn;

/// <summary>Passwords as they are stored: <c>pbkdf2-sha256$iterations$salt$hash</c>. The prefix lets a later version raise the cost and still read old ones.</summary>
internal static class Password
{
    public const int LengthMin = 10;

    /// <summary>Longer ones are refused before any work is done on them.</summary>
    public const int LengthMax = 200;

    private const string Scheme = "pbkdf2-sha256";
    private const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Compared with when the account does not exist, so that both answers take the same work.
    private static readonly string Nobodys = Write(Iterations, new byte[SaltBytes], new byte[HashBytes]);

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return Write(Iterations, salt, Derive(password, salt, Iterations));
    }

    /// <param name="stored">Null when there is no such account: the same work is done, the answer is no.</param>
    public static bool Fits(string password, string? stored)
    {
        var parts = (stored ?? Nobodys).Split('$');
        if (parts is not [Scheme, var iterations, var salt, var hash])
            throw new FormatException("A stored password is in no known form.");
        var derived = Derive(password, Convert.FromBase64String(salt), int.Parse(iterations, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash)) && stored is not null;
    }

    /// <summary>Twenty letters and digits that are not mistaken for each other: 114 bits.</summary>
    public static string Make() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXYZ2346789", 20);

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);

    private static string Write(int iterations, byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
}
