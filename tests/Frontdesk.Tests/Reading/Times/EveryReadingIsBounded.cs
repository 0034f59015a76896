using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Sizes;
using Frontdesk.Reading.Text;
using Frontdesk.Reading.Times;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Times;

public sealed class EveryReadingIsBounded
{
    /// <summary>Looks at a token, for each token of the text. The costliest words begin several grammars, each of which looks a few
    /// words ahead.</summary>
    private const int MostStepsPerToken = 250;

    /// <summary>Pieces that begin, join or end a day, a time or a choice: closer to trouble than random letters.</summary>
    private static readonly string[] Pieces =
    [
        "1", "3", "12", "31", "2026", "07", "0", "99", "99999", "07700900123", "2.30", "28.3", ":", "/", "-", ".", ",", "?", "!", "\n", "half", "quarter", "to", "past", "ten", "two", "twenty", "first",
        "second", "21st", "the", "on", "at", "from", "between", "and", "or", "until", "by", "before", "after", "in", "day", "days", "week", "weeks", "fortnight", "month", "weekend", "next", "this",
        "last", "following", "early", "mid", "late", "of", "june", "may", "31 feb", "monday", "fri", "tomorrow", "today", "yesterday", "tonight", "morning", "night", "am", "pm", "noon", "midnight",
        "o'clock", "ish", "not", "no", "cant", "doesn't work", "sorry", "actually", "instead", "instead of", "move", "maybe", "not sure", "any", "yes", "ok", "what time", "how much", "option", "#",
        "x", "by", "cm", "inch", "\"", "10cm", "£400", "k", "grand", "max", "up to", "at least", "palm sized", "A5", "each", "a couple of", "one", "other", "later", "earlier one", "none of these", "for", "people", "£", "cm", "street", "table", "im", "new year's eve", "christmas", "ago", "later", "a", "w/c", "h", "👍", "½", "\0",
        "2moro", "day after", "3 days after", "the the", "# #", "early early", "hundred",
    ];

    private static readonly ReadingContext Context = Shown.Offering with { Said = "How about friday at 2 pm?" };

    private static readonly Arbitrary<string> Sentences = Gen.Elements(Pieces).ListOf().Select(pieces =>
        string.Join(' ', pieces)).ToArbitrary();

    private static readonly Arbitrary<string> Longest = Gen.Elements(Pieces).ListOf(4).Select(pieces => string.Join(' ', pieces) + " ")
        .Select(unit => string.Concat(Enumerable.Repeat(unit, (Tokens.LongestText / unit.Length) + 1))).ToArbitrary();

    [Fact]
    public void A_reader_looks_at_each_token_a_bounded_number_of_times()
    {
        Prop.ForAll(Longest, IsBounded).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Prop.ForAll(Sentences, IsBounded).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Prop.ForAll<string>(text => IsBounded(text ?? "")).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        foreach (var piece in Pieces)
            IsBounded(string.Concat(Enumerable.Repeat(piece + " ", Tokens.LongestText / (piece.Length + 1))));
    }

    [Theory]
    [InlineData("by 31 day after ")]
    [InlineData("3 days after ")]
    [InlineData("the ")]
    [InlineData("early ")]
    [InlineData("# ")]
    [InlineData("one hundred ")]
    [InlineData("tonight ")]
    [InlineData("not 2, ")]
    public void No_chain_of_words_is_followed_again_and_again(string unit) =>
        IsBounded(string.Concat(Enumerable.Repeat(unit, Tokens.LongestText / unit.Length)));

    [Fact]
    public void A_day_or_time_that_is_written_is_read_again()
    {
        Prop.ForAll(Sentences, IsReadAgain).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        Prop.ForAll(Readings, read => Assert.True(WhenReader.Read(WhenReader.Write(read), Context).Is(read), WhenReader.Write(read)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_choice_that_is_written_is_read_again()
    {
        Prop.ForAll(Sentences, text =>
        {
            if (SlotReader.Read(text, Context) is Reading<SlotRead>.Understood { Value: var read })
                Assert.True(SlotReader.Read(SlotReader.Write(read), Context).Is(read), $"'{text}' is written '{SlotReader.Write(read)}'");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        foreach (var search in Enum.GetValues<Search>())
        {
            foreach (WhenRead? wanted in (WhenRead?[])[null, new(new LocalDate(2026, 6, 12), new LocalTime(17, 0)),
                new(null, null, null, new LocalTime(9, 5))])
            {
                var none = new SlotRead(null) { Search = search, Wanted = wanted };
                Assert.True(SlotReader.Read(SlotReader.Write(none), Context).Is(none), SlotReader.Write(none));
            }
        }
    }

    [Fact]
    public void No_day_is_guessed_from_words_that_tell_none()
    {
        string[] words = ["please", "rose", "on my arm", "thanks", "for 2 people", "£50", "10cm", "call 07700 900123", "with a friend",
            "at 12 baker street", "option 2"];
        Prop.ForAll(Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary(), text =>
            Assert.False(WhenReader.Read(text, Shown.Today) is Reading<WhenRead>.Understood,
                text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static Arbitrary<WhenRead> Readings =>
        (from day in Gen.Choose(1, 300)
         from length in Gen.Choose(0, 20)
         from start in Gen.Choose(0, 1300)
         from span in Gen.Choose(0, 100)
         from shape in Gen.Choose(1, 7)
         let date = Context.Now.Date.PlusDays(day)
         let time = LocalTime.FromMinutesSinceMidnight(start)
         select new WhenRead(
             (shape & 1) != 0 ? date : null,
             (shape & 2) != 0 ? time : null,
             (shape & 1) != 0 && length > 0 ? date.PlusDays(length) : null,
             (shape & 6) == 4 || ((shape & 6) == 6 && span > 0) ? time.PlusMinutes(span) : null)).ToArbitrary();

    private static void IsReadAgain(string text)
    {
        if (WhenReader.Read(text, Context) is Reading<WhenRead>.Understood { Value: var read })
            Assert.True(WhenReader.Read(WhenReader.Write(read), Context).Is(read), $"'{text}' is written '{WhenReader.Write(read)}'");
    }

    private static void IsBounded(string text)
    {
        var (when, slot) = (Tokens.Of(text), Tokens.Of(text));
        WhenReader.Read(when, Context);
        SlotReader.Read(slot, Context);
        var most = MostStepsPerToken * (when.Count + 1L);
        Assert.True(when.Steps <= most, $"{when.Steps} steps for {when.Count} tokens of a day: {text}");
        Assert.True(slot.Steps <= most, $"{slot.Steps} steps for {slot.Count} tokens of a choice: {text}");
        var (size, budget) = (Tokens.Of(text), Tokens.Of(text));
        SizeReader.Read(size, Context);
        BudgetReader.Read(budget, Context);
        Assert.True(size.Steps <= most, $"{size.Steps} steps for {size.Count} tokens of a size: {text}");
        Assert.True(budget.Steps <= most, $"{budget.Steps} steps for {budget.Count} tokens of a budget: {text}");
    }
}
