using Frontdesk.Adapters.Rehearsal;
using NodaTime;

namespace Frontdesk.Server.Replaying;

/// <summary>Deliveries of people who write a first enquiry: each person's messages in order, persons taking turns.</summary>
/// <param name="run">Makes message ids and numbers differ from those of another run; 0 to 999.</param>
internal sealed class MadeDeliveries(WhatsAppWire wire, int run)
{
    private static readonly string[] Talk =
    [
        "hi", "a fern with two leaves", "left forearm", "8 x 12 cm", "Fine line", "2", "no", "no", "£500", "London", "skip", "no", "in 1-2 months",
    ];

    public IEnumerable<Delivery> Make(int count, int people, Func<Instant> now)
    {
        for (var i = 0; i < count; i++)
        {
            var (person, turn) = (i % people, i / people);
            var from = new RehearsedPerson($"4479{run:000}{person:00000}", $"Client {person}");
            yield return Delivery.WhatsApp(wire.Text(from, $"wamid.replay.{run}.{i}", now(), Talk[turn % Talk.Length]));
        }
    }
}
