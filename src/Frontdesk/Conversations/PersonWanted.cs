using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>Wishes that bring a person in, whatever the status: they are never an answer to a question.</summary>
internal static class PersonWanted
{
    /// <summary>Null when the client wishes none of these.</summary>
    public static Draft? Take(Draft d, Intent intent) => intent switch
    {
        Intent.Human => HandingOver.Take(d, "asked for a person", "handover_asked"),
        Intent.Refund => HandingOver.Take(d, "asked about a refund", "handover_refund"),
        Intent.EraseData => HandingOver.Take(d, "asked for their data to be erased", "handover_erase"),
        _ => null,
    };
}
