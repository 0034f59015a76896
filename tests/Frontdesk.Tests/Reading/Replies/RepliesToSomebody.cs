using Frontdesk.Reading;
using Frontdesk.Reading.Replies;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Replies;

public sealed class RepliesToSomebody
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP") { Artist = "Mara" };

    [Theory]
    [InlineData("for sure buddy", YesNo.Yes)]
    [InlineData("affirmative skipper", YesNo.Yes)]
    [InlineData("great job", YesNo.Yes)]
    [InlineData("yes mara", YesNo.Yes)]
    [InlineData("i sure can", YesNo.Yes)]
    [InlineData("negative captain", YesNo.No)]
    [InlineData("no chief", YesNo.No)]
    [InlineData("nothing of the sort", YesNo.No)]
    [InlineData("that wasn't me", YesNo.No)]
    [InlineData("no allergies", YesNo.No)]
    public void A_reply_may_name_whom_it_is_said_to(string text, YesNo expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("oui, yeah", YesNo.Yes)]
    [InlineData("ja klar, sure", YesNo.Yes)]
    [InlineData("nein danke, no", YesNo.No)]
    [InlineData("leider nicht", YesNo.No)]
    [InlineData("mejor no", YesNo.No)]
    public void A_reply_may_come_in_two_languages(string text, YesNo expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("ja, no")]
    [InlineData("oui but no")]
    [InlineData("yes man tattoo")]
    [InlineData("yes album cover")]
    [InlineData("captain")]
    [InlineData("job")]
    public void Both_at_once_and_the_name_of_a_thing_are_no_reply(string text) => Assert.Null(Read(text));

    private static YesNo? Read(string text) => YesNoReader.Read(text, Context) is Reading<YesNo>.Understood read ? read.Value : null;
}
