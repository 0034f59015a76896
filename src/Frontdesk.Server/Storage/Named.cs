using System.Text.Json;

namespace Frontdesk.Server.Storage;

/// <summary>Enum members as the database spells them: by name, snake case; never by number.</summary>
internal static class Named
{
    public static string Of<T>(T value) where T : struct, Enum => Spelling<T>.Names[value];

    /// <exception cref="InvalidOperationException">The database holds a word that this build does not know.</exception>
    public static T Read<T>(string name) where T : struct, Enum =>
        Spelling<T>.Values.TryGetValue(name, out var value)
            ? value
            : throw new InvalidOperationException($"'{name}' is no {typeof(T).Name} of this version.");

    private static class Spelling<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Names.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
