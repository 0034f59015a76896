using System.Globalization;

namespace Frontdesk.Leads;

/// <summary>The number of an enquiry; it is Stripe's client_reference_id and what the runbooks' SQL shows.</summary>
public readonly record struct LeadId(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
