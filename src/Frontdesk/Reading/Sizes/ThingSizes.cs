using System.Collections.Frozen;
using System.Collections.Immutable;
using Frontdesk.Reading.Text;

namespace Frontdesk.Reading.Sizes;

/// <summary>Things that people measure by, in centimetres, rounded to what a tattooist would note.</summary>
internal static class ThingSizes
{
    private static readonly ImmutableArray<(string Names, decimal Small, decimal Large)> Table =
    [
        ("full sleeve|whole sleeve|entire sleeve|sleeve|arm sleeve|full arm sleeve|full arm|whole arm", 20, 55),
        ("half sleeve|half a sleeve|half arm sleeve|half arm|half leg sleeve|half sleve|1/2 sleeve", 20, 35),
        ("three quarter sleeve|three quarters sleeve|3/4 sleeve", 20, 45),
        ("quarter sleeve", 15, 20),
        ("wrist to elbow|elbow to wrist|whole forearm|full forearm|entire forearm", 12, 24),
        ("full back|whole back|back piece|backpiece|entire back", 40, 55),
        ("full chest|whole chest|chest piece|chestpiece", 20, 35),
        ("credit card|bank card|debit card|business card|card sized|card size|bus pass|oyster card|id card|driving licence|drivers license|driving license|visa card|gift card", 5.4m, 8.6m),
        ("playing card|deck of cards", 6.3m, 8.8m),
        ("polaroid|polaroid photo|beer can|coke can|soda can", 8.8m, 10.8m),
        ("index card|note card", 7.6m, 12.7m),
        ("banknote|bank note|dollar bill|pound note|five pound note|ten pound note|tenner|fiver", 6.6m, 14),
        ("postcard|post card|greeting card|postcard sized", 10.5m, 14.8m),
        ("passport", 8.8m, 12.5m),
        ("postage stamp|stamp", 2, 2.5m),
        ("matchbox|match box|box of matches", 3.5m, 5.5m),
        ("lighter|zippo", 2.5m, 6),
        ("pound coin|1 coin|coin|bottle cap|bottle top|quarter|50p|50p coin|fifty pence|euro coin|2p|2p coin|10p|10p coin|two pound coin|2 pound coin|2 euro coin|loonie|toonie", 2.5m, 2.5m),
        ("penny|1p|1p coin|dime|nickel|5p|5p coin|20p|20p coin", 2, 2),
        ("golf ball|ping pong ball|walnut", 4, 4),
        ("tennis ball|cricket ball|baseball|orange", 6.8m, 6.8m),
        ("apple|jam jar lid", 7.5m, 7.5m),
        ("grapefruit", 11, 11),
        ("beer mat|coaster|beermat|drinks coaster|drink coaster", 9.5m, 9.5m),
        ("post it|post it note|postit|sticky note", 7.6m, 7.6m),
        ("saucer", 15, 15),
        ("side plate", 18, 18),
        ("dinner plate", 26, 26),
        ("cd|dvd|compact disc", 12, 12),
        ("phone|iphone|mobile|smartphone|mobile phone|cell phone|phone screen", 7, 15),
        ("ipad|tablet", 18, 25),
        ("thumbnail|fingernail|finger nail|thumb nail|pea", 1.2m, 1.2m),
        ("palm|palmsized|palm of my hand|palm of your hand|palm of a hand|palm of the hand|fist|handpalm", 8, 10),
        ("hand|handprint|hand span|handspan", 9, 18),
        ("thumb", 2, 6),
        ("finger|little finger|pinky|pinky finger|index finger", 1.5m, 7),
        ("egg", 4.5m, 6),
        ("paperback|book|paperback book|novel", 13, 20),
        ("letter size|letter sized|us letter", 21.6m, 27.9m),
    ];

    public static readonly PhraseSet Names = new(string.Join('|', Table.Select(row => row.Names)));

    private static readonly FrozenDictionary<string, SizeRead> ByName = Table
        .SelectMany(row => row.Names.Split('|'), (row, name) => (name, Size: new SizeRead(row.Small, row.Large)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Size, StringComparer.Ordinal);

    /// <param name="name">Words joined by single blanks.</param>
    public static SizeRead? Of(string name) => ByName.TryGetValue(name, out var size) ? size : null;

    /// <summary>A2 to A8, as sheets; half of one is the next.</summary>
    public static SizeRead? Sheet(decimal number) => number switch
    {
        2 => new SizeRead(42, 59.4m),
        3 => new SizeRead(29.7m, 42),
        4 => new SizeRead(21, 29.7m),
        5 => new SizeRead(14.8m, 21),
        6 => new SizeRead(10.5m, 14.8m),
        7 => new SizeRead(7.4m, 10.5m),
        8 => new SizeRead(5.2m, 7.4m),
        _ => null,
    };
}
