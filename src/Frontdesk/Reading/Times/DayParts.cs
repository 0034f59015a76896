using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>The parts of a day and the hours they hold.</summary>
internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
    Night,
    Lunch,
}

internal static class DayParts
{
    private static readonly LocalTime EveningStart = new(17, 0);
    private static readonly LocalTime NightStart = new(21, 0);
    private static readonly LocalTime LastMinute = new(23, 59);

    /// <summary>"in the morning", "friday afternoon", "tues pm".</summary>
    public static (TimeSaid Said, int Next)? At(TimeTalk talk, int at)
    {
        var name = at;
        if (talk[name].IsAny(Word.In, Word.At, Word.On))
            name++;
        if (talk[name].IsAny(Word.The, Word.This))
            name++;
        // "late afternoon" is an afternoon; which end of it is asked when it matters.
        if (talk[name].IsAny(Word.Early, Word.Mid, Word.Late))
            name = talk[name + 1].Is(Word.Dash) ? name + 2 : name + 1;
        var piece = talk[name];
        // "3 nights", "a night", "that morning" tell no part of the day in question.
        if (piece.Is(Word.Part) && talk.Text(name) != "nights" && !talk[name - 1].Is(Word.A)
            && talk.Text(name - 1) is not ("that" or "every" or "each"))
            return (Of((DayPart)piece.Value), name + 1);
        if (piece.Is(Word.Tonight))
            return (Of(DayPart.Evening), name + 1);
        if (piece.IsAny(Word.Am, Word.Pm) && IsHalfAlone(talk, name))
            return (Of(piece.Is(Word.Am) ? DayPart.Morning : DayPart.Afternoon), name + 1);
        return null;
    }

    public static TimeSaid Of(DayPart part) => part switch
    {
        DayPart.Morning => new TimeSaid(new LocalTime(6, 0), LocalTime.Noon, Part: part),
        DayPart.Afternoon => new TimeSaid(LocalTime.Noon, EveningStart, Part: part),
        DayPart.Evening => new TimeSaid(EveningStart, NightStart, Part: part),
        DayPart.Night => new TimeSaid(EveningStart, LastMinute, Part: part),
        DayPart.Lunch => new TimeSaid(LocalTime.Noon, new LocalTime(14, 0), Part: part),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part of the day without hours."),
    };

    /// <summary>The hour that a part of the day makes of one said beside it: "4 in the evening", "12 at night". Contradiction when it
    /// cannot be.</summary>
    public static TimeSaid Placed(TimeSaid said, DayPart part) =>
        Shifted(said, part) is var placed && placed.To <= placed.At ? placed with { Flaw = UnclearReason.Contradiction } : placed;

    private static TimeSaid Shifted(TimeSaid said, DayPart part)
    {
        var end = said.To;
        // Twelve at night is midnight, of the day before or after.
        if (part == DayPart.Night && said.At.Hour == 12)
            return said with { Flaw = UnclearReason.Several };
        if (!said.EitherHalf)
        {
            var fits = part == DayPart.Morning ? said.At < LocalTime.Noon.PlusHours(1) : said.At >= LocalTime.Noon
                || (part == DayPart.Night && said.At.Hour < 6);
            return fits ? said : said with { Flaw = UnclearReason.Contradiction };
        }

        var at = part switch
        {
            DayPart.Morning => said.At,
            DayPart.Night when said.At.Hour < 6 => said.At,
            DayPart.Lunch when said.At.Hour is > 3 and < 11 => LocalTime.Midnight,
            DayPart.Lunch when said.At.Hour == 11 => said.At,
            _ => said.At.PlusHours(12),
        };
        if (part == DayPart.Lunch && at == LocalTime.Midnight)
            return said with { Flaw = UnclearReason.Contradiction };
        return said with { At = at, To = end is { } last && last < at && last.Hour < 12 ? last.PlusHours(12) : end, EitherHalf = false };
    }

    /// <summary>"pm please", "tues am"; in "i am free" it is a verb.</summary>
    private static bool IsHalfAlone(TimeTalk talk, int at) =>
        talk[at - 1].IsAny(Word.Weekday, Word.Tomorrow, Word.Today, Word.In)
        || (talk[at - 1].Is(Word.The) && at == 1) || talk[at - 1].Is(Word.OrdinalEnding)
            || (at == 0 && talk[1].Word is Word.None or Word.Tail or Word.On or Word.Weekday);
}
