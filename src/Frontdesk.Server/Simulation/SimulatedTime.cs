using NodaTime;

namespace Frontdesk.Server.Simulation;

/// <summary>Time that stands still until the next step of the agenda.</summary>
internal sealed class SimulatedTime(Instant start) : TimeProvider
{
    public Instant Now { get; private set; } = start;

    public void MoveTo(Instant moment) => Now = Instant.Max(Now, moment);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
