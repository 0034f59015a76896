using Frontdesk.Consent;
using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading;

public sealed class PlainStopTests
{
    private static readonly ReadingContext Today = new(new LocalDateTime(2026, 3, 2, 9, 0), "GB", "GBP");

    [Theory]
    [InlineData("STOP")]
    [InlineData("  stop!! ")]
    [InlineData("\"Unsubscribe.\"")]
    [InlineData("СТОП")]
    public void A_plain_stop_is_seen_at_a_glance(string text) => Assert.True(PlainStop.Is(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("!!")]
    [InlineData("stop by on friday?")]
    [InlineData("cancel my appointment")]
    [InlineData("a bus stop with two foxes in the rain")]
    public void Other_words_are_not(string? text) => Assert.False(PlainStop.Is(text));

    [Fact]
    public void The_reader_reads_every_one_of_them_as_an_opt_out() =>
        Assert.All(PlainStop.All, text => Assert.Equal(Intent.OptOut, IntentReader.Read(text, Today).Or(Intent.None)));
}
