using System.Collections.Immutable;
using NodaTime;

namespace Frontdesk.Reading.Times;

/// <summary>Those of the offers, by their places, that days, times and comparisons leave over.</summary>
internal static class Offers
{
    /// <summary>Fitting what is wanted and not what is turned down.</summary>
    public static List<int> Fitting(ImmutableArray<LocalDateTime> offered, WhenSaid said, List<PickedOffer> picks)
    {
        var fitting = new List<int>();
        for (var i = 0; i < offered.Length; i++)
        {
            if (said.Fits(offered[i]) && !IsTurnedDown(offered[i], i, said, picks))
                fitting.Add(i);
        }

        return fitting.Count > 1 ? Narrowed(offered, said, fitting) : fitting;
    }

    /// <summary>The one that a comparison points at; null when it points at none or at several.</summary>
    public static int? Pointed(ImmutableArray<LocalDateTime> offered, List<int> among, int words)
    {
        if (among.Count == 0)
            return null;
        if (words.Has(SlotWord.LastButOne))
            return among.Count > 1 ? among[^2] : null;
        if (words.Has(SlotWord.LastListed))
            return among[^1];
        if (words.Has(SlotWord.FirstListed))
            return among[0];
        if (words.Has(SlotWord.Middle))
            return among.Count % 2 == 1 ? among[among.Count / 2] : null;
        if (words.Has(SlotWord.Earliest))
            return among.MinBy(i => offered[i]);
        if (words.Has(SlotWord.Latest))
            return among.MaxBy(i => offered[i]);
        if (among.Count != 2)
            return null;
        if (words.Has(SlotWord.Latter) || words.Has(SlotWord.Former))
            return words.Has(SlotWord.Latter) ? among[1] : among[0];
        return words.Has(SlotWord.EarlierOne) ? among.MinBy(i => offered[i]) : words.Has(SlotWord.LaterOne)
            ? among.MaxBy(i => offered[i]) : null;
    }

    private static bool IsTurnedDown(LocalDateTime offer, int index, WhenSaid said, List<PickedOffer> picks)
    {
        foreach (var pick in picks)
        {
            if (pick.Negated && pick.Number == index + 1)
                return true;
        }

        if (!said.Negates)
            return false;
        var (days, hours, day, hour) = (false, false, false, false);
        foreach (var mention in said.Mentions)
        {
            if (mention.Role != Role.Negated)
                continue;
            days |= mention.Date is not null;
            hours |= mention.Time is not null;
            day |= mention.Date is { Flaw: null } date && date.Holds(offer.Date);
            hour |= mention.Time is { Flaw: null } time && time.Holds(offer.TimeOfDay);
        }

        return (!days || day) && (!hours || hour);
    }

    /// <summary>"4" fits 16:00 and 04:00: the offer at the hour as a studio means it wins over none, never over another offer.</summary>
    private static List<int> Narrowed(ImmutableArray<LocalDateTime> offered, WhenSaid said, List<int> fitting)
    {
        if (said.Times.Count != 1 || !said.Times[0].EitherHalf)
            return fitting;
        var settled = said.Times[0].Settled;
        var exact = fitting.FindAll(index => settled.Holds(offered[index].TimeOfDay));
        return exact.Count > 0 ? exact : fitting;
    }
}
