using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;

namespace Frontdesk.Conversations;

/// <summary>A booked client writes: it is about the booking, unless something new is asked.</summary>
internal static class AboutBooking
{
    public static Draft Take(Draft d, Intent intent) => intent switch
    {
        Intent.StartAnew => Greeting.Anew(d),
        Intent.Cancel => HandingOver.Take(d, "wants to cancel the booking", "booking_cancel_asked"),
        Intent.Reschedule => HandingOver.Take(d, "wants to move the booking", "booking_move_asked"),
        Intent.Progress or Intent.Help => d.Say(Waiting.WhereAreWe(d), "Asked about the booking."),
        _ => Told(d),
    };

    private static Draft Told(Draft d)
    {
        var told = Notices.ClientWrote(d, "artist_added");
        return told.Say(told.Text("booking_noted") + Paragraph.Break + Waiting.WhereAreWe(told), "A booked client wrote.");
    }
}
