using System.Collections.Immutable;
using Frontdesk.Leads;

namespace Frontdesk.Conversations;

/// <summary>Acts by their names in the API and on links, and which of them an enquiry allows now.</summary>
public static class ActNames
{
    public static ImmutableArray<string> Allowed(Lead lead)
    {
        var status = lead.Status;
        var names = ImmutableArray.CreateBuilder<string>();
        Offer("approve", StatusTable.Allows(status, Transition.Approved));
        Offer("reject", StatusTable.Allows(status, Transition.Declined));
        Offer("send-deposit", Deciding.MayAskDeposit(lead));
        Offer("mark-booked", StatusTable.Allows(status, Transition.Booked));
        Offer("reschedule", StatusTable.Allows(status, Transition.Rescheduled));
        Offer("no-show", StatusTable.Allows(status, Transition.Missed));
        Offer("cancel", StatusTable.Allows(status, Transition.Cancelled));
        Offer("refund", StatusTable.Allows(status, Transition.Refunded) && MoneyBack.HasMoney(lead));
        Offer("resume", StatusTable.Allows(status, Transition.Resumed));
        names.AddRange("note", "status", "location", "message");
        return names.ToImmutable();

        void Offer(string name, bool allowed)
        {
            if (allowed)
                names.Add(name);
        }
    }

    public static string Words(StaffAct act) => act switch
    {
        StaffAct.Approve => "approve",
        StaffAct.Decline => "reject",
        StaffAct.Ask => "ask",
        StaffAct.SendDeposit => "send deposit for",
        StaffAct.SendBookingLink => "send booking link for",
        StaffAct.MarkBooked => "mark booked",
        StaffAct.Refund => "refund",
        StaffAct.Cancel => "cancel",
        StaffAct.Reschedule => "reschedule",
        StaffAct.NoShow => "mark as no-show",
        StaffAct.Resume => "resume",
        StaffAct.Note => "note",
        StaffAct.CorrectStatus => "correct the status of",
        StaffAct.CorrectLocation => "correct the location of",
        StaffAct.Message => "message",
        StaffAct.SendFreshLink => "send a fresh link for",
        StaffAct.TakeOver => "take over",
        StaffAct.HandBack => "hand back",
        StaffAct.Pause => "pause",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.GetType().Name, "An act without words."),
    };
}
