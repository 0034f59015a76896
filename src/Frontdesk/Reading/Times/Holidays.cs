using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Days with a name of their own, where the name says one day. "Christmas" alone does not.</summary>
internal static class Holidays
{
    private const int GoodFriday = 9001;
    private const int EasterSunday = 9002;
    private const int EasterMonday = 9003;
    private const int Thanksgiving = 9004;
    private const int BlackFriday = 9005;

    /// <summary>The value is month and day as one figure, or one of the days that move.</summary>
    public static readonly (Word Word, int Value, string Written)[] Names =
    [
        (Word.Feast, 1231, "new years eve|new year eve|nye|new years eve eve|hogmanay"),
        (Word.Feast, 101, "new years day|new year day"),
        (Word.Feast, 1224, "christmas eve|xmas eve|xmas eve day"),
        (Word.Feast, 1225, "christmas day|xmas day"),
        (Word.Feast, 1226, "boxing day|st stephens day|saint stephens day"),
        (Word.Feast, 214, "valentines day|valentines|valentine day"),
        (Word.Feast, 1031, "halloween"),
        (Word.Feast, 317, "st patricks day|st paddys day|paddys day|saint patricks day|paddy s day"),
        (Word.Feast, 704, "independence day"),
        (Word.Feast, 1105, "bonfire night|guy fawkes night"),
        (Word.Feast, 125, "burns night"),
        (Word.Feast, 505, "cinco de mayo"),
        (Word.Feast, GoodFriday, "good friday"),
        (Word.Feast, EasterSunday, "easter sunday|easter day"),
        (Word.Feast, EasterMonday, "easter monday"),
        (Word.Feast, Thanksgiving, "thanksgiving|thanksgiving day"),
        (Word.Feast, BlackFriday, "black friday"),
    ];

    public static (DateSaid Said, int Next)? At(TimeTalk talk, int at, LocalDate today)
    {
        var name = talk[at].Value;
        if (CalendarGrammar.YearAt(talk, at + 1) is var (year, next))
            return (DateSaid.On(In(year, name), today), next);
        var day = In(today.Year, name);
        return (new DateSaid(day < today ? In(today.Year + 1, name) : day), at + 1);
    }

    private static LocalDate In(int year, int name) => name switch
    {
        GoodFriday => Easter(year).PlusDays(-2),
        EasterSunday => Easter(year),
        EasterMonday => Easter(year).PlusDays(1),
        Thanksgiving => new LocalDate(year, 10, 31).Next(IsoDayOfWeek.Thursday).PlusWeeks(3),
        BlackFriday => new LocalDate(year, 10, 31).Next(IsoDayOfWeek.Thursday).PlusWeeks(3).PlusDays(1),
        _ => new LocalDate(year, name / 100, name % 100),
    };

    /// <summary>The Gregorian computus (Meeus, Jones and Butcher).</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century) = (year % 19, year / 100);
        var skipped = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var epact = skipped - (skipped / 28 * (1 - (skipped / 28 * (29 / (skipped + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + epact + 2 - century + (century / 4)) % 7;
        var offset = epact - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new LocalDate(year, month, offset + 28 - (31 * (month / 4)));
    }
}
