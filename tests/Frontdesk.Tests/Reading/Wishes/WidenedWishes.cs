using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Wishes;

public sealed class WidenedWishes
{
    private static readonly ReadingContext Free = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");
    private static readonly ReadingContext Booked = Free with { Booked = new LocalDateTime(2026, 6, 16, 11, 0) };

    [Theory]
    [InlineData("texts off please")]
    [InlineData("notifications off")]
    [InlineData("pls no more")]
    [InlineData("dont send any more please")]
    [InlineData("take us off yer mailing list")]
    [InlineData("can you remove my details from your texting list")]
    [InlineData("get me out of all these group texts")]
    [InlineData("how do i turn these texts off")]
    [InlineData("is there a way to stop getting these?")]
    [InlineData("these messages need to stop")]
    [InlineData("i have asked you to stop already")]
    [InlineData("would ya stop sending me these")]
    [InlineData("dont text here again")]
    [InlineData("I didn't sign up for this, stop")]
    [InlineData("stop and erase my file")]
    [InlineData("delete my data and stop")]
    public void Who_wants_no_more_messages_is_left_alone(string text) => Assert.Equal(Intent.OptOut, Read(text, Free));

    [Theory]
    [InlineData("how do I book?", Intent.Help)]
    [InlineData("how do we get started", Intent.Help)]
    [InlineData("how does this booking bot work", Intent.Help)]
    [InlineData("help me out here please", Intent.Help)]
    [InlineData("any chance the artist could call me", Intent.Human)]
    [InlineData("am I messaging a machine", Intent.Human)]
    [InlineData("I dont want to chat to some robot", Intent.Human)]
    [InlineData("please give me back the 80 i sent", Intent.Refund)]
    [InlineData("i paid 40 and want it back", Intent.Refund)]
    [InlineData("please return the 60 euro i paid", Intent.Refund)]
    [InlineData("been a fortnight of days and no reply", Intent.Progress)]
    [InlineData("wondering where we're at with my sleeve", Intent.Progress)]
    [InlineData("did you hear back from the tattooist", Intent.Progress)]
    [InlineData("i want change my cita for other day", Intent.Reschedule)]
    public void A_wish_is_read_however_it_is_worded(string text, Intent expected) => Assert.Equal(expected, Read(text, Free));

    [Theory]
    [InlineData("im not going to be able to come")]
    [InlineData("not gonna be able to do saturday")]
    [InlineData("wont manage to make it friday")]
    public void Who_cannot_come_gives_the_booking_up(string text) => Assert.Equal(Intent.Cancel, Read(text, Booked));

    [Theory]
    [InlineData("how many days before can i move my appointment?")]
    [InlineData("how many hours notice to cancel")]
    [InlineData("the other studio took my deposit twice")]
    [InlineData("no more than three colours please")]
    [InlineData("no more photos from me")]
    [InlineData("that's enough thanks")]
    [InlineData("how do I pay the deposit?")]
    [InlineData("can I get the piece on my back for that money")]
    [InlineData("nothing on my legs since last week")]
    [InlineData("I never signed up for this much pain lol")]
    [InlineData("wont do it on the ribs then, arm is better")]
    [InlineData("i cant do it bigger than 10cm")]
    [InlineData("wont come off in the shower will it")]
    [InlineData("did you get back from holiday")]
    [InlineData("is that human or wolf teeth")]
    [InlineData("can I see the one i sent you back in may")]
    [InlineData("lights off vibe with a dark background")]
    public void Ordinary_talk_with_such_words_is_no_wish(string text) => Assert.Equal(Intent.None, Read(text, Booked));

    [Theory]
    [InlineData("can Mara ring me back", Intent.Human)]
    [InlineData("has mara seen my idea yet", Intent.Progress)]
    [InlineData("mara stop texting me", Intent.OptOut)]
    public void The_artist_is_known_by_name(string text, Intent expected) =>
        Assert.Equal(expected, Read(text, Free with { Artist = "Mara Quill" }));

    [Fact]
    public void A_name_that_is_a_word_as_well_stays_that_word() =>
        Assert.Equal(Intent.OptOut, Read("will you stop texting me", Free with { Artist = "Will" }));

    private static Intent Read(string text, ReadingContext context) => IntentReader.Read(text, context).Or(Intent.None);
}
