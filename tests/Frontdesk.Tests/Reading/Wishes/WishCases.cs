using Frontdesk.Reading;
using Frontdesk.Reading.Wishes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Wishes;

public sealed class WishCases
{
    private static readonly ReadingContext Free = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP") { Artist = "Jonah" };
    private static readonly ReadingContext Booked = Free with { Booked = new LocalDateTime(2026, 6, 16, 11, 0) };

    private static readonly string[] Keywords =
    [
        "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out", "opt-out", "remove", "arret", "arrêt", "td", "unsub", "stopper", "alto", "baja", "parar",
        "cancelar", "detener", "sair", "stopp", "abmelden", "ende", "sluta", "avsluta", "ferma", "annulla",
    ];

    [Fact]
    public void Every_keyword_alone_is_an_opt_out_in_any_dress()
    {
        Func<string, string>[] dresses =
        [
            word => word, word => word.ToUpperInvariant(), word => char.ToUpperInvariant(word[0]) + word[1..], word => word + ".",
            word => word + "!!!", word => $"'{word}'", word => $"\"{word}\"", word => $"“{word}”",
            word => word + "\n", word => "\u00a0" + word + "\u00a0", word => word + " 🛑", word => "😡" + word,
            word => word.Insert(1, "\u200b"), word => "\ufeff" + word, word => word + " please", word => $"  {word}\t",
        ];
        foreach (var word in Keywords)
            Assert.All(dresses, dress => Assert.True(Read(dress(word), Free) == Intent.OptOut, $"'{dress(word)}' was read as {Read(dress(word), Free)}"));
    }

    [Theory]
    [InlineData("stop please")]
    [InlineData("STOP texting me")]
    [InlineData("pls remove my number")]
    [InlineData("unsub")]
    [InlineData("do not contact me again")]
    [InlineData("leave me alone")]
    [InlineData("I revoke my consent")]
    [InlineData("opt me out")]
    [InlineData("no more messages")]
    [InlineData("please stop texting me")]
    [InlineData("take me off this list")]
    [InlineData("wrong number, stop")]
    [InlineData("S T O P")]
    [InlineData("I don't want to hear from you anymore")]
    [InlineData("please don't message me again")]
    [InlineData("I want you to stop messaging me now")]
    public void Plain_words_for_stop_are_an_opt_out(string text) => Assert.Equal(Intent.OptOut, Read(text, Booked));

    [Theory]
    [InlineData("next stop")]
    [InlineData("stop the story")]
    [InlineData("can't stop laughing")]
    [InlineData("a stop sign on my arm")]
    [InlineData("the end of the arm")]
    [InlineData("my skin won't stop itching")]
    [InlineData("don't call it a rose")]
    [InlineData("please remove the background")]
    [InlineData("st")]
    [InlineData("op")]
    [InlineData("back")]
    [InlineData("no more")]
    [InlineData("can I message you later")]
    [InlineData("none")]
    [InlineData("can I cancel if something comes up?")]
    [InlineData("what's your refund policy?")]
    [InlineData("it covers another tattoo")]
    [InlineData("I need to talk to my wife first")]
    public void Ordinary_talk_is_no_wish(string text) => Assert.Equal(Intent.None, Read(text, Free));

    [Theory]
    [InlineData("cancel", Intent.Cancel)]
    [InlineData("CANCEL!", Intent.Cancel)]
    [InlineData("stop", Intent.OptOut)]
    [InlineData("can we move it to friday?", Intent.Reschedule)]
    [InlineData("I can't make it on tuesday", Intent.Cancel)]
    [InlineData("can't make it, could we do another day?", Intent.Reschedule)]
    [InlineData("please don't cancel my appointment", Intent.None)]
    public void With_a_booking_a_cancel_is_about_it(string text, Intent expected) => Assert.Equal(expected, Read(text, Booked));

    [Theory]
    [InlineData("cancel my appointment", Intent.Cancel)]
    [InlineData("cancel my appointment on Friday", Intent.Cancel)]
    [InlineData("I need to cancel my booking", Intent.Cancel)]
    [InlineData("can I reschedule", Intent.Reschedule)]
    [InlineData("go back", Intent.GoBack)]
    [InlineData("previous question", Intent.GoBack)]
    [InlineData("can I go back please", Intent.GoBack)]
    [InlineData("Skip", Intent.Skip)]
    [InlineData("pass", Intent.Skip)]
    [InlineData("next one", Intent.Skip)]
    [InlineData("new enquiry", Intent.StartAnew)]
    [InlineData("I'd like another tattoo", Intent.StartAnew)]
    [InlineData("start over", Intent.StartAnew)]
    [InlineData("start again", Intent.StartAnew)]
    [InlineData("restart", Intent.StartAnew)]
    [InlineData("any news?", Intent.Progress)]
    [InlineData("where are we?", Intent.Progress)]
    [InlineData("what's happening with my booking", Intent.Progress)]
    [InlineData("human", Intent.Human)]
    [InlineData("can I talk to a person", Intent.Human)]
    [InlineData("speak to Jonah", Intent.Human)]
    [InlineData("I want to speak to the artist", Intent.Human)]
    [InlineData("I want a refund", Intent.Refund)]
    [InlineData("can I get my deposit back", Intent.Refund)]
    [InlineData("delete my data", Intent.EraseData)]
    [InlineData("GDPR", Intent.EraseData)]
    [InlineData("HELP", Intent.Help)]
    [InlineData("START", Intent.OptIn)]
    [InlineData("UNSTOP", Intent.OptIn)]
    [InlineData("you can text me again", Intent.OptIn)]
    public void A_wish_is_read_from_its_words(string text, Intent expected) => Assert.Equal(expected, Read(text, Free));

    private static Intent Read(string text, ReadingContext context) => IntentReader.Read(text, context).Or(Intent.None);
}
