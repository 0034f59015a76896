using Frontdesk.Reading.Text;
using NodaTime;

namespace Frontdesk.Reading.Times;

internal static class DayNames
{
    public static IsoDayOfWeek? Weekday(Token token) => !token.IsWord ? null : token.Text switch
    {
        "monday" or "mon" or "mondays" or "munday" => IsoDayOfWeek.Monday,
        "tuesday" or "tue" or "tues" or "tuesdays" or "teusday" => IsoDayOfWeek.Tuesday,
        "wednesday" or "wed" or "weds" or "wednesdays" or "wensday" or "wednsday" => IsoDayOfWeek.Wednesday,
        "thursday" or "thu" or "thur" or "thurs" or "thursdays" => IsoDayOfWeek.Thursday,
        "friday" or "fri" or "fridays" => IsoDayOfWeek.Friday,
        "saturday" or "sat" or "saturdays" => IsoDayOfWeek.Saturday,
        "sunday" or "sun" or "sundays" => IsoDayOfWeek.Sunday,
        _ => null,
    };

    public static int? Month(Token token) => !token.IsWord ? null : token.Text switch
    {
        "january" or "jan" => 1,
        "february" or "feb" or "febuary" => 2,
        "march" or "mar" => 3,
        "april" or "apr" => 4,
        "may" => 5,
        "june" or "jun" => 6,
        "july" or "jul" => 7,
        "august" or "aug" => 8,
        "september" or "sep" or "sept" => 9,
        "october" or "oct" => 10,
        "november" or "nov" => 11,
        "december" or "dec" => 12,
        _ => null,
    };

    public static bool IsTomorrow(Token token) =>
        token.IsAny("tomorrow", "tmrw", "tmr", "tmrow", "tommorow", "tommorrow", "tomorow", "tomoz", "tomo", "tmw", "tom", "tomorro", "2moro", "tomozza");
}
