using Frontdesk.Reading;
using Frontdesk.Reading.Sizes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Sizes;

public sealed class SizesByThings
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("A5", 14.8, 21)]
    [InlineData("A6 size please", 10.5, 14.8)]
    [InlineData("half an A4", 14.8, 21)]
    [InlineData("palm sized", 8, 10)]
    [InlineData("palm-sized", 8, 10)]
    [InlineData("about as big as my palm", 8, 10)]
    [InlineData("the palm of my hand", 8, 10)]
    [InlineData("no bigger than my fist", 8, 10)]
    [InlineData("size of a credit card", 5.4, 8.6)]
    [InlineData("about the size of a coin", 2.5, 2.5)]
    [InlineData("2p coin sized", 2.5, 2.5)]
    [InlineData("the size of a £2 coin", 2.5, 2.5)]
    [InlineData("coaster", 9.5, 9.5)]
    [InlineData("a cd", 12, 12)]
    [InlineData("size of my phone", 7, 15)]
    [InlineData("size of my hand", 9, 18)]
    [InlineData("half sleeve on my left arm", 20, 35)]
    public void A_thing_stands_for_its_size(string text, double small, double large) =>
        Assert.Equal(
            new SizeRead((decimal)small, (decimal)large), Assert.IsType<Reading<SizeRead>.Understood>(SizeReader.Read(text, Context)).Value);

    [Theory]
    [InlineData("smaller than a fist")]
    [InlineData("bigger than my hand")]
    [InlineData("twice the size of a coin")]
    [InlineData("two credit cards")]
    [InlineData("A4 or A5")]
    [InlineData("coin or palm sized")]
    [InlineData("not A4")]
    [InlineData("on my hand")]
    [InlineData("a hand tattoo")]
    [InlineData("a skull and a coin")]
    [InlineData("same size as last time")]
    public void A_place_a_motif_or_another_measure_is_not_guessed(string text) =>
        Assert.IsType<Reading<SizeRead>.Unclear>(SizeReader.Read(text, Context));
}
