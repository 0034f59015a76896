using Frontdesk.Reading;
using Frontdesk.Reading.Budgets;
using Frontdesk.Reading.Languages;
using Frontdesk.Reading.Sizes;
using NodaTime;
using Xunit;

namespace Frontdesk.Tests.Reading.Languages;

public sealed class OtherLanguages
{
    private static readonly ReadingContext Context = new(new LocalDateTime(2026, 6, 10, 15, 20), "GB", "GBP");

    [Theory]
    [InlineData("cuánto cuesta un tatuaje pequeño", "es")]
    [InlineData("quiero un tatuaje en el brazo", "es")]
    [InlineData("bonjour, combien coûte un petit tatouage ?", "fr")]
    [InlineData("je voudrais un rendez-vous", "fr")]
    [InlineData("was kostet ein kleines Tattoo", "de")]
    [InlineData("ich hätte gern einen Termin", "de")]
    [InlineData("quanto costa un tatuaggio", "it")]
    [InlineData("quanto custa uma tatuagem", "pt")]
    [InlineData("hoeveel kost het ongeveer", "nl")]
    [InlineData("jag vill ha en tatuering", "sv")]
    [InlineData("dzień dobry, ile kosztuje mały tatuaż", "pl")]
    [InlineData("chciałbym na ramieniu", "pl")]
    [InlineData("kolik stojí tetování na ruku", "cs")]
    [InlineData("mennyibe kerül egy kis tetoválás", "hu")]
    [InlineData("cât costă un tatuaj mic", "ro")]
    [InlineData("küçük bir dövme istiyorum", "tr")]
    [InlineData("paljonko tatuointi maksaa", "fi")]
    [InlineData("сколько стоит", "ru")]
    [InlineData("كم السعر", "ar")]
    [InlineData("タトゥーはいくらですか", "ja")]
    [InlineData("纹身多少钱", "zh")]
    public void A_language_is_told_by_its_script_or_its_common_words(string text, string language)
    {
        Assert.Equal(language, WrittenLanguage.Code(text));
        Assert.Equal(UnclearReason.OtherLanguage, Assert.IsType<Reading<SizeRead>.Unclear>(SizeReader.Read(text, Context)).Reason);
    }

    [Theory]
    [InlineData("St. Petersburg")]
    [InlineData("Los Angeles")]
    [InlineData("Rio de Janeiro")]
    [InlineData("Las Palmas de Gran Canaria")]
    [InlineData("Den Haag")]
    [InlineData("Palma de Mallorca")]
    [InlineData("San Juan del Sur")]
    [InlineData("a la carte")]
    [InlineData("la vida loca")]
    [InlineData("carpe diem")]
    [InlineData("Le Havre")]
    [InlineData("Neustadt an der Aisch")]
    [InlineData("el segundo")]
    [InlineData("near the Rhine in Köln")]
    [InlineData("not sure tbh")]
    [InlineData("the kanji 愛 on my wrist")]
    [InlineData("π on my wrist")]
    [InlineData("maria santos")]
    [InlineData("hm")]
    [InlineData("dunno mate")]
    [InlineData("Milton Keynes")]
    [InlineData("c'est la vie")]
    [InlineData("hola")]
    [InlineData("anywhere in Wales")]
    [InlineData("Aix en Provence")]
    [InlineData("mi casa")]
    [InlineData("Villa del Sol y Mar")]
    [InlineData("Notre Dame")]
    [InlineData("me on a horse")]
    public void Names_mottos_and_single_words_tell_no_language(string text) => Assert.Null(WrittenLanguage.Code(text));

    [Fact]
    public void What_is_understood_stays_understood() =>
        Assert.IsType<Reading<BudgetRead>.Understood>(BudgetReader.Read("mi presupuesto es £400", Context));

    [Fact]
    public void A_language_has_a_name_for_the_artist()
    {
        Assert.Equal("Polish", WrittenLanguage.Of("dzień dobry, ile kosztuje mały tatuaż"));
        Assert.Equal("another language", WrittenLanguage.Of("hm"));
    }
}
