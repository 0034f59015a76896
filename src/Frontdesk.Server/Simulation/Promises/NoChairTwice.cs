using System.Collections.Immutable;

namespace Frontdesk.Server.Simulation.Promises;

internal sealed class NoChairTwice : IPromise
{
    public int Number => 5;

    public string Words => "two clients never have the same chair at the same time, buffers included";

    public ImmutableArray<string> Always =>
    [
        """
        select 'appointments ' || a.id || ' and ' || b.id || ' overlap' from appointments a
        join appointments b on b.merchant_id = a.merchant_id and b.staff = a.staff and b.id > a.id and b.busy && a.busy
        where a.state = 'booked' and b.state = 'booked'
        """,
        """
        select 'lead ' || lead_id || ' holds ' || count(*) || ' booked appointments' from appointments where state = 'booked' group by lead_id having count(*) > 1
        """,
    ];
}
