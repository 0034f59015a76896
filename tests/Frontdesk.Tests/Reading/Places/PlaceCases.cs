using Frontdesk.Reading;
using Frontdesk.Reading.Places;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Places;

public sealed class PlaceCases
{
    internal static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("Leeds", "Leeds/GB")]
    [InlineData("London,", "London/GB")]
    [InlineData("im based in Leeds atm", "Leeds/GB")]
    [InlineData("South Shields", "South Shields/GB")]
    [InlineData("I'm in Manchester city centre", "Manchester/GB")]
    [InlineData("20 miles from Leeds", "Leeds/GB")]
    [InlineData("anywhere near Leeds", "Leeds/GB")]
    [InlineData("St Albans", "St Albans/GB")]
    [InlineData("Saint Albans", "St Albans/GB")]
    [InlineData("Newcastle", "Newcastle upon Tyne/GB")]
    [InlineData("hull", "Kingston upon Hull/GB")]
    [InlineData("brighton & hove", "Brighton/GB")]
    [InlineData("Tunbridge Wells", "Royal Tunbridge Wells/GB")]
    [InlineData("Galway", "Galway/IE")]
    [InlineData("Zürich", "Zürich/CH")]
    [InlineData("Sao Paulo", "São Paulo/BR")]
    [InlineData("Hà Nội", "Hanoi/VN")]
    public void A_town_is_read_however_it_is_wrapped_and_spelt(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("NYC", "New York City/US")]
    [InlineData("LA", "Los Angeles/US")]
    [InlineData("sf", "San Francisco/US")]
    [InlineData("PHX", "Phoenix/US")]
    [InlineData("brum", "Birmingham/GB")]
    [InlineData("Cologne", "Köln/DE")]
    [InlineData("Muenchen", "Munich/DE")]
    [InlineData("Firenze", "Florence/IT")]
    [InlineData("Bombay", "Mumbai/IN")]
    [InlineData("Kiev", "Kyiv/UA")]
    [InlineData("Washington DC", "Washington/US")]
    [InlineData("Shoreditch", "London/GB")]
    [InlineData("East London", "London/GB")]
    public void Short_forms_and_names_in_other_languages_mean_their_town(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Paris, Texas", "Paris/US America/Chicago")]
    [InlineData("Paris France", "Paris/FR Europe/Paris")]
    [InlineData("london ontario", "London/CA America/Toronto")]
    [InlineData("Portland, OR", "Portland/US America/Los_Angeles")]
    [InlineData("portland or", "Portland/US America/Los_Angeles")]
    [InlineData("Portland, Maine", "Portland/US America/New_York")]
    [InlineData("Perth, Australia", "Perth/AU Australia/Perth")]
    [InlineData("Perth, Scotland", "Perth/GB Europe/London")]
    [InlineData("New York, New York", "New York City/US America/New_York")]
    [InlineData("Brooklyn, New York", "Brooklyn/US America/New_York")]
    [InlineData("Seattle, Washington", "Seattle/US America/Los_Angeles")]
    [InlineData("Victoria BC", "Victoria/CA America/Vancouver")]
    [InlineData("Norfolk, Virginia", "Norfolk/US America/New_York")]
    [InlineData("UK, London", "London/GB Europe/London")]
    [InlineData("Croydon, London", "Croydon/GB Europe/London")]
    [InlineData("Perth WA", "Perth/AU Australia/Perth")]
    [InlineData("Newcastle, Staffs", "Newcastle under Lyme/GB Europe/London")]
    [InlineData("Nice, France", "Nice/FR Europe/Paris")]
    [InlineData("Belfast NI", "Belfast/GB Europe/London")]
    [InlineData("Otley near Leeds", "Otley/GB Europe/London")]
    [InlineData("Camden, London", "London/GB Europe/London")]
    [InlineData("leigh-on-sea, Essex", "Leigh-on-Sea/GB Europe/London")]
    public void A_state_or_country_beside_it_tells_which_town_is_meant(string text, string expected) => Assert.Equal(expected, Zoned(text));

    [Theory]
    [InlineData("Germany", "/DE Europe/Berlin")]
    [InlineData("UK", "/GB Europe/London")]
    [InlineData("Tuscany", "/IT Europe/Rome")]
    [InlineData("Cornwall", "/GB Europe/London")]
    [InlineData("Northern Ireland", "/GB Europe/London")]
    [InlineData("Victoria, Australia", "/AU")]
    [InlineData("Texas", "/US")]
    [InlineData("the states", "/US")]
    [InlineData("anywhere in Devon", "/GB Europe/London")]
    [InlineData("Co. Clare", "/IE Europe/Dublin")]
    public void A_region_settles_the_country_only_and_the_zone_where_there_is_one(string text, string expected) => Assert.Equal(expected, Zoned(text));

    [Theory]
    [InlineData("sw1a 1aa", "London/GB")]
    [InlineData("LS6", "Leeds/GB")]
    [InlineData("my postcode is LS6 2AB", "Leeds/GB")]
    [InlineData("London SE15", "London/GB")]
    public void A_postcode_gives_its_post_town(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Leeds, not London", "Leeds/GB")]
    [InlineData("not London, Leeds", "Leeds/GB")]
    [InlineData("actually Leeds", "Leeds/GB")]
    [InlineData("London, no wait, Leeds", "Leeds/GB")]
    [InlineData("originally from Leeds, now in London", "London/GB")]
    [InlineData("born in Leeds but live in York", "York/GB")]
    [InlineData("not far from Leeds", "Leeds/GB")]
    [InlineData("not London", "unclear Negated")]
    [InlineData("anywhere but London", "unclear Negated")]
    [InlineData("I can't do London", "unclear Negated")]
    [InlineData("my sister lives in York", "unclear UnknownPlace")]
    public void What_is_ruled_out_taken_back_or_elsewhere_is_not_where_the_client_is(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("London or Paris")]
    [InlineData("Leeds and London")]
    [InlineData("from Leeds to London")]
    [InlineData("Leeds/Bradford")]
    [InlineData("Wellington")]
    [InlineData("Portland")]
    [InlineData("Georgia")]
    public void Two_towns_are_asked_about_with_both_offered(string text)
    {
        var unclear = Assert.IsType<Reading<PlaceRead>.Unclear>(PlaceReader.Read(text, Context));
        Assert.Equal((UnclearReason.Several, 2), (unclear.Reason, unclear.Alternatives.Length));
    }

    [Theory]
    [InlineData("Reading", "Reading/GB")]
    [InlineData("im in bath", "Bath/GB")]
    [InlineData("I live in Bath and can travel", "Bath/GB")]
    [InlineData("Sale, near Manchester", "Sale/GB")]
    [InlineData("hi it's Chelsea, I'm in Norwich", "Norwich/GB")]
    [InlineData("I had a bath in Leeds", "Leeds/GB")]
    [InlineData("I am reading", "unclear UnknownPlace")]
    [InlineData("my arm", "unclear UnknownPlace")]
    [InlineData("police", "unclear UnknownPlace")]
    [InlineData("same", "unclear UnknownPlace")]
    [InlineData("in March", "unclear UnknownPlace")]
    [InlineData("I want it in full colour", "unclear UnknownPlace")]
    [InlineData("I'm Jordan", "unclear UnknownPlace")]
    [InlineData("I'm called Charlotte", "unclear UnknownPlace")]
    [InlineData("why do you ask", "unclear Asks")]
    [InlineData("idk", "unclear UnknownPlace")]
    [InlineData("nope", "unclear UnknownPlace")]
    [InlineData("12345", "unclear UnknownPlace")]
    public void A_word_of_ordinary_talk_is_a_town_only_where_nothing_else_can_be_meant(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("birmingam", "Birmingham/GB")]
    [InlineData("manchestr", "Manchester/GB")]
    [InlineData("edinbrugh", "Edinburgh/GB")]
    [InlineData("Edinburg", "Edinburgh/GB")]
    [InlineData("forearm", "unclear UnknownPlace")]
    [InlineData("shoulder", "unclear UnknownPlace")]
    [InlineData("summer", "unclear UnknownPlace")]
    [InlineData("Londn", "London/GB")]
    [InlineData("leds", "unclear UnknownPlace")]
    [InlineData("breast", "unclear UnknownPlace")]
    [InlineData("Bailey", "unclear UnknownPlace")]
    public void One_slip_in_a_long_name_is_forgiven(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Little Snoring", "Little Snoring", null)]
    [InlineData("I live in a village called Little Snoring", "Little Snoring", null)]
    [InlineData("Little Snoring, Norfolk", "Little Snoring", "GB")]
    [InlineData("London Colney", "London Colney", null)]
    [InlineData("leeds, germany", "Leeds", "DE")]
    public void A_name_in_no_list_is_asked_about_and_offered_as_it_was_said(string text, string city, string? country)
    {
        var unclear = Assert.IsType<Reading<PlaceRead>.Unclear>(PlaceReader.Read(text, Context));
        Assert.Equal((UnclearReason.UnknownPlace, new PlaceRead(city, country)), (unclear.Reason, unclear.Alternatives[0]));
    }

    [Theory]
    [InlineData("any city", "anywhere")]
    [InlineData("I don't mind", "anywhere")]
    [InlineData("anywhere in the UK", "anywhere GB")]
    [InlineData("hi", "unclear Nothing")]
    [InlineData("?", "unclear Nothing")]
    public void Anywhere_and_nothing_are_told_apart(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("London", "GB", "GB")]
    [InlineData("London", "CA", "CA")]
    [InlineData("Birmingham", "US", "US")]
    [InlineData("Newcastle", "AU", "AU")]
    [InlineData("Perth", "AU", "AU")]
    [InlineData("Perth", "GB", "GB")]
    [InlineData("Paris", "US", "FR")]
    [InlineData("Milan", "US", "IT")]
    public void A_shared_name_is_read_by_the_studios_country_unless_all_the_world_means_another(string text, string studio, string expected) =>
        Assert.Equal(expected, Assert.IsType<Reading<PlaceRead>.Understood>(PlaceReader.Read(text, Context with { Country = studio })).Value.Country);

    [Theory]
    [InlineData("I live in Derby but want it done in Stoke", "Stoke-on-Trent/GB")]
    [InlineData("based in Luton, can you do it in London", "London/GB")]
    [InlineData("I can do Leeds or York, prefer York", "York/GB")]
    [InlineData("live in Slough, work in Reading so Reading is best", "Reading/GB")]
    [InlineData("used to be in Derby, moved to Hull", "Kingston upon Hull/GB")]
    [InlineData("used to be Manchester now Liverpool", "Liverpool/GB")]
    [InlineData("just moved from Leeds to Bristol", "Bristol/GB")]
    [InlineData("relocated to Swansea from Reading", "Swansea/GB")]
    [InlineData("between Leeds and York", "unclear Several")]
    [InlineData("halfway between Bristol and Bath", "unclear Several")]
    [InlineData("like the one I saw in Brighton", "unclear UnknownPlace")]
    public void Where_it_is_wanted_and_where_the_client_is_now_count(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("Leeds hun", "Leeds/GB")]
    [InlineData("vegas darling", "Las Vegas/US")]
    [InlineData("essex girl", "/GB")]
    [InlineData("Lincoln or thereabouts", "Lincoln/GB")]
    [InlineData("Leeds, kinda area", "Leeds/GB")]
    [InlineData("Adelaide cbd", "Adelaide/AU")]
    [InlineData("isle of man", "/IM")]
    public void Closers_behind_a_name_change_nothing(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("a Paris skyline", "unclear UnknownPlace")]
    [InlineData("Phoenix feathers on my back", "unclear UnknownPlace")]
    [InlineData("Brooklyn is my daughters name", "unclear UnknownPlace")]
    [InlineData("barcelona crest across my shoulders", "unclear UnknownPlace")]
    [InlineData("boro", "unclear UnknownPlace")]
    [InlineData("where are you based?", "unclear Asks")]
    public void A_picture_a_chance_name_or_a_question_is_no_place(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [InlineData("bury st edmonds", "GB", "Bury St Edmunds/GB")]
    [InlineData("new orlean", "US", "New Orleans/US")]
    [InlineData("las vagas", "US", "Las Vegas/US")]
    [InlineData("Austin, TX 78704", "US", "Austin/US")]
    [InlineData("78704", "US", "unclear UnknownPlace")]
    [InlineData("bn11 1aa", "GB", "Worthing/GB")]
    [InlineData("bn31fa", "GB", "Hove/GB")]
    [InlineData("so23", "GB", "Winchester/GB")]
    [InlineData("cf10 1ab", "GB", "Cardiff/GB")]
    public void Slips_inside_longer_names_and_codes_lead_to_the_town(string text, string studio, string expected) =>
        Assert.Equal(expected, Shown(text, studio));

    [Fact]
    public void A_name_that_towns_of_like_size_share_tells_no_zone_at_home_and_nothing_abroad()
    {
        Assert.Equal("Springfield/US", Zoned("Springfield", "US"));
        Assert.Equal("Springfield/US America/Chicago", Zoned("Springfield, Illinois", "US"));
        Assert.Equal("unclear", Zoned("Springfield"));
    }

    [Theory]
    [InlineData("I work in Corte Madera, so anywhere near there is fine", "Corte Madera/US")]
    [InlineData("find me a barber in half moon bay", "Half Moon Bay/US")]
    [InlineData("Is there a studio in Napa?", "Napa/US")]
    [InlineData("please search walnut creek", "Walnut Creek/US")]
    [InlineData("book the Ocean Room in Mill Valley at 7", "Mill Valley/US")]
    public void A_town_is_found_inside_a_sentence(string text, string expected) => Assert.Equal(expected, Shown(text, "US"));

    private static string Shown(string text, string studio = "GB") => PlaceReader.Read(text, Context with { Country = studio }) switch
    {
        Reading<PlaceRead>.Understood { Value: { Flexible: true } place } => $"anywhere {place.Country}".Trim(),
        Reading<PlaceRead>.Understood { Value: var place } => $"{place.City}/{place.Country}",
        Reading<PlaceRead>.Unclear unclear => $"unclear {unclear.Reason}",
        _ => "",
    };

    private static string Zoned(string text, string studio = "GB") =>
        PlaceReader.Read(text, Context with { Country = studio }) is Reading<PlaceRead>.Understood { Value: var place }
            ? $"{place.City}/{place.Country} {place.Zone}".Trim()
            : "unclear";
}
