using Frontdesk.Server.Replaying;

namespace Frontdesk.Benchmarks.Desk;

/// <summary>The first messages of many consultations, people arriving one group after the other, as on a busy day.</summary>
internal static class Consultations
{
    public const int MessagesEach = 6;

    /// <summary>People who write their next message before the first of them writes again.</summary>
    private const int Group = 1_000;

    /// <param name="run">Tells one measurement's people from another's; 0 to 999.</param>
    /// <param name="people">A multiple of the group's size.</param>
    public static List<Delivery> Make(int run, int people)
    {
        // Made in rounds: message k of person p stands at k * people + p.
        var rounds = new MadeDeliveries(Feeder.Wire, run).Make(people * MessagesEach, people, () => Feeder.Now).ToList();
        var ordered = new List<Delivery>(rounds.Count);
        var groups = (people + Group - 1) / Group;
        for (var step = 0; step < groups + MessagesEach - 1; step++)
        {
            for (var group = Math.Max(0, step - MessagesEach + 1); group <= Math.Min(step, groups - 1); group++)
            {
                for (var person = group * Group; person < Math.Min(people, (group + 1) * Group); person++)
                    ordered.Add(rounds[((step - group) * people) + person]);
            }
        }

        return ordered;
    }
}
