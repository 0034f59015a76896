using FsCheck;
using FsCheck.Fluent;
using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using Xunit;

namespace Frontdesk.Tests.Reading.Places;

public sealed class PlaceProperties
{
    private static readonly string[] Pieces =
    [
        "London", "leeds", "Paris", "texas", "OR", "or", "and", "not", "in", "near", "live", "I", "from", "actually", ",", ".", "-", "'", "/", "St", "saint", "Bath", "reading", "UK", "new", "york", "SE15",
        "LS6", "2AB", "birmingam", "anywhere", "but", "no", "wait", "Charlotte", "born", "LA", "ltd", "Little Snoring", "Zürich", "Москва", "東京", "👍", "12", "?", "the", "of", "Norfolk", "Essex",
    ];

    private static readonly Arbitrary<string> Talk = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    private static readonly Arbitrary<string> Names =
        Gen.Choose(0, Gazetteer.World.Count - 1).Select(city => Gazetteer.World[city].Name).ToArbitrary();

    private const int Step = 29;

    /// <summary>Bytes; what a reading allocates grows with the steps it takes, on every machine alike.</summary>
    private const long MostAllocated = 100_000;

    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void No_talk_of_places_makes_the_reader_throw() => Prop.ForAll(Talk, text => Read(text) is not null).Check(Quick);

    /// <summary>Names of our own table, such as "Newark", may stand for a town that is called otherwise.</summary>
    [Fact]
    public void Hardly_any_listed_name_is_read_as_a_town_of_another_name()
    {
        var (read, other) = (0, 0);
        for (var i = 0; i < Gazetteer.World.Count; i += Step)
        {
            if (Read(Gazetteer.World[i].Name) is not Reading<PlaceRead>.Understood { Value.City: { } city })
                continue;
            read++;
            other += Gazetteer.World.Find(Gazetteer.World[i].Name).Any(found => found.Name == city) ? 0 : 1;
        }

        Assert.True(read > 0 && other * 100 < read, $"{other} of {read}");
    }

    [Theory]
    [InlineData("I live in Leeds but could come to York if that is easier for you")]
    [InlineData("little snoring")]
    [InlineData("birmingam")]
    public void A_reading_takes_few_steps(string text)
    {
        Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(text);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
    }

    [Fact]
    public void Politeness_changes_nothing_about_a_name() => Prop.ForAll(Names, name => Same(name, $"hi, {name} please 🙏🏽")).Check(Quick);

    /// <summary>A capital may show that a name goes on, so that it is asked about; it never makes another town of it.</summary>
    [Fact]
    public void Case_makes_no_other_town_of_a_name() => Prop.ForAll(
        Names, name => SameOrAsked(name, name.ToUpperInvariant()) && SameOrAsked(name, name.ToLowerInvariant())).Check(Quick);

    [Fact]
    public void The_longest_talk_is_read()
    {
        foreach (var piece in Pieces)
            Read(string.Concat(Enumerable.Repeat(piece + " ", 4096 / (piece.Length + 1))));
    }

    private static bool Same(string one, string other) => Equals(Essence(Read(one)), Essence(Read(other)));

    private static bool SameOrAsked(string one, string other) =>
        Same(one, other) || Essence(Read(one)) is "unclear" || Essence(Read(other)) is "unclear";

    private static object Essence(Reading<PlaceRead> reading) =>
        reading is Reading<PlaceRead>.Understood understood ? understood.Value : "unclear";

    private static Reading<PlaceRead> Read(string text) => PlaceReader.Read(text, PlaceCases.Context);
}
