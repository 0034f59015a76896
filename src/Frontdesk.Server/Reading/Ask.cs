namespace Frontdesk.Server.Reading;

/// <summary>What can be read from a text.</summary>
internal enum Ask
{
    Slot,
    When,
    Size,
    Budget,
    Place,
    YesNo,
    Intent,
}

/// <summary>Their names on the command line and in files.</summary>
internal static class Asks
{
    private static readonly (Ask Ask, string Name)[] All =
    [
        (Ask.Slot, "slot"), (Ask.When, "when"), (Ask.Size, "size"), (Ask.Budget, "budget"), (Ask.Place, "place"), (Ask.YesNo, "yes_no"),
        (Ask.Intent, "intent"),
    ];

    public static readonly string AllNames = string.Join(", ", All.Select(pair => pair.Name));

    public static Ask? Named(string name) => All.Where(pair => pair.Name == name).Select(pair => (Ask?)pair.Ask).FirstOrDefault();

    public static string Name(Ask ask) => All.First(pair => pair.Ask == ask).Name;
}
