using Frontdesk.Leads;
using Frontdesk.Merchants;
using Frontdesk.Messaging;
using NodaTime;

namespace Frontdesk.Conversations;

/// <summary>A date is fixed, moved, or passed without the client.</summary>
internal static class Dating
{
    public static Draft Book(Draft draft, string by, StaffAct.MarkBooked act)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Booked))
            return StaffTurn.NotNow(draft, act);
        if (Refused(draft, act.Start, act.Minutes) is { } refusal)
            return StaffTurn.Refuse(draft, refusal);
        var session = act.Start is { } start ? SessionAt(draft, start, act.Minutes) : null;
        var d = draft
            .Move(Transition.Booked, by)
            .With(lead => lead with { Session = session, HandoverReason = null, ResumesTo = null })
            .ToTheBot();
        return Confirm(d, "booked", $"{by} fixed the date.");
    }

    public static Draft Move(Draft draft, string by, StaffAct.Reschedule act)
    {
        if (!StatusTable.Allows(draft.Enquiry.Status, Transition.Rescheduled))
            return StaffTurn.NotNow(draft, act);
        if (Refused(draft, act.Start, act.Minutes) is { } refusal)
            return StaffTurn.Refuse(draft, refusal);
        var d = draft
            .Move(Transition.Rescheduled, by)
            .With(lead => lead with { Session = SessionAt(draft, act.Start, act.Minutes) })
            .ToTheBot();
        return Confirm(d, "rescheduled", $"{by} moved the date.");
    }

    public static Draft Missed(Draft d, string by) => StatusTable.Allows(d.Enquiry.Status, Transition.Missed)
        ? d.Move(Transition.Missed, by).Notify(d.Text("missed"), $"{by} noted that the client did not come.")
        : StaffTurn.NotNow(d, new StaffAct.NoShow());

    private static Draft Confirm(Draft d, string key, string why)
    {
        var words = d.Enquiry.Session is { } session
            ? d.Text(key, ("when", TimeWords.Span(session.Start, session.End, d.Studio.Zone)))
            : d.Text("booked_no_date");
        if (d.Studio.Address is { } address)
            words += Paragraph.Break + d.Text("booked_where", ("address", address));
        if (d.Studio.Preparation is { } preparation)
            words += Paragraph.Break + preparation;
        return d.Notify(words, why);
    }

    private static Session SessionAt(Draft d, LocalDateTime start, int? minutes)
    {
        var begins = start.InZoneLeniently(d.Studio.Zone).ToInstant();
        var before = d.Enquiry.Session;
        var ends = begins + Duration.FromMinutes(Minutes(d, minutes));
        return new Session(before?.Id ?? d.Scene.Ids.Session, begins, ends, (before?.Version ?? 0) + 1);
    }

    private static int Minutes(Draft d, int? minutes) =>
        minutes ?? d.Studio.SessionMinutes[d.Enquiry.Estimate?.Size ?? SizeClass.Small];

    private static Refusal? Refused(Draft d, LocalDateTime? start, int? minutes)
    {
        if (minutes is < 15 or > 24 * 60)
            return new Refusal.BadField("minutes", "A session is 15 minutes to 24 hours long.");
        if (start is not { } local)
            return null;
        if (d.Studio.Zone.MapLocal(local).Count == 0)
            return new Refusal.BadField(
                "start", $"{local:uuuu-MM-dd HH:mm} does not exist in {d.Studio.Zone.Id}: the clock skips that hour.");
        return local.InZoneLeniently(d.Studio.Zone).ToInstant() <= d.Now
            ? new Refusal.BadField("start", "That time has passed. Give one that is still to come.")
            : null;
    }
}
