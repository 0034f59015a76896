using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Places;
using Frontdesk.Reading.Replies;
using Frontdesk.Reading.Sizes;
using Frontdesk.Reading.Times;
using Frontdesk.Reading.Wishes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading;

public sealed class ReaderProperties
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 1, 16, 9, 0), "GB", "GBP")
    {
        Offered = [new(2026, 1, 19, 10, 0), new(2026, 1, 19, 14, 0), new(2026, 1, 21, 10, 0)],
        Booked = new LocalDateTime(2026, 1, 20, 11, 0),
    };

    private static readonly (string Name, Func<string, object> Read)[] Readers =
    [
        ("size", text => Essence(SizeReader.Read(text, Context))),
        ("budget", text => Essence(BudgetReader.Read(text, Context))),
        ("place", text => Essence(PlaceReader.Read(text, Context))),
        ("yes_no", text => Essence(YesNoReader.Read(text, Context))),
        ("slot", text => Essence(SlotReader.Read(text, Context))),
        ("when", text => Essence(WhenReader.Read(text, Context))),
        ("complexity", text => Essence(ComplexityReader.Read(text, Context))),
        ("intent", text => Essence(IntentReader.Read(text, Context))),
        ("intent without booking", text => Essence(IntentReader.Read(text, Context with { Booked = null }))),
    ];

    /// <summary>Pieces that the grammars care about, in any order: closer to trouble than random letters.</summary>
    private static readonly string[] Pieces =
    [
        "10", "12", "0", "-", "x", "cm", "mm", "inch", "\"", "'", "£", "$", "€", "k", "1.5", "1,500", "400", "99999999999999", "123456789012345678901234567890", "%", "under", "between", "and", "to", "or",
        "from", "hundred", "a", "grand", "half", "past", "quarter", "nine", "monday", "next", "week", "june", "31", "29 feb", "the", "21st", "0th", "24:00", "25:61", "12:60", "4pm", "am", "noon", "midnight", "tomorrow",
        "today", "yesterday", "in", "days", "400 months", "9999-12-31", "1/1/1", "99/99", "option", "#", "last", "one", "second", "none", "London", "near", "E1", "6AN", "A4", "palm", "yes", "no", "not", "stop", "cancel",
        "my", "appointment", ".", ",", "?", "!", "\n", "👍", "½", "²", "\u200b", "\ud800", "\0", "/", ":", "(", "couple", "of", "minus", "weekend", "month", "before", "after", "by", "at", "million", "thousand", "ten",
    ];

    private static readonly Arbitrary<string> Sentences =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    private static readonly Arbitrary<string> Run = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void No_text_makes_a_reader_throw()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(1500);
        Prop.ForAll<string>(text => ReadAll(text ?? "")).Check(config);
        Prop.ForAll(Sentences, ReadAll).Check(config);
        Prop.ForAll(Run, ReadAll).Check(config);
    }

    /// <summary>A capital may tell "in Bath" from "in bath": a place may be asked about for want of it, never read as another.</summary>
    [Fact]
    public void Case_changes_no_reading()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(1500);
        Prop.ForAll<string>(text => Same(text ?? "", (text ?? "").ToUpperInvariant(), mayAsk: "place")).Check(config);
        Prop.ForAll(Sentences, text => Same(text, text.ToUpperInvariant(), mayAsk: "place")).Check(config);
        Prop.ForAll(Sentences, text => Same(text, text.ToLowerInvariant(), mayAsk: "place")).Check(config);
    }

    [Theory]
    [InlineData("hi, {0}")]
    [InlineData("Hello! {0} please")]
    [InlineData("{0} thanks")]
    [InlineData("{0}, thank you so much x")]
    [InlineData("  {0} 🙏🏽 ")]
    [InlineData("\u200b{0}\u00a0")]
    public void Politeness_changes_no_reading(string frame)
    {
        string[] texts =
        [
            "8x12cm", "A4", "5\"", "£400", "under 1000", "1.5k", "Manchester", "Little Snoring", "UK", "yes", "no", "option 2", "monday 2pm", "tomorrow", "18 june at 11am", "simple", "STOP", "unsubscribe",
            "cancel my appointment", "leave me alone", "go back", "skip", "I want a refund", "talk to a human", "any news?", "none of these", "delete my data", "nope", "idk", "?",
        ];
        foreach (var text in texts)
            Same(text, string.Format(null, frame, text));
    }

    [Fact]
    public void The_longest_texts_are_read()
    {
        foreach (var piece in Pieces)
            ReadAll(string.Concat(Enumerable.Repeat(piece + " ", 4096 / (piece.Length + 1))));
    }

    private static void ReadAll(string text)
    {
        foreach (var (_, read) in Readers)
            read(text);
    }

    private static void Same(string one, string other, string? mayAsk = null)
    {
        foreach (var (name, read) in Readers)
            Assert.True(
                Equals(read(one), read(other)) || (name == mayAsk && (read(one) is "unclear" || read(other) is "unclear")),
                $"{name}: '{one}' reads {read(one)}, '{other}' reads {read(other)}");
    }

    /// <summary>The value or the fact that there is none: span and rule may tell of the text around.</summary>
    private static object Essence<T>(Reading<T> reading) => reading is Reading<T>.Understood understood ? understood.Value! : "unclear";
}
