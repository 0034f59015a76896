using Frontdesk.Conversations;
using Frontdesk.Leads;

namespace Frontdesk.Server.BackOffice.Inbox;

/// <summary>Words of the database back as the business's own. One that is none of them is a bug, not a default.</summary>
internal static class Stored
{
    public static LeadStatus Status(string name) =>
        LeadStatusNames.Parse(name) ?? throw new InvalidOperationException($"A stored status is none of ours: {name}.");

    public static DeliveryState Delivery(string name) => Enum.Parse<DeliveryState>(name);
}
