namespace Frontdesk.Benchmarks.Desk;

/// <summary>What a figure is held to. A rate is held to it as a ratio to the basis of the same disk, anything else by itself.</summary>
/// <param name="Floor">Below the bound and still bearable; null: there is no such room.</param>
internal sealed record Goal(double Bound, bool AtLeast, double? Floor = null)
{
    public static Goal AtLeastRatio(double bound, double? floor = null) => new(bound, AtLeast: true, floor);

    public static Goal Under(double bound) => new(bound, AtLeast: false);

    /// <summary>Nothing of it may be seen.</summary>
    public static Goal None { get; } = Under(double.Epsilon);

    public bool IsMet(double held) => AtLeast ? held >= Bound : held < Bound;

    public string Verdict(double held) =>
        IsMet(held) ? "met" : Floor is { } floor ? held >= floor ? $"missed, above {floor:0.0#}" : $"missed, under {floor:0.0#}" : "missed";

    public string Told(string unit) => this == None ? "none" : $"{(AtLeast ? "at least" : "under")} {Bound:0.0##}{unit}";
}

/// <summary>One figure of the table.</summary>
/// <param name="Unit">"/s" for a rate, else "ms", "s", "MB", "x" or "" for a count.</param>
/// <param name="SlowDisk">Whether flushes were made slower for it.</param>
/// <param name="Note">How it was measured, or what was seen beside it.</param>
internal sealed record Row(string Name, double Value, string Unit, Goal? Goal, bool SlowDisk, string Note = "")
{
    public bool IsRate => Unit == "/s";

    /// <param name="basis">Inserts a second of pgbench on the same disk; null when it was not measured.</param>
    public double? Ratio(double? basis) => IsRate && basis > 0 ? Value / basis : null;

    /// <returns>Null where there is no goal, or no basis to hold it to.</returns>
    public bool? IsMet(double? basis) => Held(basis) is { } held ? Goal?.IsMet(held) : null;

    public string Line(double? basis)
    {
        var ratio = Ratio(basis) is { } r ? $"{r:0.00}" : "";
        var goal = Goal?.Told(IsRate ? "" : $" {Unit}".TrimEnd()) ?? "";
        var verdict = Held(basis) is { } held && Goal is not null ? Goal.Verdict(held) : "";
        return $"| {Name}{(SlowDisk ? ", slow disk" : "")} | {Figure()} | {ratio} | {goal} | {verdict} | {Note} |";
    }

    private double? Held(double? basis) => IsRate ? Ratio(basis) : Value;

    private string Figure() => Unit switch
    {
        "/s" => $"{Value:N0}/s",
        "" => $"{Value:N0}",
        "x" => $"{Value:0.00}",
        _ => $"{Value:0.0} {Unit}",
    };
}
