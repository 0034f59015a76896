using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Masking;
using Frontdesk.Reading.Sizes;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Masking;

public sealed class MaskedTextTests
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 3, 2, 10, 0), "GB", "GBP");

    private static readonly string[] ClientNames =
        ["Anna Moss", "Max Grand", "May Little", "Penny Palm", "Under Ten", "K", "Name", "Example Com", "cm", "£", "", "Jo 400", "Hundred Pounds", "Or Not"];

    /// <summary>How people write sizes and budgets; # is a figure.</summary>
    private static readonly string[] Answers =
    [
        "# x # cm", "#x#cm", "about # by # inches", "#-#cm", "#cm tall", "palm sized", "a4", "£#", "# max", "between # and #", "#-#", "£#-£#", "#k", "up to # pounds",
        "over £#", "# or more", "€#", "# quid tops", "from # to #", "£1,#", "#.50", "# hundred", "half sleeve", "two grand", "a grand max", "#+",
    ];

    private static readonly string[] Beside =
        ["", "on 12/03/2026", "by 2026-03-12", "at 14:30-15:45", "name", "anna", "max", "may", "penny", "thanks", "it's for my arm"];

    /// <summary>Pieces that the grammar cares about, in any order.</summary>
    private static readonly string[] Pieces =
    [
        "+44", "07700", "900123", "447700900123", "0000", "(", ")", "-", ".", "/", "@", "_", ":", "https", "www", "com", "anna", "Anna", "max", "name", "example", "jo", "12", "03", "2026",
        "4111111111111111", "41111111111111111111", "£", "10", "cm", ",", " ", " ", "\n", "+", "½", "👍", "\ud800", "'s", "400", "1,500", "0.5", "co", "uk",
    ];

    [Theory]
    [InlineData("ring me on 07700 900123 please", "ring me on 0000 please")]
    [InlineData("+44 7700 900123", "0000")]
    [InlineData("my number is +44 (0)7700-900-123.", "my number is 0000.")]
    [InlineData("(020) 7946 0958 or 447700900123", "0000 or 0000")]
    [InlineData("555-123-4567, 8x12cm", "0000, 8x12cm")]
    [InlineData("(555) 123-4567", "0000")]
    [InlineData("call 020.7946.0958", "call 0000")]
    [InlineData("card 4111 1111 1111 1111 exp 12/27", "card 0000 exp 12/27")]
    [InlineData("4111111111111111", "0000")]
    [InlineData("jo.moss+ink@mail.example.org, 10cm", "name@example.com, 10cm")]
    [InlineData("see https://pics.example.org/a/b?c=1 for the size", "see https://example.com for the size")]
    [InlineData("www.example.org", "https://example.com")]
    [InlineData("insta is @jo_ink.ldn!", "insta is @name!")]
    [InlineData("wa.me/447700900123", "https://example.com")]
    [InlineData("instagram.com/jo.ink, £400", "https://example.com, £400")]
    [InlineData("Anna here, about palm sized", "name here, about palm sized")]
    [InlineData("it's for ANNA'S arm", "it's for name arm")]
    public void What_tells_who_it_is_becomes_a_neutral_word(string text, string masked) => Assert.Equal(masked, Mask(text, "Anna Moss"));

    [Theory]
    [InlineData("10 x 12 cm on 12/03/2026 at 14:30")]
    [InlineData("12.03.2026 or 2026-03-12")]
    [InlineData("£10000-15000")]
    [InlineData("400/500/600/700")]
    [InlineData("£1,250,000.50")]
    [InlineData("£1000000000")]
    [InlineData("between 10000 and 15000 pounds")]
    [InlineData("400+ maybe 500")]
    [InlineData("no.thanks")]
    [InlineData("2@5pm")]
    [InlineData("10 15 20 25 30 cm")]
    public void Sizes_money_and_dates_stay_as_they_were(string text) => Assert.Equal(text, Mask(text, "Anna Moss"));

    [Theory]
    [InlineData("£400 max", "Max Moss", "£400 max")]
    [InlineData("Ivy here. £400 max", "Ivy Moss", "name here. £400 max")]
    public void A_name_stays_where_it_is_read_as_something_else(string text, string name, string masked) => Assert.Equal(masked, Mask(text, name));

    [Fact]
    public void Masking_twice_is_masking_once()
    {
        var soup = (from pieces in Gen.Elements(Pieces).ListOf() from name in Gen.Elements(ClientNames) select (string.Concat(pieces), name)).ToArbitrary();
        Prop.ForAll(soup, given => Mask(Mask(given.Item1, given.name), given.name) == Mask(given.Item1, given.name))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void What_is_read_as_a_size_or_a_budget_is_read_alike_behind_the_mask()
    {
        var figure = Gen.Frequency((3, Gen.Choose(1, 60)), (2, Gen.Choose(60, 2000)), (1, Gen.Choose(2000, 999_999)));
        var said = (from answer in Gen.Elements(Answers) from one in figure from other in figure from before in Gen.Elements(Beside) from after in Gen.Elements(Beside)
                    from name in Gen.Elements(ClientNames) select (Text: $"{before} {Filled(answer, one, other)} {after}", name)).ToArbitrary();
        Prop.ForAll(said, given => Read(Mask(given.Text, given.name)) == Read(given.Text)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Fact]
    public void Any_text_of_any_length_is_masked()
    {
        Assert.Equal(4096, Mask(new string('x', 5000), null).Length);
        Assert.DoesNotContain("anna", Mask(string.Concat(Enumerable.Repeat("anna 9", 800)), "Anna"), StringComparison.Ordinal);
        Prop.ForAll<string>(text => Mask(text ?? "", text) is not null).Check(Config.QuickThrowOnFailure);
    }

    private static string Mask(string text, string? name) => MaskedText.Of(text, name, Read);

    private static string Read(string text) => $"{Essence(SizeReader.Read(text, Context))} {Essence(BudgetReader.Read(text, Context))}";

    private static string Essence<T>(Reading<T> reading) => reading switch
    {
        Reading<T>.Understood understood => $"{understood.Value} {understood.MatchedBy}",
        Reading<T>.Unclear unclear => $"{unclear.Reason}",
        _ => throw new InvalidOperationException(),
    };

    private static string Filled(string answer, int one, int other)
    {
        var at = answer.IndexOf('#', StringComparison.Ordinal);
        if (at < 0)
            return answer;
        var first = $"{answer[..at]}{one}{answer[(at + 1)..]}";
        return first.Replace("#", $"{other}", StringComparison.Ordinal);
    }
}
