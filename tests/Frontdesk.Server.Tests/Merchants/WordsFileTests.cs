using Frontdesk.Server.Merchants;
using Xunit;

namespace Frontdesk.Server.Tests.Merchants;

public sealed class WordsFileTests
{
    private static readonly HashSet<string> Known = ["artist", "amount"];

    [Fact]
    public void Words_are_read_with_their_variants_and_version()
    {
        var words = Assert.IsType<WordsRead.Good>(Read("version: 2026-11-21\nwelcome:\n  - Hi from {artist}.\n  - Hello, {artist} here.\ngoodbye: Bye.\n")).Words;
        Assert.Equal("2026-11-21", words.Version);
        Assert.Equal("Hi from Jonah.", words.Say("welcome", 0, ("artist", "Jonah")));
        Assert.Equal("Hello, Jonah here.", words.Say("welcome", 1, ("artist", "Jonah")));
        Assert.Equal("Bye.", words.Say("goodbye", 5));
    }

    [Theory]
    [InlineData("version: 1\nwelcome:\n  - Hi.\n  - Hi {atrist}.\n", "words.yml:4: unknown placeholder '{atrist}' in 'welcome'. Known: {amount}, {artist}.")]
    [InlineData("version: 1\nwelcome: Hi {artist.\n", "words.yml:2: the braces in 'welcome' do not match. Write each placeholder as {name}.")]
    [InlineData("version: 1\nwelcome: Hi artist}.\n", "words.yml:2: the braces in 'welcome' do not match. Write each placeholder as {name}.")]
    [InlineData("version: 1\nwelcome: Hi {{artist}}.\n", "words.yml:2: the braces in 'welcome' do not match. Write each placeholder as {name}.")]
    [InlineData("version: 1\nwelcome: Hi { artist }.\n", "words.yml:2: '{ artist }' in 'welcome' is no placeholder. Write a name in small letters, such as {artist}.")]
    [InlineData("version: 1\nwelcome:\n", "words.yml:2: 'welcome' is ''. Write a text, or a list of texts.")]
    [InlineData("version: 1\nwelcome: []\n", "words.yml:2: 'welcome' is something else. Write a text, or a list of texts.")]
    [InlineData("version: 1\nwelcome:\n  - Hi.\n  - Hi.\n", "words.yml:3: two variants of 'welcome' are the same. Change or remove one.")]
    [InlineData("welcome: Hi.\n", "words.yml:1: 'version' is missing. Add it here.")]
    [InlineData("version: 1\n", "words.yml:1: 'welcome' is missing. Add it here.")]
    public void A_slip_in_the_words_is_named_with_its_line_and_its_mend(string text, string problem)
    {
        var broken = Assert.IsType<WordsRead.Broken>(WordsFile.Read(text, "words.yml", Known, ["welcome"]));
        Assert.Equal([problem], broken.Problems.Select(found => found.ToString()));
    }

    [Fact]
    public void A_key_written_twice_is_a_problem_not_the_last_one_winning()
    {
        var broken = Assert.IsType<WordsRead.Broken>(Read("version: 1\nwelcome: Hi.\nwelcome: Hello.\n"));
        Assert.Equal(3, broken.Problems[0].Line);
    }

    private static WordsRead Read(string text) => WordsFile.Read(text, "words.yml", Known, []);
}
