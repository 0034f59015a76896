using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Wishes;

/// <summary>Talk that holds the words of a wish and is none.</summary>
public sealed class OrdinaryTalk
{
    private static readonly ReadingContext Free = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP") { Artist = "Jonah" };
    private static readonly ReadingContext Booked = Free with { Booked = new LocalDateTime(2026, 6, 16, 11, 0) };

    [Theory]
    [InlineData("stop by at 3")]
    [InlineData("non stop pattern")]
    [InlineData("non-stop pattern")]
    [InlineData("the bus stop")]
    [InlineData("end of the month")]
    [InlineData("dead end street tattoo")]
    [InlineData("quit my job")]
    [InlineData("I quit my job so budget is low")]
    [InlineData("cancel culture")]
    [InlineData("remove the old one with laser")]
    [InlineData("can't stop smiling")]
    [InlineData("start at the wrist")]
    [InlineData("info on aftercare")]
    [InlineData("help me choose")]
    [InlineData("human skull")]
    [InlineData("real person portrait")]
    [InlineData("a portrait of a real person")]
    [InlineData("delete the second rose from the design")]
    [InlineData("unsubscribe from netflix lol")]
    [InlineData("can I cancel later if needed?")]
    [InlineData("what if I need to cancel")]
    [InlineData("is the deposit refundable?")]
    [InlineData("do you do refunds")]
    [InlineData("do you do refunds if I cancel?")]
    [InlineData("how do refunds work")]
    [InlineData("what's the cancellation policy?")]
    [InlineData("how much notice do you need to cancel")]
    [InlineData("stop the shading at my elbow")]
    [InlineData("can you stop at the wrist")]
    [InlineData("i want it to stop just above the knee")]
    [InlineData("it should say \"never stop\"")]
    [InlineData("a tattoo that says leave me alone")]
    [InlineData("lettering saying 'no more messages'")]
    [InlineData("the words \"stop calling\" in script font")]
    [InlineData("my ex won't stop texting me")]
    [InlineData("he keeps messaging me lol cant stop laughing")]
    [InlineData("don't call me before 5")]
    [InlineData("don't text me on work days, evenings only")]
    [InlineData("dont message me till friday, im away")]
    [InlineData("please don't call, text is better")]
    [InlineData("please don't cancel my appointment")]
    [InlineData("I don't want to cancel")]
    [InlineData("not cancelling just checking the address")]
    [InlineData("don't delete my photos yet")]
    [InlineData("no need to refund me")]
    [InlineData("I don't want a refund")]
    [InlineData("I don't want text in the design")]
    [InlineData("no more lines on the left side")]
    [InlineData("no more than 10cm")]
    [InlineData("I want no text, just the image")]
    [InlineData("enough detail to see the eyes")]
    [InlineData("one stop shop tattoo")]
    [InlineData("stop sign")]
    [InlineData("stop motion")]
    [InlineData("end of june")]
    [InlineData("in the end I chose a lion")]
    [InlineData("remove the background")]
    [InlineData("remove the stem please")]
    [InlineData("please remove the leaves from the design")]
    [InlineData("take me through the process")]
    [InlineData("block colour")]
    [InlineData("black block letters")]
    [InlineData("is there parking")]
    [InlineData("who are you")]
    [InlineData("thanks!")]
    [InlineData("ok")]
    [InlineData("yes")]
    [InlineData("help with the design would be great")]
    [InlineData("can you help me pick a style")]
    [InlineData("I need help deciding on size")]
    [InlineData("start from the shoulder")]
    [InlineData("can we start at 10")]
    [InlineData("let's start small")]
    [InlineData("get back to me when you can")]
    [InlineData("my friend cancelled so I can come earlier")]
    [InlineData("my last artist cancelled on me")]
    [InlineData("they cancelled my flight")]
    [InlineData("he wants a refund from his other artist")]
    [InlineData("got a refund from the airline")]
    [InlineData("someone told me you do great portraits")]
    [InlineData("a human heart with flowers")]
    [InlineData("robot arm design")]
    [InlineData("I'd love to have jonah do it")]
    [InlineData("I want the artist to choose the colours")]
    [InlineData("talk soon")]
    [InlineData("speak to you tomorrow")]
    [InlineData("text me the address please")]
    [InlineData("you can message me on instagram too")]
    [InlineData("can I message you a picture")]
    [InlineData("do you email the design first?")]
    [InlineData("what happens to my photos")]
    [InlineData("change the colour to blue")]
    [InlineData("can you move the rose up a bit")]
    [InlineData("move it more to the left")]
    [InlineData("can we change the size to 12cm")]
    [InlineData("push the design back a little on the arm")]
    [InlineData("swap the rose for a lily")]
    [InlineData("put it on my back")]
    [InlineData("the date 12.03.2019 in roman numerals")]
    [InlineData("I changed my mind about the colour")]
    [InlineData("I've changed my mind, make it black and grey")]
    [InlineData("forget me nots on my ankle")]
    [InlineData("forget-me-not flowers")]
    [InlineData("delete my last answer")]
    [InlineData("what's next in the design process?")]
    [InlineData("hey how's it going, I'd like a tattoo")]
    [InlineData("when will you be in Leeds")]
    [InlineData("when do you open")]
    [InlineData("just checking you do cover ups")]
    [InlineData("any word tattoos you did?")]
    [InlineData("skip the shading")]
    [InlineData("pass me the details")]
    [InlineData("not sure")]
    [InlineData("sorry I meant 12cm")]
    [InlineData("wait stop, I meant the left arm")]
    [InlineData("hold on, stop, wrong answer")]
    [InlineData("refund policy?")]
    [InlineData("is it ok to cancel if i get sick")]
    [InlineData("my appointment is at 3 right?")]
    [InlineData("will my data be safe?")]
    [InlineData("how long do you keep my data")]
    [InlineData("are you gdpr compliant?")]
    [InlineData("is there a fee to reschedule")]
    [InlineData("can I reschedule if something comes up?")]
    [InlineData("I was told to cancel my other booking, all sorted")]
    [InlineData("my dog's name is Stop lol")]
    [InlineData("a quote: quit while you're ahead")]
    [InlineData("unsubscribe button as a tattoo joke")]
    [InlineData("I run a podcast called Opt Out")]
    [InlineData("something like 'the end' on the last page")]
    [InlineData("cancel that, make it 12 cm")]
    public void Is_no_wish(string text)
    {
        if (text.StartsWith("cancel that", StringComparison.Ordinal))
            Assert.Equal(Intent.None, Read(text, Free));
        else
            Assert.DoesNotContain(Intent.OptOut, new[] { Read(text, Free), Read(text, Booked) });
        Assert.Equal(Intent.None, Read(text, Free));
    }

    private static readonly string[] Keywords =
    [
        "stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "remove", "arret", "td", "start", "yes", "help", "info", "stopp",
        "alto", "baja", "parar", "cancelar", "sair", "ende", "sluta", "ferma", "annulla",
    ];

    private static readonly string[] Before = ["the tail should", "my arm is where", "a small", "we talked about the", "black lines that", "I like how roses", "the bus"];

    private static readonly string[] After = ["at my elbow with leaves", "of the stem near my wrist", "sign in black and grey", "around three flowers", "to the left of the moon"];

    /// <summary>A keyword in a long ordinary sentence is never an opt-out.</summary>
    [Fact]
    public void A_keyword_within_a_sentence_ends_nothing()
    {
        var sentences =
            from before in Gen.Elements(Before)
            from keyword in Gen.Elements(Keywords)
            from after in Gen.Elements(After)
            select $"{before} {keyword} {after}";
        Prop.ForAll(sentences.ToArbitrary(), text => Read(text, Free) != Intent.OptOut && Read(text, Booked) != Intent.OptOut)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    private static Intent Read(string text, ReadingContext context) => IntentReader.Read(text, context).Or(Intent.None);
}
