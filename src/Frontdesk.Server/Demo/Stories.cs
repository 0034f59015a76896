using System.Collections.Immutable;
using Frontdesk.Adapters.Rehearsal;
using Frontdesk.Conversations;
using NodaTime;

namespace Frontdesk.Server.Demo;

/// <summary>Twelve enquiries, at least one in every group of statuses. Names and numbers are nobody's.</summary>
internal static class Stories
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration Hour = Duration.FromHours(1);

    public static ImmutableArray<Story> All =>
    [
        // The bot is at work.
        new(Person(1, "Maya Okafor"), 40 * Minute,
            Says("hi! do you do fine line?"), Says("A single stem of lavender, very delicate, a bit like a pressed flower"), Says("inside of my wrist"), Says("7 cm x 2 cm")),
        new(Person(2, "Tom Birch"), 95 * Minute,
            Says("Hello"), Says("A crescent moon over three lines of waves. My grandad was a sailor."), Says("upper arm, outside"), Says("10 x 14 cm"),
            Presses("Traditional"), Presses("Medium detail"), Presses("No"), Shows(InkDrawing.MoonAndWaves, "something like this")),
        // The artist is to act.
        new(Person(3, "Priya Nair"), 5 * Hour,
            [.. Consultation("A mandala that opens like a lotus, dots rather than lines", "between the shoulder blades", "16 x 16 cm", "Geometric", "High detail", "£750",
                Shows(InkDrawing.Mandala, null), Shows(InkDrawing.Rose, "and the petals like this"))]),
        new(Person(4, "Eilidh Fraser"), 26 * Hour,
            Says("Hi, is this Jonah?"), Says("I have an old name on my shoulder that I would love to be rid of"), Records(),
            Says("Could I talk to a person please?").Then(3 * Hour)),
        new(Person(5, "Daniel Reyes"), 9 * Hour,
            [.. Consultation("A swallow, just the outline", "ankle", "5 x 5 cm", "Traditional", "Simple linework", "£180")]),
        // The client is to act.
        new(Person(6, "Sofia Marchetti"), 7 * Hour,
            [.. Consultation("A rose on a long stem, no colour", "left forearm", "9 x 18 cm", "Fine line", "Medium detail", "£520", Shows(InkDrawing.Rose, null)),
                Approve(2 * Hour)]),
        new(Person(7, "Amira Haddad"), 11 * Hour,
            [.. Consultation("My cat asleep, curled up, as a silhouette", "back of the calf", "8 x 8 cm", "Not sure", "Simple linework", "£450", city: "Leeds", travel: "Glasgow")]),
        // Paid, and booked.
        new(Person(8, "Jack Turner"), 30 * Hour,
            [.. Consultation("A fern, botanical, like an old print", "right forearm", "8 x 20 cm", "Fine line", "High detail", "£600", Shows(InkDrawing.Fern, "this one")),
                Approve(90 * Minute), Pays(25 * Minute)]),
        new(Person(9, "Hannah Weiss"), 76 * Hour,
            [.. Consultation("Two cranes in flight, ink wash look", "shoulder", "14 x 18 cm", "Watercolour", "High detail", "£900"),
                Approve(50 * Minute), Pays(12 * Minute), Books(3 * Hour), Says("Perfect, thank you! Can I bring a friend?").Then(20 * Minute)]),
        // Parked, closed, do not message.
        new(Person(10, "Leo Grant"), 60 * Hour,
            [.. Consultation("A compass with the date of our wedding", "chest, left side", "12 x 12 cm", "Realism", "Medium detail", "£550"),
                Approve(4 * Hour)]),
        new(Person(11, "Callum Reid"), 52 * Hour,
            [.. Consultation("The whole of my football club's crest with all the small lettering", "finger", "2 x 2 cm", "Realism", "High detail", "£420"),
                Declines(2 * Hour, "Lettering that small would blur within a year; I would gladly draw you something simpler.")]),
        new(Person(12, "Zoe Park"), 48 * Hour,
            Says("hey, how much for a small heart?"), Says("STOP").Then(2 * Minute)),
    ];

    private static RehearsedPerson Person(int number, string name) => new(People.Seeded(number), name);

    private static Deed Says(string text) => new Deed.Says(text);

    private static Deed Presses(string title) => new Deed.Presses(title);

    private static Deed Shows(Func<byte[]> picture, string? caption) => new Deed.Shows(picture, caption);

    private static Deed Records() => new Deed.Records();

    private static Deed Approve(Duration after) => new Deed.ArtistPresses("approve") { After = after };

    private static Deed Pays(Duration after) => new Deed.Pays { After = after };

    private static Deed Declines(Duration after, string reason) => new Deed.ArtistDoes(_ => new StaffAct.Decline(reason)) { After = after };

    /// <summary>Eleven o'clock, on a working day about a week on.</summary>
    private static Deed Books(Duration after) => new Deed.ArtistDoes(now =>
    {
        var day = now.Date.PlusDays(9);
        return new StaffAct.MarkBooked((day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(1) : day).At(new LocalTime(11, 0)), null);
    }) { After = after };

    private static IEnumerable<Deed> Consultation(
        string idea, string placement, string size, string style, string detail, string budget, params Deed[] pictures) =>
        Consultation(idea, placement, size, style, detail, budget, "London", "no", pictures);

    private static IEnumerable<Deed> Consultation(
        string idea, string placement, string size, string style, string detail, string budget, string city, string travel, params Deed[] pictures) =>
    [
        Says("hi"), Says(idea), Says(placement), Says(size), Presses(style), Presses(detail), Presses("No"),
        .. pictures.Length > 0 ? pictures : [Says("no")],
        // An album is one answer; whoever goes on at once still adds to it.
        Says(budget).Then(3 * Minute), Says(city), Says("skip"), Says(travel), Presses("In 1-2 months"),
    ];
}
