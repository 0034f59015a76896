using Frontdesk.Reading.Text;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Clock times and parts of the day: "5pm", "half past nine", "14.00", "between 10 and noon", "saturday afternoon".</summary>
internal static class TimeGrammar
{
    private static readonly LocalTime Noon = LocalTime.Noon;
    private static readonly LocalTime EveningStart = new(17, 0);
    private static readonly LocalTime NightStart = new(21, 0);

    public static (TimeSaid Said, int Next)? At(Tokens tokens, int at)
    {
        var (bound, from) = BoundAt(tokens, at);
        if (Clock(tokens, from, IsLed(tokens, from)) is not var (first, next))
            return bound == TimeBound.None ? Part(tokens, at) : null;
        if (first.Impossible || bound != TimeBound.None)
            return (first with { Bound = bound }, next);
        return Range(tokens, at, first, next) ?? (first, next);
    }

    /// <summary>An hour without am or pm takes the half that the part of the day says, or the one a studio is open in.</summary>
    public static TimeSaid Settled(TimeSaid said, TimeSaid? part)
    {
        if (!said.EitherHalf)
            return said;
        var late = part is { } half ? half.At >= Noon && said.At.Hour is >= 1 and < 12 : said.At.Hour is >= 1 and < 8;
        // "8 to 11 at night" is late, "12 in the night" is midnight.
        var at = late ? said.At.PlusHours(12) : said.At;
        var to = said.To is { } end && end < at && end.Hour < 12 ? end.PlusHours(12) : said.To;
        return said with { At = at, To = to, EitherHalf = false };
    }

    private static (TimeBound, int) BoundAt(Tokens tokens, int at)
    {
        if (tokens[at].IsAny("after", "from", "past") && !tokens[at - 1].IsAny("half", "quarter"))
            return (tokens[at].Is("from") && HasEnd(tokens, at) ? TimeBound.None : TimeBound.After, at + 1);
        if (tokens[at].IsAny("before", "by", "until", "till"))
            return (TimeBound.Before, at + 1);
        return (TimeBound.None, tokens[at].IsAny("at", "around", "about", "between", "@", "circa") ? at + 1 : at);
    }

    private static bool HasEnd(Tokens tokens, int at) => tokens.Part(at, Math.Min(tokens.Count, at + 6)).Items.Any(token => token.IsAny("to", "until", "till", "-"));

    private static bool IsLed(Tokens tokens, int at) => tokens[at - 1].IsAny(
        "at", "around", "about", "between", "@", "after", "from", "before", "by", "until", "till", "morning", "afternoon", "evening", "night", "make");

    private static (TimeSaid, int)? Range(Tokens tokens, int at, TimeSaid first, int next)
    {
        var joined = tokens[next].IsAny("-", "to", "until", "till") || (tokens[next].Is("and") && tokens[at].Is("between"));
        if (!joined || Clock(tokens, next + 1, true) is not var (last, end) || last.Impossible)
            return null;
        var late = !last.EitherHalf && last.At >= Noon && first.EitherHalf && first.At.Hour is >= 1 and < 12 && first.At.PlusHours(12) < last.At;
        var from = late ? first.At.PlusHours(12) : first.EitherHalf && first.At.Hour is >= 1 and < 8 ? first.At.PlusHours(12) : first.At;
        var to = last.EitherHalf && last.At < from && last.At.Hour < 12 ? last.At.PlusHours(12) : last.At;
        return (new TimeSaid(from, to) { Impossible = to <= from }, end);
    }

    private static (TimeSaid Said, int Next)? Clock(Tokens tokens, int at, bool led)
    {
        if (tokens[at].IsAny("noon", "midday"))
            return (new TimeSaid(Noon), at + 1);
        if (tokens[at].Is("midnight"))
            return (new TimeSaid(LocalTime.Midnight), at + 1);
        if (Spoken(tokens, at) is { } spoken)
            return spoken;
        if (!tokens[at].IsNumber && !led && !IsHourWord(tokens, at))
            return null;
        if (HourMinute(tokens, at) is not var (hour, minute, next, exact))
            return null;
        var half = Half(tokens, next, out var after);
        if (half is null && !led && !exact && !Clocked(tokens, next))
            return null;
        if (tokens[after].Is("oclock"))
            after++;
        if (half is null)
            half = Half(tokens, after, out after);
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0) || (half is not null && hour > 12 && half == false))
            return exact || half is not null ? (new TimeSaid { Impossible = true }, after) : null;
        if (half is { } late)
            return (new TimeSaid(new LocalTime(hour > 12 ? hour % 24 : (hour % 12) + (late ? 12 : 0), minute)), after);
        var padded = tokens[at].Text.StartsWith('0');
        return (new TimeSaid(new LocalTime(hour % 24, minute), EitherHalf: hour is >= 1 and < 12 && !padded), after);
    }

    private static bool IsHourWord(Tokens tokens, int at) =>
        NumberWords.At(tokens, at) is var (value, next) && value is >= 1 and <= 12 && tokens[next].IsAny("am", "pm", "oclock", "thirty", "fifteen");

    /// <summary>"half past nine", "quarter to 13", "ten past 2", "half nine".</summary>
    private static (TimeSaid, int)? Spoken(Tokens tokens, int at)
    {
        var quarter = tokens[at].Is("a") && tokens[at + 1].Is("quarter") ? at + 1 : at;
        (int Minutes, int Next)? part = tokens[quarter].Is("half") ? (30, quarter + 1) : tokens[quarter].Is("quarter") ? (15, quarter + 1)
            : NumberWords.At(tokens, at) is var (value, next) && value is >= 1 and < 30 && value == decimal.Truncate(value)
                ? (decimal.ToInt32(value), tokens[next].IsAny("minutes", "mins", "min") ? next + 1 : next) : null;
        if (part is not var (minutes, sign))
            return null;
        var half = tokens[quarter].Is("half");
        var past = tokens[sign].IsAny("past", "after", "gone");
        var to = tokens[sign].IsAny("to", "til") && !half && (tokens[quarter].Is("quarter") || minutes % 5 == 0);
        var hourAt = past || to ? sign + 1 : sign;
        if ((!past && !to && !half) || NumberWords.At(tokens, hourAt) is not var (hour, after) || hour is < 1 or > 23 || hour != decimal.Truncate(hour))
            return null;
        // "10 to 12" is a range; a spoken "ten to" wants a five-minute step and no second figure.
        if (to && tokens[at].IsNumber || IsHalfOfThing(tokens, half && !past, after))
            return null;
        var late = Half(tokens, after, out var end);
        var whole = decimal.ToInt32(hour) % 24;
        var time = new LocalTime(whole, 0).PlusMinutes(to ? -minutes : minutes);
        var either = late is null && whole is >= 1 and < 12;
        if (late is { } pm && whole <= 12)
            time = new LocalTime((whole % 12) + (pm ? 12 : 0), 0).PlusMinutes(to ? -minutes : minutes);
        return (new TimeSaid(time, EitherHalf: either), end);
    }

    private static bool IsHalfOfThing(Tokens tokens, bool bareHalf, int after) => bareHalf && tokens[after].IsAny("sleeve", "inch", "inches", "cm", "a", "day", "days");

    private static (int Hour, int Minute, int Next, bool Exact)? HourMinute(Tokens tokens, int at)
    {
        var token = tokens[at];
        if (token.IsPlainNumber && token.Value <= 24 && token.Text.Length <= 2)
        {
            if (tokens[at + 1].IsAny(":", "h") && tokens[at + 1].Glued && tokens[at + 2] is { IsPlainNumber: true, Glued: true, Text.Length: 2 } minutes)
                return (decimal.ToInt32(token.Value), decimal.ToInt32(minutes.Value), at + 3, true);
            return tokens[at - 1].Is("#") ? null : (decimal.ToInt32(token.Value), 0, at + 1, false);
        }

        var parts = token.IsNumber ? token.Text.Split('.') : [];
        if (parts.Length == 2 && parts[0].Length <= 2 && parts[1].Length == 2 && int.Parse(parts[0]) <= 24)
            return (int.Parse(parts[0]), int.Parse(parts[1]), at + 1, true);
        if (token is { IsPlainNumber: true, Text.Length: 4 or 3 } military && tokens[at + 1].IsAny("hrs", "hours", "h", "am", "pm"))
            return (decimal.ToInt32(military.Value) / 100, decimal.ToInt32(military.Value) % 100, at + 1, false);
        if (NumberWords.At(tokens, at) is not var (value, next) || !token.IsWord || value is < 1 or > 12)
            return null;
        return tokens[next].IsAny("thirty", "fifteen") ? (decimal.ToInt32(value), tokens[next].Is("thirty") ? 30 : 15, next + 1, true)
            : (decimal.ToInt32(value), 0, next, false);
    }

    private static bool Clocked(Tokens tokens, int at) =>
        tokens[at].IsAny("oclock", "hrs") || (tokens[at].IsAny("in", "at") && PartAt(tokens, at) is not null && !tokens[at].Is("at"))
        || (tokens[at].IsAny("-", "to") && NumberWords.At(tokens, at + 1) is var (_, next) && tokens[next].IsAny("am", "pm"));

    /// <summary>am is false, pm is true.</summary>
    private static bool? Half(Tokens tokens, int at, out int next)
    {
        next = at + 1;
        if (tokens[at].IsAny("am", "pm"))
            return tokens[at].Is("pm");
        if (tokens[at].IsAny("a", "p") && tokens[at + 1].Is(".") && tokens[at + 2].Is("m"))
        {
            next = tokens[at + 3].Is(".") ? at + 4 : at + 3;
            return tokens[at].Is("p");
        }

        next = at;
        return null;
    }

    private static (TimeSaid, int)? Part(Tokens tokens, int at) => PartAt(tokens, at) is var (from, to, next) ? (new TimeSaid(from, to, IsPart: true), next) : null;

    private static (LocalTime From, LocalTime To, int Next)? PartAt(Tokens tokens, int at)
    {
        var name = tokens[at].Is("in") && tokens[at + 1].Is("the") ? at + 2 : tokens[at].IsAny("in", "at") ? at + 1 : at;
        return tokens[name].Text switch
        {
            "morning" or "mornings" or "morn" => (new LocalTime(6, 0), Noon, name + 1),
            "afternoon" or "afternoons" or "aft" or "arvo" => (Noon, EveningStart, name + 1),
            "evening" or "evenings" or "eve" or "tonight" => (EveningStart, NightStart, name + 1),
            "night" when name > 0 || tokens.Count == 1 => (EveningStart, new LocalTime(23, 59), name + 1),
            "lunchtime" or "lunch" => (Noon, new LocalTime(14, 0), name + 1),
            _ => null,
        };
    }
}
