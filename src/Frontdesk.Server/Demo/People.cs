using System.Collections.Immutable;
using Frontdesk.Adapters.Rehearsal;

namespace Frontdesk.Server.Demo;

/// <summary>Whose phone stands at the left. Numbers are from those that Ofcom keeps for drama.</summary>
internal static class People
{
    private const string Range = "447700900";
    private const int FirstSeeded = 200;
    private const int FirstNew = 300;
    private const int LastNew = 899;

    private static readonly ImmutableArray<string> Names =
        ["Sam Lee", "Inês Duarte", "Noah Clarke", "Freya Lindqvist", "Kofi Mensah", "Ruby Shaw", "Mateo Silva", "Alice Brown", "Yusuf Kaya", "Niamh Byrne"];

    public static string Seeded(int number) => $"{Range}{FirstSeeded + number}";

    /// <summary>The number and name of a client who has never written.</summary>
    /// <param name="known">Every number that has.</param>
    /// <returns>Null when all numbers are used up.</returns>
    public static RehearsedPerson? Newcomer(IReadOnlySet<string> known)
    {
        for (var number = FirstNew; number <= LastNew; number++)
        {
            if (!known.Contains($"{Range}{number}"))
                return Named($"{Range}{number}");
        }
        return null;
    }

    /// <summary>Whether this is a number that the demo hands out: no other may be written for.</summary>
    public static bool IsOurs(string number) =>
        number.Length == Range.Length + 3 && number.StartsWith(Range, StringComparison.Ordinal) && int.TryParse(number[Range.Length..], out var last)
        && last is >= FirstSeeded and <= LastNew;

    public static bool IsNewcomer(string number) => IsOurs(number) && int.Parse(number[Range.Length..]) >= FirstNew;

    public static RehearsedPerson Named(string number) =>
        new(number, Stories.All.FirstOrDefault(story => story.Client.Number == number)?.Client.Name ?? Names[int.Parse(number[Range.Length..]) % Names.Length]);
}
