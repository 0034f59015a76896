using System.Threading.Channels;

namespace Frontdesk.Server.Tests.Acceptance;

/// <summary>Ten random moments of a run, told as they are reached.</summary>
internal sealed class Milestones
{
    private readonly Channel<int> reached = Channel.CreateUnbounded<int>();
    private readonly HashSet<int> at;
    private readonly int last;
    private int steps;

    public Milestones(int of, int count, Random chance)
    {
        last = of;
        at = [];
        while (at.Count < count)
            at.Add(chance.Next(1, of - 1));
    }

    public ChannelReader<int> Reached => reached.Reader;

    public void Step()
    {
        var step = Interlocked.Increment(ref steps);
        if (at.Contains(step))
            reached.Writer.TryWrite(step);
        if (step == last)
            reached.Writer.Complete();
    }
}
