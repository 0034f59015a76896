namespace Frontdesk.Reading.Times;

/// <summary>Numbers that tell no day or hour: party sizes, phone and street numbers, prices, sizes, ages, lengths of time, places in a
/// list.</summary>
internal static class NotATime
{
    private const int MostStreetWords = 3;
    private const int PhoneDigits = 3;

    /// <summary>How many pieces to pass over; 0 when there is no such number here.</summary>
    public static int Length(TimeTalk talk, int at)
    {
        switch (talk[at].Word)
        {
            case Word.LongFigure:
                return 1 + Run(talk, at + 1);
            case Word.Money when talk[at + 1].Word is Word.Figure or Word.Decimal or Word.LongFigure:
                return talk[at + 2].IsAny(Word.Dash, Word.To) && talk[at + 3].IsAny(Word.Figure, Word.Decimal) ? 4 : 2;
            case Word.Label when talk[at + 1].Word is Word.Figure or Word.Cardinal or Word.Decimal:
                return 2;
            case Word.Label when talk[at + 1].Is(Word.Label) && talk[at + 2].IsAny(Word.Figure, Word.Cardinal):
                return 3;
            case Word.Age when Numbers.At(talk, at + 1) is var (_, aged) && !IsClock(talk, aged):
                return aged - at;
            case Word.Figure or Word.Cardinal or Word.Decimal:
                return Figure(talk, at);
            default:
                return 0;
        }
    }

    /// <summary>"2 people", "2-3 hours", "a table for 2".</summary>
    public static bool IsCounted(TimeTalk talk, int at, int next)
    {
        if (talk[next].Word is Word.Counted or Word.Hours or Word.Minutes or Word.Years or Word.Days or Word.Weeks or Word.Months
            or Word.Fortnight)
            return true;
        if (talk[at - 1].Is(Word.For) && talk[at - 2].Is(Word.Party) && !IsClock(talk, next))
            return true;
        if (talk[next].Is(Word.Other))
        {
            for (var ahead = next + 1; ahead <= next + MostStreetWords; ahead++)
            {
                if (talk[ahead].Is(Word.Street))
                    return true;
            }
        }

        return talk[next].Is(Word.Street);
    }

    private static int Figure(TimeTalk talk, int at)
    {
        // "24/7" and "1:1" are neither days nor hours.
        if (talk[at + 1] is { Word: Word.Slash or Word.Colon, Glued: true }
            && talk[at + 2] is { Word: Word.Figure, Digits: 1, Glued: true } second
            && (talk[at + 1].Is(Word.Colon) || (talk[at].Value == 24 && second.Value == 7)))
            return 3;
        // "1/2 sleeve" is a part, "1/2" a day.
        if (IsFraction(talk, at) && talk[at + 3].IsAny(Word.Other, Word.Counted))
            return 3;
        if (IsPhone(talk, at))
            return 1 + Run(talk, at + 1);
        var next = talk[at].Is(Word.Decimal) ? at + 1 : Numbers.At(talk, at) is var (_, after) ? after : at + 1;
        if (talk[next].IsAny(Word.Dash, Word.To, Word.Or) && Numbers.At(talk, next + 1) is var (_, end) && IsUnit(talk, end))
            return end - at + 1;
        return IsUnit(talk, next) ? next - at + 1 : talk[next].Is(Word.Other) && IsCounted(talk, at, next) ? next - at : 0;
    }

    private static bool IsFraction(TimeTalk talk, int at) => talk[at + 1] is { Word: Word.Slash, Glued: true }
        && talk[at + 2] is { Word: Word.Figure, Value: 2 or 3 or 4, Glued: true } under
        && talk[at].Value < under.Value;

    private static bool IsUnit(TimeTalk talk, int at) => talk[at].Word is Word.Counted or Word.Years
        || (talk[at].Is(Word.Minutes) && !talk[at + 1].IsAny(Word.Past, Word.To, Word.After))
        || (talk[at].Is(Word.Hours) && talk[at - 1].Digits < 3);

    private static bool IsPhone(TimeTalk talk, int at) =>
        talk[at].Digits >= PhoneDigits && talk[at + 1].Is(Word.Dash) && talk[at + 2].Digits >= PhoneDigits
        || (talk[at].Digits >= PhoneDigits && talk[at + 1].Digits >= PhoneDigits);

    private static int Run(TimeTalk talk, int at)
    {
        var end = at;
        while (talk[end].Word is Word.Figure or Word.LongFigure
            || (talk[end].Is(Word.Dash) && talk[end + 1].IsAny(Word.Figure, Word.LongFigure)))
            end++;
        return end - at;
    }

    private static bool IsClock(TimeTalk talk, int at) => talk[at].Word is Word.Am or Word.Pm or Word.Oclock or Word.Ish
        || (talk[at].IsAny(Word.Colon, Word.H) && talk[at].Glued);
}
