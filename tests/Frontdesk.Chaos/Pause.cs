namespace Frontdesk.Chaos;

/// <summary>The one place where real time passes: other processes start, die and come to rest in their own time.</summary>
internal static class Pause
{
    public static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public static Task ForAsync(TimeSpan time, CancellationToken ct) => Task.Delay(time, ct);

    public static TimeSpan Between(Random chance, TimeSpan least, TimeSpan most) => least + (most - least) * chance.NextDouble();
}
