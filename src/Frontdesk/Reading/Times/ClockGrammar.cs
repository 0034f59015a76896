using System.Globalization;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>One clock time: "5pm", "14.00", "9 o'clock", "nine thirty", "17h30", "1730", "noon".</summary>
internal static class ClockGrammar
{
    private const int HoursADay = 24;
    private const int MinutesAnHour = 60;

    /// <param name="led">A word before it says that a time follows, so a bare hour will do.</param>
    /// <param name="spread">Two times are told: "from ten to two".</param>
    public static (TimeSaid Said, int Next)? At(TimeTalk talk, int at, bool led, bool spread)
    {
        if (talk[at].IsAny(Word.Noon, Word.Midnight) || (talk[at] is { Word: Word.Figure or Word.Cardinal, Value: 12 }
            && talk[at + 1].IsAny(Word.Noon, Word.Midnight)))
        {
            var name = talk[at].IsAny(Word.Noon, Word.Midnight) ? at : at + 1;
            return (new TimeSaid(talk[name].Is(Word.Noon) ? LocalTime.Noon : LocalTime.Midnight), AfterIsh(talk, name + 1));
        }

        if (ClockIdioms.At(talk, at, spread) is { } idiom)
            return idiom;
        if (HourMinute(talk, at, led) is not var (hour, minute, next, exact)
            || (!exact && (talk[next].IsAny(Word.OrdinalEnding, Word.Month, Word.Of) || NotATime.IsCounted(talk, at, next))))
            return null;
        var padded = talk[at] is { Word: Word.Figure, Digits: 2, Value: < 10 } || (talk[at].Is(Word.Decimal) && talk.Text(at)[0] == '0');
        var after = AfterIsh(talk, next);
        var clocked = after > next;
        var half = Half(talk, ref after);
        if (talk[after].Is(Word.Oclock))
        {
            clocked = true;
            after = AfterIsh(talk, after + 1);
            half ??= Half(talk, ref after);
        }

        if (half is null && !led && !exact && !clocked && !IsPlacedByPart(talk, after))
            return null;
        if (hour > HoursADay || minute >= MinutesAnHour || (hour == HoursADay && minute > 0) || (half == false && hour > 12))
            return exact || half is not null || clocked || IsSurely(talk, at, after) ? (TimeSaid.Impossible, after) : null;
        if (half is { } late)
            return (new TimeSaid(new LocalTime(hour > 12 ? hour % HoursADay : (hour % 12) + (late ? 12 : 0), minute)), after);
        return (new TimeSaid(new LocalTime(hour % HoursADay, minute), EitherHalf: hour is >= 1 and < 12 && !padded), after);
    }

    /// <summary>"friday at 25": no such hour, but one was meant.</summary>
    private static bool IsSurely(TimeTalk talk, int at, int after) => talk[at - 1].Is(Word.At)
        && talk[after].Word is Word.None or Word.Tail or Word.Comma or Word.Stop;

    /// <summary>"7 in the morning", "10, tonight".</summary>
    private static bool IsPlacedByPart(TimeTalk talk, int at) =>
        DayParts.At(talk, talk[at].Is(Word.Comma) ? at + 1 : at) is not null && !talk[at].IsAny(Word.Am, Word.Pm);

    private static int AfterIsh(TimeTalk talk, int at) =>
        talk[at].Is(Word.Ish) ? at + 1 : talk[at].Is(Word.Dash) && talk[at].Glued && talk[at + 1].Is(Word.Ish) ? at + 2 : at;

    /// <summary>am is false, pm is true.</summary>
    private static bool? Half(TimeTalk talk, ref int at)
    {
        if (!talk[at].IsAny(Word.Am, Word.Pm))
            return null;
        at++;
        return talk[at - 1].Is(Word.Pm);
    }

    private static (int Hour, int Minute, int Next, bool Exact)? HourMinute(TimeTalk talk, int at, bool led)
    {
        var piece = talk[at];
        if (piece is { Word: Word.Figure, Digits: <= 2 })
        {
            if (talk[at + 1] is { Word: Word.Colon or Word.H, Glued: true }
                && talk[at + 2] is { Word: Word.Figure, Glued: true, Digits: 2 } minutes)
                return (piece.Value, minutes.Value, HasSeconds(talk, at + 3) ? at + 5 : at + 3, true);
            if (talk[at + 1] is { Word: Word.H, Glued: true } && (led || piece.Value >= 8) && piece.Value <= HoursADay)
                return (piece.Value, 0, at + 2, true);
            if (talk[at + 1] is { Word: Word.Colon or Word.Slash, Glued: true })
                return null;
            // "10 05 night", "at 11 00"
            if (talk[at + 1] is { Word: Word.Figure, Digits: 2, Value: < MinutesAnHour } spaced
                && (led || talk[at + 2].IsAny(Word.Am, Word.Pm) || IsPlacedByPart(talk, at + 2)))
                return (piece.Value, spaced.Value, at + 2, true);
            return talk[at + 1] is { Word: Word.Cardinal, Value: >= 10 } ? Spoken(talk, piece.Value, at + 1)
                : (piece.Value, 0, at + 1, false);
        }

        // "on 4.22" is a day in some land.
        if (piece.Is(Word.Decimal) && talk[at - 1].Is(Word.On) && !talk[at + 1].IsAny(Word.Am, Word.Pm))
            return null;
        if (piece.Is(Word.Decimal))
            return Dotted(talk.Text(at), at);
        if (piece is { Word: Word.Figure, Digits: 3 or 4 })
            return IsMilitary(talk, at, led) ? (piece.Value / 100, piece.Value % 100, talk[at + 1].IsAny(Word.Hours, Word.H) ? at + 2
                : at + 1, true) : null;
        if (piece is not { Word: Word.Cardinal, Value: >= 1 and <= 12 })
            return null;
        return Spoken(talk, piece.Value, at + 1) ?? (piece.Value, 0, at + 1, false);
    }

    private static bool HasSeconds(TimeTalk talk, int at) => talk[at] is { Word: Word.Colon, Glued: true }
        && talk[at + 1] is { Word: Word.Figure, Glued: true, Digits: 2 };

    private static (int, int, int, bool)? Dotted(string text, int at)
    {
        var parts = text.Split('.', ',');
        return parts.Length == 2 && parts[0].Length <= 2 && parts[1].Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= HoursADay
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            ? (hour, minute, at + 1, true)
            : null;
    }

    /// <summary>"nine thirty", "seven twenty-seven", "ten oh five".</summary>
    private static (int, int, int, bool)? Spoken(TimeTalk talk, int hour, int at)
    {
        if (talk.Text(at) is "oh" or "o" && talk[at + 1] is { Word: Word.Cardinal, Value: < 10 } few)
            return (hour, few.Value, at + 2, true);
        return talk[at].Is(Word.Cardinal) && Numbers.At(talk, at) is var (minute, next) && minute is >= 10 and < MinutesAnHour
            ? (hour, minute, next, true) : null;
    }

    private static bool IsMilitary(TimeTalk talk, int at, bool led)
    {
        var piece = talk[at];
        if (piece.Value / 100 > HoursADay || piece.Value % 100 >= MinutesAnHour)
            return false;
        if (talk[at + 1].IsAny(Word.Am, Word.Pm) || (piece.Digits == 4 && talk[at + 1].IsAny(Word.Hours, Word.H)))
            return true;
        return piece.Digits == 4 && piece.Value % 5 == 0 && ((led && talk[at - 1].IsAny(Word.At, Word.Around))
            || talk[at - 1].IsAny(Word.Weekday, Word.Tomorrow, Word.Today)
            || talk[at + 1].IsAny(Word.Weekday, Word.Tomorrow, Word.Today));
    }
}
