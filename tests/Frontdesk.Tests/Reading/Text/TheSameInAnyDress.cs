using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Sizes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Text;

/// <summary>How a text is typed is no part of what it says: politeness, case, emoji, widths, invisible signs, chat spelling.</summary>
public sealed class TheSameInAnyDress
{
    /// <summary>Emoji that say nothing of a size or a sum.</summary>
    private static readonly string[] Meaningless =
        ["🙏", "🙏🏽", "😊", "🙂", "😀", "😂", "😅", "🥰", "😍", "❤️", "🖤", "💕", "✨", "🔥", "🤗", "👋", "🌹", "🎉", "😬", "🤞", "👩‍🎨", "☺️", "💀"];

    private static readonly string[] Polite =
        ["hi, {0}", "Hello! {0} please", "{0} thanks", "{0} pls", "{0} plz thx", "heya {0}", "{0}, thank you so much x", "  {0}  ",
            "{0} xxx", "{0} cheers mate", "hey hey! {0} 😊 ty"];

    private static readonly string[] Texts =
    [
        "8x12cm", "A4", "5\"", "3-4 inches", "10cm wide 15cm tall", "palm sized", "10", "not 10cm", "10cm or 12cm", "£400", "under 1000", "1.5k", "400 max", "between 300 and 500", "a grand",
        "at least 300", "5", "500+", "£300-£400", "dunno", "-400", "300, no sorry 350",
    ];

    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Fact]
    public void Politeness_changes_no_reading()
    {
        foreach (var frame in Polite)
            Same(text => string.Format(null, frame, text));
    }

    [Fact]
    public void Case_changes_no_reading()
    {
        Same(text => text.ToUpperInvariant());
        Same(text => char.ToUpperInvariant(text[0]) + text[1..]);
    }

    [Fact]
    public void A_meaningless_emoji_changes_no_reading()
    {
        foreach (var emoji in Meaningless)
        {
            Same(text => $"{text} {emoji}");
            Same(text => $"{emoji}{emoji} {text}");
            Same(text => text + emoji);
        }
    }

    [Fact]
    public void Invisible_signs_and_other_blanks_change_no_reading()
    {
        foreach (var sign in new[] { "\u200b", "\u00ad", "\u200e", "\u2066", "\ufeff", "\u200d" })
            Same(text => string.Join(sign, text.ToCharArray()));
        Same(text => text.Replace(' ', '\u00a0'));
        Same(text => text.Replace(" ", "\u2009\u202f", StringComparison.Ordinal));
    }

    [Fact]
    public void Width_changes_no_reading() =>
        Same(text => string.Concat(text.Select(unit => unit is > ' ' and < '\u007f' ? (char)(unit + 0xFEE0) : unit)));

    [Theory]
    [InlineData("10 cm", "1️⃣0️⃣ cm")]
    [InlineData("10 cm", "🔟 cm")]
    [InlineData("3 cm", "③ cm")]
    [InlineData("12 cm", "¹² cm")]
    [InlineData("12 cm", "₁₂ cm")]
    [InlineData("12 cm", "𝟏𝟐 𝐜𝐦")]
    [InlineData("10 cm", "١٠ cm")]
    [InlineData("10 cm", "10㎝")]
    [InlineData("5 1/2 inches", "5½ inches")]
    [InlineData("5 1/2 inches", "5 1⁄2 inches")]
    [InlineData("8x12cm", "8✖️12cm")]
    [InlineData("5\"", "5”")]
    [InlineData("5\"", "5″")]
    [InlineData("10-12cm", "10–12cm")]
    [InlineData("10-12cm", "10−12cm")]
    [InlineData("palm sized", "pàlm sizéd")]
    [InlineData("fist sized", "ﬁst sized")]
    [InlineData("no bigger than 12cm", "nooooo bigger than 12cm")]
    public void A_figure_is_one_in_any_script(string plain, string dressed) =>
        Assert.Equal(Essence(SizeReader.Read(plain, Context)), Essence(SizeReader.Read(dressed, Context)));

    [Theory]
    [InlineData("about 400", "abt 400")]
    [InlineData("approximately 400", "aprox 400")]
    [InlineData("five hundred", "five hundered")]
    [InlineData("maximum 400", "maximun 400")]
    [InlineData("about 400", "aboooout 400")]
    [InlineData("three hundred", "threeee hundred")]
    [InlineData("I don't want to spend more than 400", "I dont want to spend more than 400")]
    [InlineData("I don't want to spend more than 400", "I don’t want to spend more than 400")]
    public void Chat_spelling_is_read_as_the_plain_words(string plain, string dressed) =>
        Assert.Equal(Essence(BudgetReader.Read(plain, Context)), Essence(BudgetReader.Read(dressed, Context)));

    [Fact]
    public void A_list_mark_stays_apart_from_the_figure_after_it() => Assert.Equal("unclear", Essence(SizeReader.Read("1️⃣10", Context)));

    private static void Same(Func<string, string> dress)
    {
        foreach (var text in Texts)
        {
            var dressed = dress(text);
            Assert.True(Equals(Essence(SizeReader.Read(text, Context)), Essence(SizeReader.Read(dressed, Context))),
                $"size: '{text}' is not read as '{dressed}'");
            Assert.True(Equals(Essence(BudgetReader.Read(text, Context)), Essence(BudgetReader.Read(dressed, Context))),
                $"budget: '{text}' is not read as '{dressed}'");
        }
    }

    private static object Essence<T>(Reading<T> reading) => reading is Reading<T>.Understood understood ? understood.Value! : "unclear";
}
