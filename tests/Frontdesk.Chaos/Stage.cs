namespace Frontdesk.Chaos;

/// <summary>What a scenario plays on.</summary>
/// <param name="Chance">The plan is drawn from it, before anything starts.</param>
/// <param name="IsShort">As <c>bin/test</c> runs it: smaller, and leases that nobody holds are let run out at once.</param>
/// <param name="Deliveries">Null: as many as the scenario likes.</param>
/// <param name="Folder">Files go here; removed afterwards.</param>
/// <param name="Say">Takes a line for the person who watches.</param>
internal sealed record Stage(Random Chance, bool IsShort, int? Deliveries, string Folder, Findings Findings, Action<string> Say)
{
    public int DeliveriesOr(int full, int brief) => Deliveries ?? (IsShort ? brief : full);

    /// <summary>An empty folder of that name that every user may reach.</summary>
    public string NewFolder(string name)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(path);
        return path;
    }
}

/// <summary>A fault, and after how many acknowledged deliveries it is made.</summary>
internal sealed record Fault(int After, string Kind, Func<CancellationToken, Task> MakeAsync)
{
    /// <summary>Moments under load, drawn: none in the first and last twentieth.</summary>
    public static IEnumerable<int> Moments(Random chance, int count, int deliveries) =>
        Enumerable.Range(0, count).Select(_ => chance.Next(deliveries / 20, deliveries - deliveries / 20)).Order();
}
