namespace Frontdesk.Reading.Times;

/// <summary>The small numbers of days and clocks: 7, "seven", "twenty-five", "21st", "thirty first".</summary>
internal static class Numbers
{
    public static (int Value, int Next)? At(TimeTalk talk, int at)
    {
        var piece = talk[at];
        if (piece.Is(Word.Figure))
            return (piece.Value, at + 1);
        if (!piece.Is(Word.Cardinal))
            return null;
        if (piece.Value < 20 || piece.Value % 10 != 0)
            return (piece.Value, at + 1);
        var unit = talk[at + 1].Is(Word.Dash) ? at + 2 : at + 1;
        return talk[unit] is { Word: Word.Cardinal, Value: < 10 } ? (piece.Value + talk[unit].Value, unit + 1) : (piece.Value, at + 1);
    }

    /// <summary>A count before days or weeks: also "a", "an", "one", "a couple of".</summary>
    public static (int Value, int Next)? CountAt(TimeTalk talk, int at) => talk[at].Is(Word.A) ? (1, at + 1) : At(talk, at);

    public static (int Value, int Next)? OrdinalAt(TimeTalk talk, int at)
    {
        var piece = talk[at];
        if (piece.Is(Word.Ordinal))
            return (piece.Value, at + 1);
        if (piece.Is(Word.Figure))
            return talk[at + 1].Is(Word.OrdinalEnding) ? (piece.Value, at + 2) : null;
        if (!piece.Is(Word.Cardinal) || piece.Value < 20)
            return null;
        var unit = talk[at + 1].Is(Word.Dash) ? at + 2 : at + 1;
        return talk[unit] is { Word: Word.Ordinal, Value: < 10 } ? (piece.Value + talk[unit].Value, unit + 1) : null;
    }
}
