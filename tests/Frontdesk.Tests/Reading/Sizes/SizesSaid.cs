using Frontdesk.Reading;
using Frontdesk.Reading.Sizes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Sizes;

public sealed class SizesSaid
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("30cm x 20cm", "20x30")]
    [InlineData("10cmx12cm", "10x12")]
    [InlineData("10cmby12cm", "10x12")]
    [InlineData("10 by 12 cm", "10x12")]
    [InlineData("9cm×14cm", "9x14")]
    [InlineData("ten by fifteen centimetres", "10x15")]
    [InlineData("10cm by 10", "10x10")]
    [InlineData("5 wide by 8 tall inches", "12.7x20.32")]
    [InlineData("12 x 18", "12x18")]
    [InlineData("100mm x 5cm", "5x10")]
    [InlineData("4 1/2 x 3 inch", "7.62x11.43")]
    [InlineData("3\" by 5\"", "7.62x12.7")]
    [InlineData("3''x5''", "7.62x12.7")]
    [InlineData("1 foot by 6 inches", "15.24x30.48")]
    [InlineData("2 inches by 3", "5.08x7.62")]
    public void A_pair_of_sides_is_read_in_either_unit(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("around 10cm wide and maybe 15 tall", "10x15")]
    [InlineData("10 cm wide x 15 high", "10x15")]
    [InlineData("height 20cm, width 8cm", "8x20")]
    [InlineData("W 10cm H 15cm", "10x15")]
    [InlineData("w10 h15", "10x15")]
    public void Two_sides_are_told_apart_by_their_words(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("15cm ish", "15")]
    [InlineData("15ish cm", "15")]
    [InlineData("10 or so cm", "10")]
    [InlineData(".5 inch", "1.27")]
    [InlineData("12cm from top to bottom", "12")]
    [InlineData("15 centimters", "15")]
    [InlineData("4 inhces", "10.16")]
    [InlineData("5½ in", "13.97")]
    [InlineData("5 ½ in", "13.97")]
    [InlineData("4 in wide", "10.16")]
    [InlineData("10-inch", "25.4")]
    [InlineData("3/4 inch", "1.91")]
    [InlineData("an inch and a half", "3.81")]
    [InlineData("two and a half inches", "6.35")]
    [InlineData("half an inch", "1.27")]
    [InlineData("a couple of inches", "5.08")]
    [InlineData("a foot long", "30.48")]
    [InlineData("1ft 2in", "35.56")]
    [InlineData("half a metre", "50")]
    [InlineData("1m", "100")]
    [InlineData("10cm square", "10")]
    [InlineData("max 12cm", "12")]
    [InlineData("no bigger than 12cm", "12")]
    [InlineData("i dont want it over 12cm", "12")]
    [InlineData("at least 10cm", "10")]
    [InlineData("actually make it 12cm", "12")]
    [InlineData("not sure maybe 10cm?", "10")]
    public void One_figure_is_both_sides(string text, string side) => Reads(text, $"{side}x{side}");

    [Theory]
    [InlineData("3-4 inches", "7.62x10.16")]
    [InlineData("3 to 4\"", "7.62x10.16")]
    [InlineData("10cm - 15cm", "10x15")]
    [InlineData("between 10 and 15 cm", "10x15")]
    [InlineData("anywhere from 5cm to 8cm", "5x8")]
    [InlineData("6 or 7 cm", "6x7")]
    [InlineData("10/12cm", "10x12")]
    [InlineData("minimum 8cm max 12", "8x12")]
    [InlineData("bigger than 10cm but smaller than 15cm", "10x15")]
    [InlineData("10cm, 12 max", "10x12")]
    [InlineData("8cm, could go up to 10cm", "8x10")]
    public void A_range_is_from_its_lower_to_its_upper_end(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("10 no wait 12cm", "12x12")]
    [InlineData("10cm, sorry 12", "12x12")]
    [InlineData("I said 10cm, I meant 12cm", "12x12")]
    [InlineData("4 inches... scratch that, 6 inches", "15.24x15.24")]
    [InlineData("not 10cm, 12cm", "12x12")]
    [InlineData("12cm not 10cm", "12x12")]
    [InlineData("12cm instead of 10cm", "12x12")]
    [InlineData("12cm rather than 10", "12x12")]
    [InlineData("10 inches, sorry cm", "10x10")]
    public void What_is_corrected_or_refused_is_not_the_size(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("2 roses, 10cm each", "10x10")]
    [InlineData("8cm and £300 in leeds", "8x8")]
    [InlineData("10cm, my number is 07700 900123", "10x10")]
    [InlineData("free on 12 june at 2pm, 8x10", "8x10")]
    [InlineData("im 27, its my 3rd tattoo, 13cm on the thigh", "13x13")]
    [InlineData("6 x 4 inches on my foot", "10.16x15.24")]
    [InlineData("10cm, 3 dragons", "10x10")]
    [InlineData("15cm +/- 2", "15x15")]
    [InlineData("10cm (4 inches)", "10x10")]
    [InlineData("i'm 32 and my budget is 300, about 12cm by 9cm", "9x12")]
    [InlineData("i'm 180cm tall and want 10cm", "10x10")]
    public void Other_figures_are_never_sides(string text, string expected) => Reads(text, expected);

    [Theory]
    [InlineData("10", UnclearReason.NoUnit)]
    [InlineData("between 10 and 15", UnclearReason.NoUnit)]
    [InlineData("10 x 12 x 3cm", UnclearReason.Several)]
    [InlineData("10cm or 12", UnclearReason.Several)]
    [InlineData("10x12 or 12x15 not sure which", UnclearReason.Several)]
    [InlineData("10cm... maybe 12cm", UnclearReason.Several)]
    [InlineData("2/3 inches", UnclearReason.Several)]
    [InlineData("2x 5cm roses", UnclearReason.Several)]
    [InlineData("between 5cm and a fist", UnclearReason.Several)]
    [InlineData("10 x 15 cm or A5", UnclearReason.Several)]
    [InlineData("6x4 photo", UnclearReason.NoUnit)]
    [InlineData("10cm from my elbow", UnclearReason.NoMatch)]
    [InlineData("not 10cm", UnclearReason.Negated)]
    [InlineData("bigger than 10cm", UnclearReason.Unsure)]
    [InlineData("no idea, you decide", UnclearReason.Unsure)]
    [InlineData("how big can you go?", UnclearReason.Asks)]
    [InlineData("how big is 10cm?", UnclearReason.Asks)]
    [InlineData("-10cm", UnclearReason.Impossible)]
    [InlineData("0x10", UnclearReason.OutOfRange)]
    [InlineData("10 x 200 cm", UnclearReason.OutOfRange)]
    [InlineData("5'2\"", UnclearReason.OutOfRange)]
    [InlineData("40 cm²", UnclearReason.NoMatch)]
    [InlineData("small", UnclearReason.NoMatch)]
    [InlineData("£500", UnclearReason.NoMatch)]
    [InlineData("on my foot", UnclearReason.NoMatch)]
    [InlineData("hi", UnclearReason.Nothing)]
    public void What_tells_no_size_is_asked_again_with_its_reason(string text, UnclearReason reason) =>
        Assert.Equal(reason, Assert.IsType<Reading<SizeRead>.Unclear>(SizeReader.Read(text, Context)).Reason);

    [Fact]
    public void Two_sizes_are_both_offered_when_asking_again() =>
        Assert.Equal([new SizeRead(10, 10), new SizeRead(12, 12)], SizeReader.Read("10cm or 12cm", Context).Alternatives);

    [Theory]
    [InlineData("hi, a rose of about 10 x 12 cm on my arm in june", "10 x 12 cm")]
    [InlineData("it was 8cm, sorry １０ｃｍ please", "１０ｃｍ")]
    [InlineData("I'd like it palm sized on the back", "palm")]
    public void The_span_is_the_part_it_rests_on(string text, string span) =>
        Assert.Equal(span, Assert.IsType<Reading<SizeRead>.Understood>(SizeReader.Read(text, Context)).Span);

    private static void Reads(string text, string expected) => Assert.Equal(
        expected,
        SizeReader.Read(text, Context) is Reading<SizeRead>.Understood { Value: var size }
            ? FormattableString.Invariant($"{size.Small:0.##}x{size.Large:0.##}") : "unclear");
}
