using Frontdesk.Reading;
using Frontdesk.Reading.Replies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Replies;

public sealed class YesNoCases
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("go on then")]
    [InlineData("why not")]
    [InlineData("absolutely")]
    [InlineData("no worries")]
    [InlineData("not a problem")]
    [InlineData("no problem at all")]
    [InlineData("👍🏾")]
    [InlineData("yes please!")]
    [InlineData("yep, sounds good")]
    [InlineData("I don't see why not")]
    [InlineData("wouldn't say no")]
    [InlineData("can't wait")]
    [InlineData("that works for me thanks")]
    [InlineData("ok")]
    [InlineData("okay cool")]
    [InlineData("sure why not")]
    [InlineData("yes I do")]
    [InlineData("it is")]
    [InlineData("yes it is")]
    [InlineData("of course")]
    [InlineData("yeah that's fine")]
    [InlineData("perfect, thanks")]
    [InlineData("works for me")]
    [InlineData("I'd love that")]
    [InlineData("yes, it's an old tattoo")]
    [InlineData("yes it covers my ex's name")]
    [InlineData("yeah go on")]
    [InlineData("sweet as")]
    [InlineData("go ahead")]
    [InlineData("hell yeah")]
    [InlineData("yes yes")]
    [InlineData("y")]
    [InlineData("Yes 👍")]
    [InlineData("sure thing")]
    [InlineData("100%")]
    [InlineData("yes 100%")]
    [InlineData("oui")]
    [InlineData("ja klar")]
    [InlineData("sí por favor")]
    [InlineData("evet")]
    [InlineData("да")]
    [InlineData("yes, what time?")]
    [InlineData("yeah definitely")]
    [InlineData("yes mate")]
    [InlineData("ok then")]
    [InlineData("fine by me")]
    [InlineData("yes if that's ok")]
    [InlineData("I guess so")]
    [InlineData("sounds like a plan")]
    [InlineData("happy days")]
    [InlineData("aye")]
    [InlineData("lets do it")]
    [InlineData("not wrong")]
    [InlineData("no wait, yes")]
    [InlineData("I think so")]
    [InlineData("ya")]
    [InlineData("yesss")]
    [InlineData("book me in")]
    [InlineData("that'd be great")]
    [InlineData("that would be great thank you")]
    [InlineData("yes but it's quite small")]
    [InlineData("✅")]
    [InlineData("you bet")]
    [InlineData("i will")]
    [InlineData("i am yeah")]
    public void A_yes_is_a_yes(string text) => Assert.True(YesNoReader.Read(text, Context).Is(YesNo.Yes));

    [Theory]
    [InlineData("no")]
    [InlineData("nope")]
    [InlineData("nah")]
    [InlineData("no thanks")]
    [InlineData("not really")]
    [InlineData("please don't")]
    [InlineData("no thank you x")]
    [InlineData("I don't")]
    [InlineData("no way")]
    [InlineData("absolutely not")]
    [InlineData("nein danke")]
    [InlineData("non merci")]
    [InlineData("no, it's bare skin")]
    [InlineData("no it's my first tattoo")]
    [InlineData("no but my partner does")]
    [InlineData("not yet")]
    [InlineData("not today thanks")]
    [InlineData("sorry no")]
    [InlineData("sorry, I can't")]
    [InlineData("I'd rather not")]
    [InlineData("👎")]
    [InlineData("no sorry I'm away")]
    [InlineData("afraid not")]
    [InlineData("unfortunately not")]
    [InlineData("nah mate")]
    [InlineData("no chance")]
    [InlineData("hard pass")]
    [InlineData("not for me")]
    [InlineData("don't think so")]
    [InlineData("I do not")]
    [InlineData("no, not interested")]
    [InlineData("negative")]
    [InlineData("nah I'm good")]
    [InlineData("yes, oh wait no")]
    [InlineData("yeah, actually no")]
    [InlineData("no thanks, all good")]
    [InlineData("no can do")]
    [InlineData("never")]
    [InlineData("doesn't work for me")]
    [InlineData("that won't work sorry")]
    [InlineData("i can't make that")]
    [InlineData("nope none")]
    public void A_no_is_a_no(string text) => Assert.True(YesNoReader.Read(text, Context).Is(YesNo.No));

    [Theory]
    [InlineData("sounds good but can we do friday?")]
    [InlineData("yeah nah")]
    [InlineData("nah yeah")]
    [InlineData("yes but can we do saturday?")]
    [InlineData("I don't mind")]
    [InlineData("🙏")]
    [InlineData("❤️")]
    [InlineData("no that's fine")]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("yes and no")]
    [InlineData("yes?")]
    [InlineData("no?")]
    [InlineData("really?")]
    [InlineData("depends")]
    [InlineData("if it's cheap")]
    [InlineData("only if jonah is free")]
    [InlineData("how much")]
    [InlineData("what")]
    [InlineData("yes to what")]
    [InlineData("who is this")]
    [InlineData("right arm")]
    [InlineData("no colour")]
    [InlineData("no 3 please")]
    [InlineData("no idea")]
    [InlineData("no preference")]
    [InlineData("hmm")]
    [InlineData("idk")]
    [InlineData("hi")]
    [InlineData("thanks")]
    [InlineData("it was yesterday")]
    [InlineData("a rose")]
    [InlineData("50/50")]
    [InlineData("yes or no?")]
    [InlineData("👍👎")]
    [InlineData("🤷")]
    [InlineData("either is fine")]
    [InlineData("up to you")]
    [InlineData("let me check")]
    [InlineData("I'll get back to you")]
    [InlineData("could be")]
    [InlineData("yes but not manchester")]
    [InlineData("yes if it's under 300")]
    [InlineData("how about friday")]
    [InlineData("can I let you know later")]
    [InlineData("I know what I want")]
    [InlineData("my friend said yes")]
    [InlineData("i told him no")]
    [InlineData("I need to think about it")]
    [InlineData("yesterday")]
    [InlineData("ok but what about the price?")]
    [InlineData("dont worry about it")]
    public void What_is_neither_is_asked_again(string text) => Assert.IsType<Reading<YesNo>.Unclear>(YesNoReader.Read(text, Context));

    [Theory]
    [InlineData("yeah nah", YesNo.No)]
    [InlineData("yeah nah mate", YesNo.No)]
    [InlineData("nah yeah", YesNo.Yes)]
    public void The_last_word_counts_where_people_say_both(string text, YesNo expected)
    {
        Assert.True(YesNoReader.Read(text, Context with { Country = "AU" }).Is(expected));
        Assert.IsType<Reading<YesNo>.Unclear>(YesNoReader.Read(text, Context));
    }

    [Theory]
    [InlineData("", UnclearReason.Nothing)]
    [InlineData("hi there", UnclearReason.Nothing)]
    [InlineData("not sure", UnclearReason.Unsure)]
    [InlineData("only if it's cheap", UnclearReason.Unsure)]
    [InlineData("how much is it?", UnclearReason.Asks)]
    [InlineData("yes?", UnclearReason.Asks)]
    [InlineData("yes no", UnclearReason.Several)]
    [InlineData("yes 👎", UnclearReason.Several)]
    [InlineData("a rose", UnclearReason.NoMatch)]
    [InlineData("je ne sais pas encore", UnclearReason.OtherLanguage)]
    public void What_is_unclear_has_its_reason(string text, UnclearReason reason) =>
        Assert.Equal(reason, Assert.IsType<Reading<YesNo>.Unclear>(YesNoReader.Read(text, Context)).Reason);

    [Theory]
    [InlineData("oh yes please, that's it", "yes please")]
    [InlineData("sorry no, not today", "no")]
    [InlineData("yes! oh wait, no", "no")]
    public void The_span_is_what_the_answer_rests_on(string text, string span) =>
        Assert.Equal(span, Assert.IsType<Reading<YesNo>.Understood>(YesNoReader.Read(text, Context)).Span);

    [Fact]
    public void Politeness_and_signs_without_a_meaning_change_no_answer()
    {
        string[] answers = ["yes", "no", "nope", "yep", "not sure", "sure", "no way", "of course", "maybe", "right arm", "no worries", "please don't"];
        string[] frames = ["{0}", "hi, {0}", "{0} x", "{0}!!", "  {0} 🙏🏽", "\u200b{0}\u00a0", "{0} ✨", "{0} thanks", "{0}."];
        var dressed = from answer in Gen.Elements(answers) from frame in Gen.Elements(frames) from loud in Gen.Elements(true, false) select (answer, frame, loud);
        Prop.ForAll(dressed.ToArbitrary(), one =>
        {
            var text = string.Format(null, one.frame, one.answer);
            return Essence(YesNoReader.Read(one.loud ? text.ToUpperInvariant() : text, Context)) == Essence(YesNoReader.Read(one.answer, Context));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static string Essence(Reading<YesNo> reading) => reading is Reading<YesNo>.Understood understood ? $"{understood.Value}" : "unclear";
}
