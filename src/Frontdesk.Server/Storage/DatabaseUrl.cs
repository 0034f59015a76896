using Npgsql;

namespace Frontdesk.Server.Storage;

/// <summary>
/// Reads a connection as people write it: <c>postgres://</c>, libpq's <c>host=… dbname=…</c> or Npgsql's <c>Host=…;Database=…</c>.
/// </summary>
internal static class DatabaseUrl
{
    private const string ApplicationName = "frontdesk";

    /// <summary>libpq's words where Npgsql has others; the rest differ by underscores only.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dbname"] = "Database",
        ["user"] = "Username",
        ["connect_timeout"] = "Timeout",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslmode"] = "SSL Mode",
        ["hostaddr"] = "Host",
        ["channel_binding"] = "Channel Binding",
        ["application_name"] = "Application Name",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <param name="setting">The setting's name, for the message.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="DatabaseUnusableException">It cannot be read; the message never repeats it, since it holds a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string setting, string text)
    {
        try
        {
            var read = text.Contains("://", StringComparison.Ordinal) ? FromUrl(text)
                : text.Contains(';') || !text.Contains(' ') ? new NpgsqlConnectionStringBuilder(text)
                : FromWords(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Pair));
            if (string.IsNullOrEmpty(read.Host)) throw new FormatException("it names no host");
            read.ApplicationName ??= ApplicationName;
            return read;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or UriFormatException)
        {
            throw new DatabaseUnusableException(
                $"{setting} cannot be read ({Reason(wrong)}): write postgres://user:password@host:5432/database.");
        }
    }

    private static NpgsqlConnectionStringBuilder FromUrl(string text)
    {
        var url = new Uri(text);
        if (url.Scheme is not ("postgres" or "postgresql")) throw new FormatException("its scheme is not postgres");
        var query = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair);
        var read = FromWords(query.Select(pair => (pair.Name, Uri.UnescapeDataString(pair.Value))));
        if (url.Host.Length > 0) read.Host = url.IdnHost.Trim('[', ']');
        if (url.Port > 0) read.Port = url.Port;
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0) read.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) read.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Length > 1) read.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        return read;
    }

    private static NpgsqlConnectionStringBuilder FromWords(IEnumerable<(string Name, string Value)> pairs)
    {
        var read = new NpgsqlConnectionStringBuilder();
        foreach (var (name, value) in pairs)
        {
            var known = Words.GetValueOrDefault(name, name.Replace('_', ' '));
            read[known] = known is "SSL Mode" or "Channel Binding" or "Target Session Attributes" ? value.Replace("-", "") : value;
        }

        return read;
    }

    private static (string Name, string Value) Pair(string text) =>
        text.Split('=', 2) is [var name, var value] ? (name, value) : throw new FormatException("a part of it has no =");

    // Npgsql's own words may quote the value; ours name only what is wrong.
    private static string Reason(Exception wrong) =>
        wrong is FormatException and not UriFormatException ? wrong.Message : "its form is unknown";
}
