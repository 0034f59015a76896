using System.Globalization;

namespace Frontdesk.Server.Replaying;

/// <summary>How long answers took, each counted from the moment the request was planned for, so that a stall is not hidden by waiting.</summary>
internal sealed class Latencies
{
    private readonly List<double> milliseconds = [];

    public void Add(TimeSpan latency)
    {
        lock (milliseconds)
            milliseconds.Add(latency.TotalMilliseconds);
    }

    /// <param name="share">0 to 1: 0.99 is the time that 99 of 100 answers stayed within.</param>
    /// <returns>Milliseconds; 0 when nothing was answered.</returns>
    public double Within(double share)
    {
        lock (milliseconds)
        {
            if (milliseconds.Count == 0)
                return 0;
            milliseconds.Sort();
            return milliseconds[Math.Clamp((int)Math.Ceiling(share * milliseconds.Count) - 1, 0, milliseconds.Count - 1)];
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {Within(0.5):0.0} ms, p90 {Within(0.9):0.0} ms, p99 {Within(0.99):0.0} ms, longest {Within(1):0.0} ms");
}
