using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Frontdesk.Server.Storage;

/// <summary>One step of the schema in plain SQL, there and back.</summary>
/// <param name="Name">As in the file's name, such as <c>0001_the_desk</c>; names sort in the order of application.</param>
/// <param name="Up">The way there.</param>
/// <param name="Down">The way back.</param>
internal sealed record Migration(string Name, string Up, string Down)
{
    private const string Folder = "Storage/Migrations/";
    private const string UpEnding = ".up.sql";
    private const string DownEnding = ".down.sql";

    /// <summary>SHA-256 of the way there, so that an applied file cannot change unnoticed.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Up.ReplaceLineEndings("\n"))));

    /// <summary>All that this build knows, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = In(typeof(Migration).Assembly);

    private static List<Migration> In(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(UpEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(up => new Migration(
                up[Folder.Length..^UpEnding.Length],
                Read(assembly, up),
                Read(assembly, up[..^UpEnding.Length] + DownEnding))),
    ];

    private static string Read(Assembly assembly, string name)
    {
        using var resource = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the build");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
